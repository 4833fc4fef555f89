import type { MeetingDraft } from '../build/drafts.ts'
import { amended, business, noted, received, resolved, withdrawn } from '../build/minute-parts.ts'
import { awayAtBudget } from '../issues/finance.ts'

/** The whole Council, 2024 to 2027. */
export const councilMeetings: readonly MeetingDraft[] = [
  {
    body: 'council',
    date: '2024-10-16',
    endTime: '21:20',
    apologies: ['hedgeworthy', 'lockhaven', 'gorsefield'],
    announcements:
      'The Chair thanked all who had taken part in the civic service and asked members to stand in memory of a former Chair of the Council who had died in August.',
    publicQuestions: [
      'A resident of Northmoor asked when the bus shelter taken down in March would be put up again. Councillor Copperbeck replied that it was on order and would stand before Christmas.',
    ],
    business: [
      'climate-action-plan',
      business(
        'Review of polling districts and places',
        'democratic-services-manager',
        'To agree changes to polling places before the register is published.',
        [
          'The Democratic Services Manager proposed three changes, among them a village hall in place of a school that would otherwise have to close for the day.',
          'Councillor Fieldfarrow asked that the hall at Long Wittle have a ramp before it was used. It had one, she was told; it needed a rail.',
          resolved('that the changes to polling places be approved from 1 December 2024'),
        ],
      ),
      business(
        'Scheme of members’ allowances: report of the independent panel',
        'monitoring-officer',
        'To consider what the panel recommends for the four years from May 2025.',
        [
          'The panel recommended a basic allowance of £6,480 and one special allowance fewer.',
          amended('that the allowance not rise in the first year', {
            mover: 'Councillor Cloverdyke',
            seconder: 'Councillor Quillstone',
            vote: { for: 38, against: 2, abstained: 2 },
          }),
          resolved('that the scheme be adopted from May 2025 without a rise in its first year'),
        ],
      ),
    ],
  },
  {
    body: 'council',
    date: '2024-12-11',
    endTime: '20:45',
    business: [
      business(
        'Council Tax support scheme 2025/26',
        'director-of-resources',
        'To make the scheme for the coming year, as the law requires before 11 March.',
        [
          'The Director of Resources proposed no change except the yearly rise in the sums allowed.',
          resolved('that the Council Tax support scheme for 2025/26 be approved'),
        ],
      ),
      business(
        'Calendar of meetings 2025/26',
        'democratic-services-manager',
        'To approve the dates of meetings for the civic year.',
        [
          'Councillor Kingfold asked that meetings not fall in the half-terms. Two had been moved.',
          resolved('that the calendar of meetings for 2025/26 be approved'),
        ],
      ),
      {
        heading: 'Notice of motion: fireworks',
        report: [
          'To debate a motion of which Councillor Sedgewater has given notice.',
          'The motion asks organisers of displays to use quieter fireworks and to tell neighbours two weeks before.',
        ],
        minute: [
          'Councillor Sedgewater moved the motion on behalf of those with animals.',
          resolved(
            'that organisers of displays on Council land be required to use fireworks of reduced noise and to tell neighbours two weeks before',
            {
              mover: 'Councillor Sedgewater',
              seconder: 'Councillor Rivermead',
              what: 'motion',
              vote: { manner: 'unanimous' },
            },
          ),
        ],
      },
    ],
  },
  {
    body: 'council',
    date: '2025-02-26',
    title: 'Budget meeting',
    endTime: '22:05',
    apologies: awayAtBudget[2025],
    declarations: [
      'The Monitoring Officer reported that all members had a dispensation to set the Council Tax. Councillor Reedmarch declared that he owed none.',
    ],
    business: [
      'budget-2025-26',
      business(
        'Pay Policy Statement 2025/26',
        'head-of-people-services',
        'To approve the statement recommended by the Human Resources Committee.',
        [
          'Council considered the recommendation of the Human Resources Committee meeting held on 22 January 2025.',
          resolved('that the Pay Policy Statement 2025/26 be approved', {
            answers: { meeting: 'human-resources-committee 2025-01-22', how: 'supported' },
            adopts: { instrument: 'pay-policy-statement', title: 'Pay Policy Statement 2025/26' },
          }),
        ],
        { issue: 'pay-policy-statement', role: 'decision' },
      ),
    ],
  },
  {
    body: 'council',
    date: '2025-05-14',
    title: 'Annual meeting',
    endTime: '20:10',
    announcements:
      'The Chair spoke of her predecessor’s year and named the museum of the mill and the district’s food bank as the charities for the year.',
    business: [
      business(
        'Committees and their members 2025/26',
        'democratic-services-manager',
        [
          'To appoint committees in the proportions of the groups and to name their members.',
          'The ordinary committees have 54 seats. The groups’ shares come to 29, 16, 7 and 2.',
        ],
        [
          'The Democratic Services Manager submitted the calculation of the groups’ shares.',
          resolved(
            'that (A) the committees be appointed with the seats and members set out in the report; and (B) the Leisure and Culture Panel cease and its work pass to the Overview and Scrutiny Committee',
            {
              vote: { for: 40, against: 3, abstained: 0 },
            },
          ),
        ],
      ),
      business(
        'Acting Chief Executive',
        'monitoring-officer',
        'To confirm the arrangement made in March until a Chief Executive takes up the post.',
        [
          'The Monitoring Officer reported that the panel had met seven candidates.',
          noted('that the arrangement be noted and continue until 31 August 2025'),
        ],
      ),
    ],
  },
  {
    body: 'council',
    date: '2025-07-16',
    endTime: '20:55',
    business: [
      business(
        'Appointment of the Chief Executive',
        'monitoring-officer',
        'To appoint a Chief Executive, Returning Officer and Electoral Registration Officer.',
        [
          'The Leader proposed the candidate whom the panel had recommended without dissent.',
          resolved(
            'that Adaeze Northwold be appointed Chief Executive, Returning Officer and Electoral Registration Officer from 1 September 2025',
            {
              mover: 'Councillor Wexcombe',
              seconder: 'Councillor Hurstmoor',
              vote: { manner: 'unanimous' },
            },
          ),
        ],
      ),
      business(
        'Yearly report of Overview and Scrutiny 2024/25',
        'democratic-services-manager',
        'To receive the Committee’s account of its year.',
        [
          'Councillor Hurstmoor presented the report. Of 23 recommendations 17 had been accepted.',
          received('that the report be received'),
        ],
      ),
      {
        heading: 'Notice of motion: water meters',
        report: ['To debate a motion of which Councillor Brackenlow has given notice.'],
        minute: [
          'Councillor Brackenlow said that the water company had met his request the day before.',
          withdrawn('that, with the leave of Council, the motion be withdrawn'),
        ],
      },
    ],
  },
  {
    body: 'council',
    date: '2025-10-15',
    endTime: '21:40',
    apologies: ['yewbarrow', 'lindenhurst', 'kingfold'],
    announcements: 'The Chair welcomed Councillor Embercroft, elected for Weirside on 9 October.',
    business: [
      business(
        'Weirside by-election and the balance of the groups',
        'democratic-services-manager',
        'To note the result and to fill the seat on the Development Management Committee.',
        [
          'The Democratic Services Manager reported that the shares of the groups had not changed.',
          resolved('that Councillor Embercroft be appointed to the Development Management Committee'),
        ],
      ),
      'twenty-mph-motion',
    ],
  },
  {
    body: 'council',
    date: '2025-12-10',
    endTime: '22:15',
    apologies: ['kingfold', 'brackenlow'],
    business: [
      'local-plan',
      'statement-of-licensing-policy',
      business(
        'Council Tax support scheme 2026/27',
        'director-of-resources',
        'To make the scheme for the coming year, as the law requires before 11 March.',
        [
          'The Director of Resources proposed a scheme with five bands of income in place of a calculation for every household. Nobody on the lowest incomes would pay more.',
          resolved('that the Council Tax support scheme for 2026/27 be approved'),
        ],
      ),
    ],
  },
  {
    body: 'council',
    date: '2026-02-25',
    title: 'Budget meeting',
    endTime: '22:30',
    apologies: awayAtBudget[2026],
    business: [
      'budget-2026-27',
      'treasury-management',
      business(
        'Pay Policy Statement 2026/27',
        'head-of-people-services',
        'To approve the statement recommended by the Human Resources Committee.',
        [
          'Council considered the recommendation of the Human Resources Committee meeting held on 28 January 2026.',
          resolved('that the Pay Policy Statement 2026/27 be approved', {
            answers: { meeting: 'human-resources-committee 2026-01-28', how: 'supported' },
            adopts: { instrument: 'pay-policy-statement', title: 'Pay Policy Statement 2026/27' },
          }),
        ],
        { issue: 'pay-policy-statement', role: 'decision' },
      ),
      'market-rents',
    ],
  },
  {
    body: 'council',
    date: '2026-05-13',
    title: 'Annual meeting',
    endTime: '20:20',
    business: [
      business(
        'Election of the Leader of the Council',
        'monitoring-officer',
        'To elect a Leader, Councillor Wexcombe having said in March that she would stand down.',
        [
          'Councillor Wexcombe thanked officers and members of all groups for seven years.',
          resolved(
            'that Councillor Quillstone be elected Leader of the Council until the annual meeting of 2027',
            {
              mover: 'Councillor Wexcombe',
              seconder: 'Councillor Larkmoor',
              vote: { for: 26, against: 12, abstained: 4 },
            },
          ),
        ],
      ),
      business(
        'Committees and their members 2026/27',
        'democratic-services-manager',
        'To appoint committees in the proportions of the groups and to name their members.',
        [
          'The shares of the groups were as in the year before.',
          resolved('that the committees be appointed with the seats and members set out in the report'),
        ],
      ),
    ],
  },
  {
    body: 'council',
    date: '2026-07-15',
    endTime: '20:35',
    business: [
      business(
        'Petition scheme',
        'democratic-services-manager',
        [
          'To adopt a new scheme for petitions.',
          'The number of names that brings a debate in Council falls from 1,500 to 1,000. Petitions may be made on the Council’s own pages or anywhere else, if the names can be checked.',
        ],
        [
          'The Democratic Services Manager submitted the scheme.',
          'Councillor Osierbank asked that the age for signing be fourteen. It already was.',
          resolved('that the Petition Scheme be adopted from 1 September 2026', {
            adopts: { instrument: 'petition-scheme', title: 'Petition Scheme' },
          }),
        ],
        { issue: 'petition-scheme', role: 'decision' },
      ),
      business(
        'Yearly report of the Leader',
        'chief-executive',
        'To receive the Leader’s account of the year and her plans.',
        [
          'Councillor Quillstone gave her first report as Leader and answered questions for thirty minutes.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'council',
    date: '2026-11-18',
    endTime: '21:55',
    draftOn: '2026-11-20',
    readBy: 'person',
    apologies: ['reedmarch', 'weirgate'],
    leftEarly: { marlpit: '21:30' },
    late: { tarnbrook: '19:25' },
    publicQuestions: [
      'A resident of Harrow Lea asked whether a bin could be shared by two households. Councillor Larkmoor replied that it could, if one of them paid.',
    ],
    editions: [
      {
        kind: 'supplementary',
        number: 1,
        publishedOn: '2026-11-13',
        note: 'Adds the item on the boundary review, for which the commission’s letter came on 12 November.',
      },
    ],
    business: [
      'garden-waste-charge',
      business(
        'Council Tax support scheme 2027/28',
        'director-of-resources',
        'To make the scheme for the coming year, as the law requires before 11 March.',
        [
          'The Director of Resources proposed no change to the bands.',
          resolved('that the Council Tax support scheme for 2027/28 be approved'),
        ],
      ),
      business(
        'Boundary review: the commission’s letter',
        'chief-executive',
        'To agree how the Council answers the commission that reviews its wards.',
        [
          'The Chief Executive reported that the commission would begin a review in the spring, because the three wards of Fernley had grown by a fifth.',
          resolved('that a working group of seven propose a size for the Council and report in February'),
        ],
        { edition: 1 },
      ),
    ],
  },
  { body: 'council', date: '2026-12-16' },
  { body: 'council', date: '2027-02-24', title: 'Budget meeting' },
]
