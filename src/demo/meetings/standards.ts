import type { MeetingDraft } from '../build/drafts.ts'
import { business, noted, received, resolved } from '../build/minute-parts.ts'

/** The Standards Committee, 2024 to 2027. */
export const standardsMeetings: readonly MeetingDraft[] = [
  {
    body: 'standards-committee',
    date: '2024-10-22',
    endTime: '19:40',
    business: [
      business(
        'Complaints against councillors, April to September 2024',
        'monitoring-officer',
        'To report the complaints received in the half-year and what became of them.',
        [
          'The Monitoring Officer reported six complaints about members of the district council and four about parish councillors. None had gone to a hearing; two ended with an apology.',
          'Councillor Sedgewater asked how long they had taken. The Monitoring Officer replied that the median was 34 working days.',
          noted('that the report be noted'),
        ],
      ),
      business(
        'Register of interests: yearly reminder',
        'monitoring-officer',
        'To report how many members have confirmed their entries in the register.',
        [
          'The Monitoring Officer reported that 44 of 45 members had confirmed their entries and that the last had been reminded.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'standards-committee',
    date: '2025-10-21',
    endTime: '19:25',
    business: [
      business(
        'Complaints against councillors, April to September 2025',
        'monitoring-officer',
        'To report the complaints received in the half-year and what became of them.',
        [
          'The Monitoring Officer reported five complaints about members of the district council, three of them about the same exchange in a residents’ group online.',
          'Edwin Fairstow said that the code gave him little to go by where a councillor wrote as a neighbour.',
          noted('that the report be noted'),
        ],
      ),
      business(
        'Training of members',
        'democratic-services-manager',
        'To agree a programme of training for members for 2026.',
        [
          'The Democratic Services Manager proposed six evenings, of which those on planning, licensing and conduct would be required of members who sit on the committees concerned.',
          resolved('that the programme of training for 2026 be approved'),
        ],
      ),
    ],
  },
  {
    body: 'standards-committee',
    date: '2026-03-17',
    endTime: '19:50',
    business: [
      'members-code-of-conduct',
      business(
        'Dispensations granted in 2025/26',
        'monitoring-officer',
        'To report the dispensations granted under section 33 of the Localism Act 2011.',
        [
          'The Monitoring Officer reported one dispensation, granted to all members so that they could set the Council Tax.',
          received('that the report be received'),
        ],
      ),
    ],
  },
  {
    body: 'standards-committee',
    date: '2026-09-15',
    endTime: '19:15',
    apologies: [],
    business: [
      'members-code-of-conduct',
      business(
        'Yearly report of the Committee',
        'monitoring-officer',
        'To agree the report that the Committee makes to Council each year.',
        [
          'The Committee considered a draft of its report for 2025/26.',
          resolved(
            'that the report be submitted to Council, with a paragraph added on the time that complaints take',
          ),
        ],
      ),
    ],
  },
  {
    body: 'standards-committee',
    date: '2026-11-10',
    endTime: '19:35',
    draftOn: '2026-11-17',
    readBy: 'machine',
    apologies: [],
    business: [
      'members-code-of-conduct',
      business(
        'Complaints against councillors, April to September 2026',
        'monitoring-officer',
        'To report the complaints received in the half-year and what became of them.',
        [
          'The Monitoring Officer reported seven complaints about members of the district council. Four were closed at the first step, two by an apology, and one was being looked into.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  { body: 'standards-committee', date: '2027-01-19' },
]
