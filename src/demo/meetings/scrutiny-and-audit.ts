import type { MeetingDraft } from '../build/drafts.ts'
import { business, noted, received, recommended, resolved, undertook } from '../build/minute-parts.ts'

const scrutiny: readonly MeetingDraft[] = [
  {
    body: 'overview-and-scrutiny-committee',
    date: '2024-11-19',
    endTime: '21:00',
    business: [
      business(
        'Loneliness in the villages: report of the task group',
        'director-of-communities',
        'To consider the findings of a task group that met seven times.',
        [
          'Councillor Stonecrake presented the report. People had spoken of the last bus, the closed bank and the price of a cup of tea.',
          recommended('that a warm room be opened one day a week in each of six village halls', {
            to: 'executive',
          }),
        ],
      ),
      business(
        'Work programme',
        'democratic-services-manager',
        'To agree what the Committee looks into until May 2025.',
        [
          'Members added the hours of libraries and took out the market, on which the Executive was already at work.',
          resolved('that the work programme, as now amended, be approved'),
        ],
      ),
    ],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2025-01-28',
    endTime: '21:25',
    business: ['budget-2025-26'],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2025-07-29',
    title: 'Call-in',
    isExtraordinary: true,
    endTime: '20:45',
    apologies: [],
    officers: ['director-of-place'],
    business: ['parking-charges'],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2025-10-07',
    endTime: '20:50',
    business: [
      'local-plan',
      business(
        'Policing in the district: yearly meeting with the Police',
        'director-of-communities',
        'To question the area commander about crime and how it is dealt with.',
        [
          'The area commander reported that burglary had fallen by a tenth and thefts from shops had risen by a fifth.',
          'Councillor Weirgate asked why the front desk in Fernley closed at four. It was a matter of money, he was told.',
          noted('that the commander be thanked and the figures be published'),
        ],
      ),
    ],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2026-01-27',
    endTime: '21:40',
    apologies: ['osierbank'],
    business: ['budget-2026-27'],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2026-06-16',
    endTime: '21:05',
    business: ['leisure-centre-contract', 'local-plan'],
  },
  {
    body: 'overview-and-scrutiny-committee',
    date: '2026-11-03',
    endTime: '20:55',
    readBy: 'machine',
    business: [
      'parking-charges',
      'library-opening-hours',
      business(
        'Work programme',
        'democratic-services-manager',
        'To agree what the Committee looks into until May 2027.',
        [
          'Councillor Hurstmoor asked for suggestions from the public, of which there had been nineteen.',
          resolved('that the work programme be approved with an inquiry into empty homes'),
        ],
      ),
    ],
  },
  { body: 'overview-and-scrutiny-committee', date: '2027-01-26' },
]

const audit: readonly MeetingDraft[] = [
  {
    body: 'audit-and-governance-committee',
    date: '2024-11-26',
    endTime: '20:15',
    business: [
      business(
        'Internal audit: progress to October 2024',
        'chief-internal-auditor',
        'To report the audits finished since June.',
        [
          'The Chief Internal Auditor reported nine audits. Two gave limited assurance: keys to Council vans, and refunds at the leisure centres.',
          'Rosalind Keymarsh asked how a van could have seven sets of keys. Nobody had counted them before, she was told.',
          undertook('director-of-place', 'to have every key to a vehicle recorded by the end of January', {
            about: 'A register of keys to vehicles',
            dueOn: '2025-01-31',
          }),
          noted('that the report be noted'),
        ],
        { issue: 'keys-to-vehicles', role: 'preliminary' },
      ),
      business('Statement of accounts 2023/24', 'director-of-resources', 'To approve the audited accounts.', [
        'The Director of Resources reported an unqualified opinion, eight weeks later than hoped.',
        resolved('that the Statement of Accounts for 2023/24 be approved'),
      ]),
    ],
    officers: ['director-of-place'],
  },
  {
    body: 'audit-and-governance-committee',
    date: '2025-03-11',
    endTime: '19:55',
    business: [
      business(
        'Internal audit: plan for 2025/26',
        'chief-internal-auditor',
        'To approve the audits of the coming year.',
        [
          'The Chief Internal Auditor proposed 340 days of work.',
          'Councillor Downlander asked that cyber attack be looked at first and not last.',
          resolved('that the plan, as now amended, be approved'),
        ],
      ),
      business(
        'Keys to vehicles: follow-up',
        'chief-internal-auditor',
        'To report what became of the finding on keys.',
        [
          'The Chief Internal Auditor reported that 62 vehicles had 131 keys and that each was now in a register and a locked cabinet.',
          noted('that the finding be closed'),
        ],
        {
          issue: 'keys-to-vehicles',
          role: 'review',
          closes: {
            meeting: 'audit-and-governance-committee 2024-11-26',
            undertaking: 'u1',
            note: 'All 131 keys are in a register.',
          },
        },
      ),
    ],
  },
  {
    body: 'audit-and-governance-committee',
    date: '2025-07-31',
    fate: 'inquorate',
    fateNote: 'Three members were needed and two came; the business went to the meeting of 18 September.',
    apologies: ['hazelbourne', 'appledrift', 'castlewick', 'stonecrake', 'keymarsh'],
    business: [
      business(
        'Annual governance statement 2024/25',
        'director-of-resources',
        'To approve the statement that goes with the accounts.',
        [],
        { issue: 'annual-governance-statement', role: 'preliminary' },
      ),
    ],
  },
  {
    body: 'audit-and-governance-committee',
    date: '2025-09-18',
    endTime: '20:05',
    venue: 'Meeting Room 2, Moot Hall, Fernley',
    business: [
      business(
        'Annual governance statement 2024/25',
        'director-of-resources',
        'To approve the statement, which could not be considered in July for want of a quorum.',
        [
          'The Director of Resources submitted the statement with the auditor’s comments.',
          'Councillor Stonecrake asked that it say plainly that the July meeting had failed.',
          resolved('that the Annual Governance Statement 2024/25, as now amended, be approved'),
        ],
        { issue: 'annual-governance-statement', role: 'decision' },
      ),
      business('Risk register', 'director-of-resources', 'To review the ten risks that could do most harm.', [
        'The Director of Resources reported that a cyber attack remained the greatest risk and that a drill in June had found two gaps.',
        noted('that the register be noted'),
      ]),
    ],
  },
  {
    body: 'audit-and-governance-committee',
    date: '2026-03-10',
    endTime: '19:45',
    business: [
      'treasury-management',
      business(
        'Whistleblowing: yearly report',
        'monitoring-officer',
        'To report concerns raised by staff in confidence.',
        [
          'The Monitoring Officer reported two concerns, neither of them borne out.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'audit-and-governance-committee',
    date: '2026-07-28',
    endTime: '20:20',
    business: [
      business(
        'Annual governance statement 2025/26',
        'director-of-resources',
        'To approve the statement that goes with the accounts.',
        [
          'The Director of Resources submitted the statement.',
          'Councillor Appledrift asked why the open promises made at meetings were not counted in it. The Director of Resources said that they could be from next year.',
          undertook(
            'director-of-resources',
            'to include the number of open undertakings in the next statement',
            {
              about: 'Counting promises made at meetings',
              dueOn: '2027-07-31',
            },
          ),
          resolved('that the Annual Governance Statement 2025/26 be approved'),
        ],
        { issue: 'annual-governance-statement', role: 'decision' },
      ),
      business(
        'Yearly report of internal audit 2025/26',
        'chief-internal-auditor',
        'To receive the opinion of the Chief Internal Auditor.',
        [
          'The Chief Internal Auditor gave a moderate opinion: controls were sound on the whole, with gaps in the management of contracts.',
          received('that the report be received'),
        ],
      ),
    ],
  },
  { body: 'audit-and-governance-committee', date: '2027-03-09' },
]

/** Overview and Scrutiny, and Audit and Governance, 2024 to 2027. */
export const scrutinyAndAuditMeetings: readonly MeetingDraft[] = [...scrutiny, ...audit]
