import type { IssueDraft } from '../build/drafts.ts'
import { business, recommended, resolved, undertook } from '../build/minute-parts.ts'

const report2021 = [
  'Report of the Chief Executive and the Director of Finance to the Local Joint Panel, 16 February 2021',
  '## Purpose',
  'This report puts forward the first policy of the Council on how its staff use social media: for the Council, and in their own time where the Council is drawn in.',
  '## Recommendation',
  'That the Social Media Use Policy in Essential Reference Paper “B” be recommended to the Human Resources Committee for approval.',
  '## Background',
  'By the end of 2020 the Council had nineteen accounts on five services. Six had no known owner, two had not been used for a year, and the password of one had left with the member of staff who opened it. During the winter floods the accounts were the quickest way to reach people, and two of them said different things about the same road.',
  'Staff have asked for advice about their own accounts. Most questions are about the same few things: whether they may say where they work, what they may say about local politics, and whether passing on somebody else’s words counts as agreeing with them.',
  '## What the policy says',
  'Only trained staff named by their head of service may write for the Council. Every official account has an owner and a deputy, and the Communications Manager keeps a list of all of them. In their own time people may say what they like within the law, but not in the name of the Council, not about colleagues or residents they deal with, and not so as to harm the standing of the Council. Sharing or liking may be read as agreement.',
  '## Consultation',
  'The Union side received the draft on 9 February and asked for more time. Heads of service were consulted in January. The Members’ Code of Conduct is under review and is not changed by this policy.',
  '## Implications',
  'Staffing: a breach may be dealt with under the disciplinary procedure. Financial: training for thirty people, £1,800, from the corporate training budget. Equality: the policy covers bullying and harassment online.',
  '## Background papers',
  'None.',
]

const report2026 = [
  'Report of the Head of People Services to the Local Joint Panel, 3 March 2026',
  '## Purpose',
  'The Social Media Use Policy of 2021 is five years old. This report proposes a shorter guide in its place.',
  '## Recommendation',
  'That the Social Media Guide be recommended to the Human Resources Committee for approval and the policy of 2021 cease to have effect when the guide comes into force.',
  '## Why a guide',
  'Seven in ten of the staff who answered the survey of November 2025 had never opened the policy. Those who had found it long and written for the lawyers. The guide is four pages instead of eleven. It keeps the rules that matter and puts an example beside each.',
  '## What changes',
  'The guide covers services that did not exist in 2021, pictures and voices made by machine, and staff who run groups for their neighbourhood. Two people must now see a post before it goes out in an emergency or before an election. Each official account must use a second factor to sign in, and its owner confirms every quarter who may use it. The part about private use is shorter and says plainly what is nobody else’s business.',
  '## What does not change',
  'Staff still may not speak for the Council unless they are named to do so. A serious breach may still be a disciplinary matter.',
  '## Consultation',
  'The Union side had the draft for fifteen working days. Of its eleven comments nine were taken up; Essential Reference Paper “A” answers each of them. The Union side asked that the Employees’ Code and the Members’ Code be read side by side before either is changed again; the Monitoring Officer has been told.',
  '## Implications',
  'Financial: none beyond the training budget. Data protection: advice was taken on keeping evidence of complaints. Equality: an assessment found no group at a disadvantage.',
]

/** From the first policy of 2021 to the guide of 2026. */
export const socialMedia: IssueDraft = {
  key: 'social-media-use-policy',
  title: 'Use of social media by staff',
  formerTitles: ['Social Media Policy'],
  summary:
    'How people who work for the Council may use social media: a policy recommended by the Local Joint Panel and adopted in 2021, replaced in 2026 by a shorter guide.',
  topic: 'Staffing and conduct',
  related: [
    { issue: 'members-code-of-conduct', relation: 'related' },
    { issue: 'employees-code-of-conduct', relation: 'related' },
    { issue: 'acceptable-use-of-it', relation: 'related' },
  ],
  items: {
    'local-joint-panel 2021-02-16': {
      heading: 'Social Media Policy',
      role: 'recommendation',
      by: ['chief-executive', 'director-of-resources'],
      papers: [
        {
          title: 'Social Media Policy',
          kind: 'report',
          by: ['chief-executive', 'director-of-resources'],
          texts: [{ paragraphs: report2021 }],
        },
        {
          title: 'Comments of the two sides',
          kind: 'appendix',
          label: 'Essential Reference Paper “A”',
          listed: { type: 'PDF', size: '27 KB' },
        },
        {
          title: 'Draft Social Media Use Policy',
          kind: 'appendix',
          label: 'Essential Reference Paper “B”',
          listed: { type: 'PDF', size: '64 KB' },
        },
      ],
      readBy: 'machine',
      minute: [
        'The Chief Executive and the Director of Finance submitted a report proposing a first policy on the use of social media by staff, both in the business of the Council and in their own time.',
        'The Acting Head of People Services summarised the report and the draft policy in Essential Reference Paper “B”. The policy was meant to protect staff as much as the Council: people had been caught out by a remark made at home which a newspaper then quoted beside the name of their employer.',
        'Dilys Wharfedown said that the Union side had been given four working days to read three long papers, of which this was one. It supported the aim but asked that future drafts be sent out with the calendar of meetings. The Panel agreed that this was fair.',
        'In response to a query from Councillor Candlewick, the Acting Head of People Services stated that the policy bound only those who were employed by the Council at the time; somebody who had left could not be disciplined.',
        'Councillor Thrushwood referred to the Members’ Code of Conduct, which was then under review. It would seem odd to residents if councillors and staff were held to different standards for the same words on the same day.',
        undertook(
          'director-of-resources',
          'to discuss with the Director of Neighbourhoods, who was leading that review, how the Members’ Code and the Employees’ Code could be brought into line',
          {
            about: "Bringing the Members' Code of Conduct and the Employees' Code into line on social media",
          },
        ),
        'Grant Spindleby asked who owned the accounts that nobody now looked after.',
        undertook(
          'head-of-people-services',
          'to have every official account listed with its owner, and to report the list to the Human Resources Committee in the autumn',
          { about: 'A list of official social media accounts and their owners', dueOn: '2021-09-30' },
        ),
        'The Panel supported the policy.',
        recommended('that the Social Media Use Policy, as now submitted, be approved', {
          to: 'human-resources-committee',
        }),
      ],
    },
    'human-resources-committee 2021-03-17': {
      heading: 'Social Media Use Policy',
      role: 'decision',
      readBy: 'person',
      papers: [
        {
          title: 'Social Media Use Policy: reference from the Local Joint Panel',
          listed: { type: 'PDF', size: '31 KB' },
        },
      ],
      minute: [
        'The Committee considered the recommendation of the Local Joint Panel meeting held on 16 February 2021 on the Social Media Use Policy.',
        'Councillor Gatewick asked how new starters would learn of it. The Acting Head of People Services said that it would be part of the induction of every new member of staff from April.',
        'The Committee supported the recommendation.',
        resolved('that the Social Media Use Policy, as now submitted, be approved', {
          answers: { meeting: 'local-joint-panel 2021-02-16', how: 'supported' },
          adopts: { instrument: 'social-media-use-policy', title: 'Social Media Use Policy' },
        }),
      ],
    },
    'human-resources-committee 2021-09-22': {
      ...business(
        'Social Media Use Policy: official accounts',
        'head-of-people-services',
        [
          'To report the list of official accounts that was promised to the Local Joint Panel in February, and how the first six months of the policy went.',
          'Nineteen accounts were found. Seven have been closed, two handed to the museum trust, and each of the ten that remain has an owner and a deputy. Forty-one members of staff have been trained.',
        ],
        [
          'The Head of People Services submitted the list of official accounts that had been promised at the Local Joint Panel meeting held on 16 February 2021. Of nineteen accounts seven had been closed and two handed over; each of the other ten now had an owner and a deputy.',
          'Councillor Hurstmoor welcomed the list and asked that it be put on the website, so that residents could tell a true account from a false one. This was agreed.',
          resolved('that the list of official accounts be noted and published', {}),
        ],
      ),
      role: 'review',
      closes: {
        meeting: 'local-joint-panel 2021-02-16',
        undertaking: 'u2',
        note: 'The list of official accounts was reported to the Committee and published.',
      },
    },
    'local-joint-panel 2025-12-02': {
      ...business(
        'Social Media Policy: five-year review',
        'head-of-people-services',
        [
          'To agree how the Social Media Use Policy of 2021 should be reviewed before its review date in March 2026.',
          'A survey of staff closed on 14 November 2025 with 212 answers. It will be followed by two workshops with the Communications Manager.',
        ],
        [
          'The Head of People Services reported that 212 members of staff had answered a survey about the policy of 2021 and that most had never read it.',
          'Maureen Ketterwell said that the Union side would rather have a short guide that people read than a long policy that they signed. Councillor Cloverdyke agreed, as long as the rule against speaking for the Council without authority stayed.',
          undertook(
            'head-of-people-services',
            'to send the first draft to the Union side at least fifteen working days before the next meeting',
            { about: 'Time for the Union side to read the draft guide', dueOn: '2026-02-10' },
          ),
          recommended('that the policy be reviewed with a view to replacing it by a shorter guide', {
            to: 'human-resources-committee',
          }),
        ],
      ),
      role: 'preliminary',
    },
    'local-joint-panel 2026-03-03': {
      heading: 'Social Media Policy',
      role: 'recommendation',
      by: ['head-of-people-services'],
      papers: [
        {
          title: 'Social Media Policy: a guide in its place',
          kind: 'report',
          by: ['head-of-people-services'],
          texts: [
            { paragraphs: report2026 },
            {
              paragraphs: report2026.map((text) => text.replace('nine were taken up', 'ten were taken up')),
              publishedOn: '2026-02-26',
              note: 'One more comment of the Union side was taken up after a meeting on 24 February.',
            },
          ],
        },
        {
          title: 'Comments of the Union side and the answers',
          kind: 'appendix',
          label: 'Essential Reference Paper “A”',
          listed: { type: 'PDF', size: '88 KB' },
        },
      ],
      closes: {
        meeting: 'local-joint-panel 2025-12-02',
        undertaking: 'u1',
        note: 'The draft was sent to the Union side on 9 February 2026.',
      },
      minute: [
        'The Head of People Services submitted a report proposing that the Social Media Use Policy be replaced by a Social Media Guide of four pages. The draft had been with the Union side for fifteen working days, as promised.',
        'Ravi Thackmoor thanked officers for the time and for answering each comment in Essential Reference Paper “A”. The Union side still thought that the words on political neutrality could be read too widely; with the example now added it could support them.',
        'Councillor Rivermead asked what had become of the promise of 2021 that the Members’ Code and the Employees’ Code be read together. The Head of People Services said that no outcome had been recorded and that the Monitoring Officer would be reminded when the Members’ Code next came to the Standards Committee.',
        'The Panel supported the guide.',
        recommended(
          'that (A) the Social Media Guide, as now submitted, be approved; and (B) the Social Media Use Policy of 2021 cease to have effect when the guide comes into force',
          { to: 'human-resources-committee', vote: { manner: 'unanimous' } },
        ),
      ],
    },
    'human-resources-committee 2026-03-25': {
      heading: 'Social Media Guide',
      role: 'decision',
      by: ['head-of-people-services'],
      papers: [
        {
          title: 'Social Media Guide: reference from the Local Joint Panel',
          kind: 'report',
          by: ['head-of-people-services'],
          texts: [
            {
              paragraphs: [
                'Report of the Head of People Services to the Human Resources Committee, 25 March 2026',
                '## Purpose',
                'To put before the Committee the recommendation of the Local Joint Panel of 3 March 2026 that a Social Media Guide replace the Social Media Use Policy of 2021.',
                '## Recommendation',
                'That the Social Media Guide be approved with effect from 1 April 2026.',
                '## Background',
                'The policy was adopted by this Committee on 17 March 2021. The Panel’s report sets out what changes and how the Union side’s comments were answered. If the guide is approved, every member of staff will be asked to confirm by the end of May that they have read it.',
              ],
            },
          ],
        },
      ],
      minute: [
        'The Committee considered the recommendations of the Local Joint Panel meeting held on 3 March 2026 that a Social Media Guide take the place of the policy of 2021.',
        'In response to a question from Councillor Sedgewater, the Head of People Services said that every member of staff would be asked to confirm that they had read the guide; those without a computer at work would be given it on paper.',
        'Councillor Hurstmoor asked that the Committee be told after six months whether the guide was in fact being read.',
        undertook(
          'head-of-people-services',
          'to report in the autumn how many members of staff had confirmed that they had read the guide',
          {
            dueOn: '2026-10-31',
          },
        ),
        resolved(
          'that (A) the Social Media Guide, as now submitted, be approved with effect from 1 April 2026; and (B) the Social Media Use Policy cease to have effect on the same day',
          {
            answers: { meeting: 'local-joint-panel 2026-03-03', how: 'supported' },
            adopts: { instrument: 'social-media-guide', title: 'Social Media Guide' },
            vote: { for: 7, against: 0, abstained: 1 },
            mover: 'Councillor Oakenshade',
            seconder: 'Councillor Cloverdyke',
          },
        ),
      ],
    },
    'human-resources-committee 2026-09-23': {
      ...business(
        'Social Media Guide: the first six months',
        'head-of-people-services',
        [
          'To report how the Social Media Guide has been received since it came into force on 1 April 2026.',
          'Of 486 members of staff 451 have confirmed that they have read it. Twelve official accounts are in use; all of them have a second factor and a confirmed list of users. One complaint was received and found to be about a false account.',
        ],
        [
          'The Head of People Services reported that 451 of 486 members of staff had confirmed that they had read the guide and that all twelve official accounts now needed a second factor to sign in.',
          'Councillor Rivermead asked whether the Members’ Code had been brought into line. The Head of People Services said that it was before the Standards Committee and that the undertaking given in 2021 remained open.',
          resolved('that the report be noted and the review date of March 2029 be confirmed'),
        ],
      ),
      role: 'review',
      closes: {
        meeting: 'human-resources-committee 2026-03-25',
        undertaking: 'u1',
        note: 'Reported to the Committee: 451 of 486 members of staff had confirmed.',
      },
    },
  },
}
