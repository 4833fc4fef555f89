import type { MeetingDraft } from '../build/drafts.ts'
import { approvedSubjectTo, business, noted, received, resolved } from '../build/minute-parts.ts'

const planning: readonly MeetingDraft[] = [
  {
    body: 'development-management-committee',
    date: '2024-09-26',
    endTime: '20:20',
    declarations: [
      'Councillor Barleymow declared that the applicant for the barns at Wittle End was his tenant, left the room and took no part.',
    ],
    business: [
      business(
        '24/0410/FUL: three barns to five homes, Wittle End Farm, Long Wittle',
        'head-of-planning',
        'To decide an application called in by the ward member.',
        [
          'The Head of Planning presented the application. The barns could be turned without being rebuilt.',
          'Councillor Haystrand, as ward member, said that he was content now that the yard was to be kept open.',
          approvedSubjectTo('that permission be GRANTED subject to the conditions in the report', {
            conditions:
              '1. The development shall be begun within three years.\n2. The yard shall be kept open and not be divided by fences.\n3. Owls shall be given a loft before work begins.',
          }),
        ],
      ),
      business(
        'Appeals decided from April to August 2024',
        'head-of-planning',
        'To note the decisions of inspectors.',
        [
          'The Head of Planning reported nine appeals, seven of them dismissed.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'development-management-committee',
    date: '2025-01-16',
    endTime: '19:50',
    business: [
      business(
        '24/0655/FUL: solar panels on 22 hectares, north of Danes Hill',
        'head-of-planning',
        'To decide an application for a solar farm with a life of 40 years.',
        [
          'The Head of Planning presented the application, to which 118 people objected and which 64 supported.',
          'Councillor Rookhanger said that the land fed sheep. Councillor Fallowmere replied that it still would, between the rows.',
          approvedSubjectTo(
            'that permission be GRANTED for 40 years subject to the conditions in the report',
            {
              conditions:
                '1. The panels shall be taken away after 40 years.\n2. The hedges shall be let grow to three metres.\n3. The footpath shall not be closed.',
              vote: { for: 7, against: 3, abstained: 1 },
            },
          ),
        ],
      ),
    ],
  },
  {
    body: 'development-management-committee',
    date: '2025-06-19',
    endTime: '21:15',
    apologies: [],
    business: ['saltwell-mill'],
  },
  {
    body: 'development-management-committee',
    date: '2026-01-15',
    endTime: '20:40',
    business: ['old-brickworks-lane'],
    apologies: ['windlestraw'],
  },
  {
    body: 'development-management-committee',
    date: '2026-05-21',
    endTime: '20:25',
    apologies: ['embercroft'],
    business: [
      'old-brickworks-lane',
      business(
        '26/0098/ADV: signs on the old cinema, Priory Street',
        'head-of-planning',
        'To decide an application for two lit signs in the conservation area.',
        [
          'The Head of Planning recommended that one be allowed.',
          'Councillor Brackenlow thought that a cinema without a sign was not a cinema.',
          resolved('that consent be GRANTED for the sign over the door and REFUSED for the one on the tower'),
        ],
      ),
    ],
  },
  {
    body: 'development-management-committee',
    date: '2026-09-10',
    endTime: '19:45',
    business: [
      'saltwell-mill',
      business(
        '26/0521/FUL: changing rooms, Northmoor recreation ground',
        'head-of-planning',
        'To decide an application of the Council’s own.',
        [
          'The Head of Planning presented an application by the Council for four changing rooms with a green roof.',
          resolved('that permission be GRANTED subject to the conditions in the report', {
            vote: { manner: 'unanimous' },
          }),
        ],
      ),
    ],
  },
  {
    body: 'development-management-committee',
    date: '2026-11-19',
    draftOn: '2026-11-25',
    endTime: '20:05',
    business: [
      business(
        '26/0702/OUT: up to 60 homes, land south of Chapel Lane, Cold Harbour',
        'head-of-planning',
        [
          'To decide an outline application on a site in the draft Local Plan.',
          'The county asks for a bus until 10 pm as a condition. 146 people object.',
        ],
        [],
      ),
      business(
        'Tree Preservation Order 2026/04: walnut, The Green, Marsh End',
        'head-of-planning',
        'To confirm an order to which the owner objects.',
        [],
      ),
    ],
  },
  { body: 'development-management-committee', date: '2026-12-17' },
]

const licensing: readonly MeetingDraft[] = [
  {
    body: 'licensing-committee',
    date: '2024-10-09',
    endTime: '19:50',
    business: [
      business(
        'Street trading: ice cream vans near schools',
        'licensing-manager',
        'To consider a ban on trading within 50 metres of a school gate.',
        [
          'The Licensing Manager reported that four of six head teachers would welcome it.',
          'Councillor Kingfold asked whether it would hold in the holidays. It would not.',
          resolved('that trading within 50 metres of a school gate be forbidden from 3 to 4 pm in term', {
            vote: { for: 6, against: 2, abstained: 0 },
          }),
        ],
      ),
    ],
  },
  {
    body: 'licensing-committee',
    date: '2025-02-05',
    endTime: '20:00',
    business: [
      'taxi-licence-fees',
      business(
        'Scrap metal dealers: inspections in 2024',
        'licensing-manager',
        'To receive the yearly report on inspections.',
        [
          'The Licensing Manager reported that all seven sites had been visited with the Police.',
          received('that the report be received'),
        ],
      ),
    ],
  },
  {
    body: 'licensing-committee',
    date: '2025-06-11',
    endTime: '20:45',
    business: ['taxi-licence-fees', 'statement-of-licensing-policy'],
  },
  {
    body: 'licensing-committee',
    date: '2025-11-05',
    endTime: '19:55',
    business: ['statement-of-licensing-policy', 'hackney-rank-priory-street'],
  },
  {
    body: 'licensing-sub-committee',
    date: '2026-03-12',
    isExtraordinary: true,
    endTime: '12:20',
    apologies: [],
    business: [
      business(
        'Review of a premises licence: The Lantern, Weir Street',
        'licensing-manager',
        [
          'To hear a review asked for by the Police.',
          'The Police ask that the licence end at midnight and not at two, after four incidents in five weeks.',
        ],
        [
          'The Sub-Committee heard the Police, the holder of the licence and two neighbours.',
          'It found that the holder had done what he could inside and too little at the door.',
          resolved(
            'that (A) the licence end at 12.30 am; and (B) two door staff be on duty from 9 pm on Fridays and Saturdays',
          ),
        ],
      ),
    ],
  },
  {
    body: 'licensing-committee',
    date: '2026-06-10',
    endTime: '19:40',
    business: ['taxi-licence-fees', 'hackney-rank-priory-street'],
  },
  {
    body: 'licensing-committee',
    date: '2026-12-09',
    fate: 'cancelled',
    fateOn: '2026-11-16',
    fateNote: 'Cancelled for want of business; the next meeting is on 3 February 2027.',
  },
  { body: 'licensing-committee', date: '2027-02-03' },
]

/** Development Management, Licensing and its Sub-Committee, 2024 to 2027. */
export const planningAndLicensingMeetings: readonly MeetingDraft[] = [...planning, ...licensing]
