import type { MeetingDraft } from '../build/drafts.ts'
import { agreed, business, noted, recommended, referred, resolved, undertook } from '../build/minute-parts.ts'

const localJointPanel: readonly MeetingDraft[] = [
  {
    body: 'local-joint-panel',
    date: '2024-12-03',
    endTime: '16:05',
    business: [
      'hybrid-working',
      business(
        'Pay award 2024/25',
        'head-of-people-services',
        'To note the national pay award and when it will be paid.',
        [
          'The Head of People Services reported that the national award had been agreed and would be paid, with what was owed since April, in the December salaries.',
          'Maureen Ketterwell asked that people on maternity leave be written to, as they might not see the notice. This was agreed.',
          noted('that the pay award be noted'),
        ],
      ),
      business(
        'Violence and abuse at the front desk',
        'head-of-people-services',
        'To consider what staff who meet the public report about abuse.',
        [
          'The Head of People Services reported that 31 incidents had been recorded in the half-year, most of them words rather than blows.',
          'Ravi Thackmoor said that many more were not recorded because the form took a quarter of an hour to fill in.',
          undertook('head-of-people-services', 'to bring a form of one page to the next meeting', {
            about: 'A shorter form for reporting abuse',
            dueOn: '2025-03-04',
          }),
          agreed('that the Panel look at the figures again in twelve months'),
        ],
      ),
    ],
  },
  {
    body: 'local-joint-panel',
    date: '2025-03-04',
    endTime: '15:40',
    substitutes: [{ name: 'pikelow', for: 'ketterwell' }],
    apologies: ['ketterwell'],
    business: [
      business(
        'Incident form',
        'head-of-people-services',
        'To show the Panel the new form for reporting abuse.',
        [
          'The Head of People Services tabled a form of one page, which could also be filled in on a telephone.',
          'Joanne Pikelow said that she had tried it and that it took three minutes.',
          agreed('that the new form be used from 1 April 2025'),
        ],
      ),
      business(
        'Sickness absence: nine months to December 2024',
        'head-of-people-services',
        'To report the days lost to sickness and the main causes.',
        [
          'The Head of People Services reported 6.1 days lost for each member of staff in nine months, against 6.8 the year before. Half of the long absences were due to stress or to waiting for an operation.',
          'In response to a question from Councillor Ashwrick, the Head of People Services stated that counselling was offered on the first day of an absence caused by stress.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'local-joint-panel',
    date: '2025-09-02',
    endTime: '16:20',
    business: [
      'employees-code-of-conduct',
      business(
        'Summer heat in the depot',
        'head-of-waste-and-open-spaces',
        'To agree what is done when the depot and the lorries become too hot to work in.',
        [
          'The Head of Waste and Open Spaces reported that rounds had started at five in the morning on eleven days in July, with the agreement of the crews.',
          'Grant Spindleby asked that the earlier start be written down, with the temperature at which it applied.',
          recommended(
            'that rounds start at 5 am when 29 degrees or more are forecast, subject to two days’ notice',
            {
              to: 'human-resources-committee',
            },
          ),
        ],
      ),
    ],
  },
  {
    body: 'local-joint-panel',
    date: '2025-12-02',
    endTime: '15:55',
    business: [
      'social-media-use-policy',
      business(
        'Violence and abuse at the front desk: one year on',
        'head-of-people-services',
        'To look again at the figures, as agreed in December 2024.',
        [
          'The Head of People Services reported 74 incidents in twelve months. The rise was put down to the shorter form; the number of serious ones had fallen from nine to four.',
          'Councillor Oakenshade thanked the staff of the front desk for their patience.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'local-joint-panel',
    date: '2026-03-03',
    endTime: '16:10',
    business: [
      'social-media-use-policy',
      business(
        'Apprentices: pay from April 2026',
        'head-of-people-services',
        'To recommend the rates of pay for apprentices.',
        [
          'The Head of People Services proposed that apprentices be paid the rate for their age from the first day rather than after a year.',
          'Dilys Wharfedown, in the Chair, said that the Union side had asked for this for four years and was glad of it.',
          recommended('that apprentices be paid the national rate for their age from 1 April 2026', {
            to: 'human-resources-committee',
            vote: { manner: 'unanimous' },
          }),
        ],
      ),
    ],
  },
  {
    body: 'local-joint-panel',
    date: '2026-09-08',
    endTime: '15:50',
    apologies: ['cloverdyke', 'wharfedown'],
    substitutes: [{ name: 'pikelow', for: 'wharfedown' }],
    business: [
      'acceptable-use-of-it',
      business(
        'Volunteering leave',
        'head-of-people-services',
        'To consider two days’ paid leave a year for voluntary work in the district.',
        [
          'The Head of People Services explained that other councils offered between one and five days.',
          'Councillor Rivermead asked whether crews on the rounds could in practice take it. Grant Spindleby replied that they could outside the weeks of the Christmas catch-up.',
          'The two sides did not agree on whether the leave should be paid. The Panel asked that the cost be worked out.',
          referred(
            'that the proposal be referred to the Human Resources Committee with the views of both sides',
            {
              to: 'human-resources-committee',
            },
          ),
        ],
      ),
    ],
  },
  { body: 'local-joint-panel', date: '2026-12-01' },
  { body: 'local-joint-panel', date: '2027-03-02' },
]

const humanResourcesCommittee: readonly MeetingDraft[] = [
  {
    body: 'human-resources-committee',
    date: '2025-01-22',
    endTime: '20:50',
    business: [
      'hybrid-working',
      business(
        'Pay Policy Statement 2025/26',
        'head-of-people-services',
        'To recommend the yearly statement to Council.',
        [
          'The Head of People Services submitted the statement. The Chief Executive earned 6.4 times the lowest salary; the ratio had been 6.6.',
          recommended('that the Pay Policy Statement 2025/26 be approved', { to: 'council' }),
        ],
        { issue: 'pay-policy-statement', role: 'recommendation' },
      ),
      business(
        'Gender pay gap at 31 March 2024',
        'head-of-people-services',
        'To note the figures that the Council must publish.',
        [
          'The Head of People Services reported a median gap of 3.2 per cent, down from 4.9. It was due mostly to the make-up of the waste crews.',
          'Councillor Fennimarsh asked how many women drove a refuse lorry. The answer was two, of forty-four.',
          undertook(
            'head-of-waste-and-open-spaces',
            'to hold an open day for women at the depot before the next round of recruitment',
            { about: 'Women as drivers of refuse lorries', dueOn: '2025-09-30' },
          ),
          noted('that the report be noted'),
        ],
      ),
    ],
    officers: ['head-of-waste-and-open-spaces'],
  },
  {
    body: 'human-resources-committee',
    date: '2025-03-26',
    endTime: '20:35',
    business: [
      'hybrid-working',
      business(
        'Recruiting planners',
        'head-of-planning',
        'To consider paying a supplement to planning officers, of whom the Council cannot find enough.',
        [
          'The Head of Planning reported that three of eleven posts were vacant and that two rounds of advertisement had brought four applicants between them.',
          'Councillor Hurstmoor said that a supplement paid to some would be asked for by all. Councillor Ashwrick replied that agency staff cost twice as much.',
          resolved(
            'that a market supplement of £3,000 a year be paid to planning officers for two years, and its effect be reported after one',
            {
              vote: { for: 5, against: 2, abstained: 0 },
            },
          ),
        ],
      ),
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2025-09-24',
    endTime: '21:10',
    business: [
      'employees-code-of-conduct',
      business(
        'Early starts in hot weather',
        'head-of-waste-and-open-spaces',
        'To consider the recommendation of the Local Joint Panel of 2 September 2025.',
        [
          'The Committee considered the recommendation of the Local Joint Panel meeting held on 2 September 2025.',
          'Councillor Sedgewater asked what residents woken at five would say. The Head of Waste and Open Spaces said that there had been six complaints in July, for 41,000 households.',
          resolved(
            'that rounds may start at 5 am when 29 degrees or more are forecast, and that residents be told on the website the day before',
          ),
        ],
      ),
      business(
        'Staff survey 2025',
        'chief-executive',
        'To report the results of the yearly survey of staff.',
        [
          'The Chief Executive presented the results: 68 per cent had answered, and 77 per cent of them would recommend the Council as an employer, up from 70.',
          noted('that the results be noted'),
        ],
      ),
      'staffing-matter-september-2025',
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2026-01-28',
    endTime: '20:15',
    business: [
      business(
        'Pay Policy Statement 2026/27',
        'head-of-people-services',
        'To recommend the yearly statement to Council.',
        [
          'The Head of People Services submitted the statement. The ratio between the highest and the lowest salary was unchanged.',
          'Councillor Hazelbourne asked that the next statement say how many staff were paid less than the living wage set by the campaign of that name. There were none, the Head of People Services said.',
          recommended('that the Pay Policy Statement 2026/27 be approved', { to: 'council' }),
        ],
        { issue: 'pay-policy-statement', role: 'recommendation' },
      ),
      business(
        'Market supplement for planners: the first year',
        'head-of-planning',
        'To report the effect of the supplement agreed in March 2025.',
        [
          'The Head of Planning reported that all eleven posts were filled for the first time in six years.',
          noted('that the report be noted and the supplement continue to March 2027'),
        ],
      ),
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2026-03-25',
    endTime: '20:55',
    apologies: [],
    business: [
      'social-media-use-policy',
      business(
        'Apprentices: pay from April 2026',
        'head-of-people-services',
        'To consider the recommendation of the Local Joint Panel of 3 March 2026.',
        [
          'The Committee considered and supported the recommendation of the Local Joint Panel meeting held on 3 March 2026.',
          resolved(
            'that apprentices be paid the national rate for their age from 1 April 2026, at a cost of £21,400 in the first year',
          ),
        ],
      ),
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2026-06-24',
    endTime: '20:05',
    business: [
      business(
        'Health and safety: yearly report',
        'head-of-people-services',
        'To receive the yearly report on accidents and what was done about them.',
        [
          'The Head of People Services reported 58 accidents, of which four had to be reported to the national executive. All four were falls from vehicles, and new steps had been fitted.',
          noted('that the report be noted'),
        ],
      ),
      'staffing-matter-september-2025',
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2026-09-23',
    endTime: '20:40',
    business: [
      'social-media-use-policy',
      'acceptable-use-of-it',
      business(
        'Volunteering leave',
        'head-of-people-services',
        'To consider the proposal referred by the Local Joint Panel.',
        [
          'The Committee considered the views of both sides of the Local Joint Panel meeting held on 8 September 2026. Two days for every member of staff would cost about £74,000 a year in cover.',
          'Councillor Cloverdyke said that in a year of cuts he could not defend it. Councillor Fennimarsh proposed one day, unpaid cover being found within teams.',
          resolved(
            'that one day’s paid leave a year for voluntary work in the district be tried for two years',
            {
              vote: { for: 4, against: 4, manner: 'casting vote' },
            },
          ),
        ],
      ),
    ],
    apologies: [],
  },
  {
    body: 'human-resources-committee',
    date: '2026-11-25',
    agendaOn: '2026-11-17',
    business: [
      business(
        'Sickness absence: half-year to September 2026',
        'head-of-people-services',
        'To report the days lost to sickness and the main causes.',
        [],
      ),
      business(
        'Menopause at work: draft guidance',
        'head-of-people-services',
        'To consider guidance for managers, on which the Local Joint Panel was consulted by letter.',
        [],
      ),
      business(
        'Staff survey 2026',
        'chief-executive',
        'To report the results of the yearly survey of staff.',
        [],
      ),
    ],
  },
  { body: 'human-resources-committee', date: '2027-01-27' },
]

/** The Local Joint Panel and the Human Resources Committee, 2024 to 2027. */
export const staffingMeetings: readonly MeetingDraft[] = [...localJointPanel, ...humanResourcesCommittee]
