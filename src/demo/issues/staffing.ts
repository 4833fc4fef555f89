import type { IssueDraft } from '../build/drafts.ts'
import {
  business,
  deferred,
  privateBusiness,
  recommended,
  resolved,
  undertook,
} from '../build/minute-parts.ts'

const STAFFING_IN_PRIVATE = {
  categories: ['1', '4'],
  reason:
    'The report is about individuals and about consultations with the unions that have not ended. Publishing it now would harm both; the public interest in openness is met by the decision being published when the consultations end.',
  reviewOn: '2026-09-30',
}

/** Staffing matters other than social media. */
export const staffingIssues: readonly IssueDraft[] = [
  {
    key: 'hybrid-working',
    title: 'Working from home and in the office',
    summary:
      'Whether and how staff may work part of the week at home: a policy deferred once and then approved.',
    topic: 'Staffing and conduct',
    items: {
      'local-joint-panel 2024-12-03': {
        ...business(
          'Hybrid Working Policy',
          'head-of-people-services',
          [
            'To put forward a policy in place of the arrangements made in haste in 2020.',
            'Staff who can do their work elsewhere would spend at least two days a week at a Council building. Managers would agree the days with their team. Desks, screens and chairs for home would be lent, not bought.',
          ],
          [
            'The Head of People Services submitted a draft policy on working at home and in the office.',
            'Grant Spindleby said that two days in the office was reasonable for most; for those who looked after somebody the policy should leave more room. The Head of People Services agreed to add that a manager may vary the rule for carers.',
            'Councillor Rivermead asked what it would cost to heat half-empty buildings. The Head of People Services stated that this was part of another review, of accommodation.',
            recommended('that the Hybrid Working Policy, as now amended, be approved', {
              to: 'human-resources-committee',
            }),
          ],
        ),
        role: 'recommendation',
      },
      'human-resources-committee 2025-01-22': {
        ...business(
          'Hybrid Working Policy',
          'head-of-people-services',
          'To consider the policy recommended by the Local Joint Panel.',
          [
            'The Committee considered the recommendation of the Local Joint Panel meeting held on 3 December 2024.',
            'Councillor Hazelbourne asked whether the effect on disabled staff had been looked at. The Head of People Services said that the assessment was not finished. Members felt that they should see it before they decided.',
            deferred(
              'that consideration of the Hybrid Working Policy be deferred to the next meeting, for the equality assessment to be completed',
              {
                answers: { meeting: 'local-joint-panel 2024-12-03', how: 'considered' },
              },
            ),
          ],
        ),
        role: 'preliminary',
      },
      'human-resources-committee 2025-03-26': {
        ...business(
          'Hybrid Working Policy',
          'head-of-people-services',
          [
            'To consider again the policy deferred in January, now with its equality assessment.',
            'The assessment found that disabled staff and carers would gain from the policy if managers used the room it gives them. Guidance for managers has been added.',
          ],
          [
            'The Committee considered the policy deferred from its last meeting. The equality assessment was now attached.',
            'Councillor Cloverdyke said that residents complained of telephones nobody answered. The Director of Resources replied that calls answered within two minutes had risen from 71 to 83 in every hundred since the autumn.',
            undertook(
              'director-of-resources',
              'to include the time taken to answer calls in the quarterly performance report',
              {
                dueOn: '2025-07-31',
              },
            ),
            resolved(
              'that the Hybrid Working Policy, as now submitted, be approved with effect from 1 May 2025',
              {
                answers: { meeting: 'local-joint-panel 2024-12-03', how: 'amended' },
                adopts: { instrument: 'hybrid-working-policy', title: 'Hybrid Working Policy' },
                vote: { for: 6, against: 1, abstained: 0 },
              },
            ),
          ],
        ),
        role: 'decision',
      },
    },
  },
  {
    key: 'employees-code-of-conduct',
    title: 'Employees’ Code of Conduct',
    summary: 'The rules of conduct for staff, revised in 2025 for gifts, second jobs and conduct online.',
    topic: 'Staffing and conduct',
    related: [
      { issue: 'social-media-use-policy', relation: 'related' },
      { issue: 'members-code-of-conduct', relation: 'related' },
    ],
    items: {
      'local-joint-panel 2025-09-02': {
        ...business(
          'Employees’ Code of Conduct',
          'head-of-people-services',
          [
            'To recommend a revised code, which was last changed in 2017.',
            'The limit for gifts falls from £50 to £25 and every offer, taken or not, is to be registered. Second jobs need consent only where they could conflict with the work for the Council. A section on conduct online points to the Social Media Use Policy.',
          ],
          [
            'The Head of People Services submitted a revised code.',
            'Dilys Wharfedown, in the Chair, said that the Union side could accept the lower limit for gifts but not a rule that every second job needed consent; the draft had been changed to meet this.',
            'Councillor Oakenshade asked that the code be given to every councillor as well, so that members knew what staff were held to.',
            recommended('that the Employees’ Code of Conduct, as now amended, be approved', {
              to: 'human-resources-committee',
            }),
          ],
        ),
        role: 'recommendation',
      },
      'human-resources-committee 2025-09-24': {
        ...business(
          'Employees’ Code of Conduct',
          'head-of-people-services',
          'To consider the revised code recommended by the Local Joint Panel.',
          [
            'The Committee considered and supported the recommendation of the Local Joint Panel meeting held on 2 September 2025.',
            'In response to a question from Councillor Sedgewater, the Head of People Services explained that a box of biscuits shared by an office need not be registered; a case of wine must.',
            resolved(
              'that the Employees’ Code of Conduct, as now submitted, be approved with effect from 1 November 2025',
              {
                answers: { meeting: 'local-joint-panel 2025-09-02', how: 'supported' },
                adopts: { instrument: 'employees-code-of-conduct', title: 'Employees’ Code of Conduct' },
              },
            ),
          ],
        ),
        role: 'decision',
      },
    },
  },
  {
    key: 'acceptable-use-of-it',
    title: 'Acceptable use of the Council’s computers',
    summary: 'What staff may do with the Council’s computers, telephones and systems, and what is monitored.',
    topic: 'Staffing and conduct',
    related: [{ issue: 'social-media-use-policy', relation: 'related' }],
    items: {
      'local-joint-panel 2026-09-08': {
        ...business(
          'Acceptable Use of IT',
          'director-of-resources',
          [
            'To recommend a new policy on the use of computers, telephones and systems, with a section on tools that write or draw by machine.',
            'Personal use in breaks remains allowed. Nothing about a resident may be typed into a tool that the Council has not approved. What is monitored, by whom and for how long it is kept is set out in a table.',
          ],
          [
            'The Director of Resources submitted a policy in place of that of 2019.',
            'Ravi Thackmoor asked for an assurance that monitoring would not be used to measure how hard somebody worked. The Director of Resources stated that it would not, and that the policy said so in paragraph 6.',
            recommended('that the Acceptable Use of IT Policy, as now submitted, be approved', {
              to: 'human-resources-committee',
              vote: { for: 6, against: 0, abstained: 1 },
            }),
          ],
        ),
        role: 'recommendation',
      },
      'human-resources-committee 2026-09-23': {
        ...business(
          'Acceptable Use of IT',
          'director-of-resources',
          'To consider the policy recommended by the Local Joint Panel.',
          [
            'The Committee considered and supported the recommendation of the Local Joint Panel meeting held on 8 September 2026.',
            resolved(
              'that the Acceptable Use of IT Policy, as now submitted, be approved with effect from 1 December 2026',
              {
                answers: { meeting: 'local-joint-panel 2026-09-08', how: 'supported' },
                adopts: { instrument: 'acceptable-use-of-it-policy', title: 'Acceptable Use of IT Policy' },
              },
            ),
          ],
        ),
        role: 'decision',
      },
    },
  },
  {
    key: 'staffing-matter-september-2025',
    title: 'A staffing matter, September 2025',
    summary: 'Taken in private. What was decided will be published when the reasons for privacy have passed.',
    topic: 'Staffing and conduct',
    items: {
      'human-resources-committee 2025-09-24': {
        ...privateBusiness('A staffing matter', STAFFING_IN_PRIVATE, [
          'The Committee considered a report of the Chief Executive.',
          resolved('that the recommendations in the report, as now amended, be approved'),
        ]),
        role: 'decision',
      },
      'human-resources-committee 2026-06-24': {
        ...privateBusiness('A staffing matter', { ...STAFFING_IN_PRIVATE, reviewOn: '2027-03-31' }, [
          'The Committee received an account of what had followed from its decision of September 2025.',
          resolved('that the report be noted and the reasons for privacy be looked at again in March 2027'),
        ]),
        role: 'review',
      },
    },
  },
  {
    key: 'pay-policy-statement',
    title: 'Pay policy statement',
    summary: 'The yearly statement of what the Council’s senior and lowest paid staff earn and why.',
    topic: 'Staffing and conduct',
  },
]
