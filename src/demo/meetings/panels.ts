import type { MeetingDraft } from '../build/drafts.ts'
import { agreed, business, noted, recommended, resolved, undertook } from '../build/minute-parts.ts'

const environment: readonly MeetingDraft[] = [
  {
    body: 'environment-panel',
    date: '2024-09-19',
    endTime: '19:50',
    business: [
      'river-bathing-at-long-wittle',
      business(
        'Litter in laybys',
        'head-of-waste-and-open-spaces',
        'To consider how often the bins on main roads are emptied.',
        [
          'The Head of Waste and Open Spaces reported that 31 bins on main roads were emptied twice a week and were full after four days.',
          'Councillor Fieldfarrow asked for a camera at the layby by Harrow Lea. One would be tried.',
          agreed('that a camera be tried for three months and the result reported'),
        ],
      ),
    ],
  },
  {
    body: 'environment-panel',
    date: '2025-02-20',
    endTime: '20:00',
    business: [
      'tree-strategy',
      business(
        'Allotments: rents and waiting lists',
        'head-of-waste-and-open-spaces',
        'To recommend rents from October 2025 and a way to shorten the lists.',
        [
          'The Head of Waste and Open Spaces reported 412 names waiting for 690 plots.',
          'Councillor Rivermead asked that new tenants be offered half a plot. A trial at Weirside had gone well.',
          recommended('that rents rise by £4 and half plots be offered to new tenants', { to: 'executive' }),
        ],
      ),
    ],
  },
  {
    body: 'environment-panel',
    date: '2025-09-18',
    endTime: '20:15',
    business: ['river-bathing-at-long-wittle', 'climate-action-plan'],
  },
  {
    body: 'environment-panel',
    date: '2026-03-19',
    endTime: '19:40',
    business: ['garden-waste-charge', 'tree-strategy'],
  },
  {
    body: 'environment-panel',
    date: '2026-09-17',
    endTime: '20:50',
    apologies: [],
    business: ['garden-waste-charge', 'river-bathing-at-long-wittle', 'climate-action-plan'],
  },
  { body: 'environment-panel', date: '2027-01-21' },
]

const highways: readonly MeetingDraft[] = [
  {
    body: 'highways-panel',
    date: '2024-11-14',
    endTime: '19:35',
    business: [
      business(
        'Winter service 2024/25',
        'principal-highways-engineer',
        'To note which footways are gritted and where the bins of grit stand.',
        [
          'The Principal Highways Engineer reported that 84 grit bins had been filled and nine added at schools.',
          'Councillor Marlpit asked about the hill at Cold Harbour. It was on the second list.',
          noted('that the report be noted'),
        ],
      ),
      business(
        'Cycle stands in Fernley',
        'principal-highways-engineer',
        'To choose where forty stands paid for by a grant should go.',
        [
          'The Principal Highways Engineer showed eleven places.',
          recommended(
            'that stands be put at the nine places marked on the plan, leaving out the two in front of the war memorial',
            {
              to: 'executive',
            },
          ),
        ],
      ),
    ],
  },
  {
    body: 'highways-panel',
    date: '2025-03-13',
    endTime: '19:20',
    business: [
      business(
        'Potholes: first year of the agreement with the county',
        'principal-highways-engineer',
        'To report how quickly holes in minor roads were filled.',
        [
          'The Principal Highways Engineer reported 2,960 holes filled, 88 in every hundred within the time agreed.',
          'Councillor Barleymow said that the same hole in Mill Lane had been filled three times.',
          undertook(
            'principal-highways-engineer',
            'to look at Mill Lane with the ward members and to report on a lasting repair',
            {
              about: 'A lasting repair of Mill Lane',
              dueOn: '2025-11-13',
            },
          ),
          noted('that the report be noted'),
        ],
        { issue: 'mill-lane', role: 'preliminary' },
      ),
    ],
  },
  {
    body: 'highways-panel',
    date: '2025-11-13',
    endTime: '20:10',
    business: ['castle-street-crossing'],
  },
  {
    body: 'highways-panel',
    date: '2026-01-08',
    fate: 'postponed',
    fateOn: '2026-01-07',
    fateNote: 'Postponed to 22 January 2026 because of the forecast of severe gales.',
    business: [
      business(
        'Winter service: grit bins',
        'principal-highways-engineer',
        'To note how much grit was used before Christmas.',
        [],
      ),
    ],
  },
  {
    body: 'highways-panel',
    date: '2026-01-22',
    endTime: '19:45',
    business: [
      'twenty-mph-motion',
      business(
        'Winter service: grit bins',
        'principal-highways-engineer',
        'To note how much grit was used before Christmas and after the storm.',
        [
          'The Principal Highways Engineer reported 61 tonnes used by 16 January, twice that of the winter before.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'highways-panel',
    date: '2026-06-11',
    endTime: '20:00',
    business: ['castle-street-crossing', 'weir-bridge-repairs'],
  },
  {
    body: 'highways-panel',
    date: '2026-11-12',
    endTime: '19:55',
    draftOn: '2026-11-18',
    apologies: [],
    business: [
      'castle-street-crossing',
      business(
        'Mill Lane: drains and surface',
        'principal-highways-engineer',
        'To recommend a lasting repair of Mill Lane in 2027.',
        [
          'The Principal Highways Engineer reported that the holes came back because a drain of 1931 had collapsed. He had looked at the lane with the ward members in April.',
          recommended('that the drain be renewed in 2027 at a cost of £37,000', { to: 'executive' }),
        ],
        {
          issue: 'mill-lane',
          role: 'recommendation',
          closes: {
            meeting: 'highways-panel 2025-03-13',
            undertaking: 'u1',
            note: 'The lane was looked at with the ward members in April 2026 and a lasting repair was proposed.',
          },
        },
      ),
    ],
  },
  { body: 'highways-panel', date: '2027-03-11' },
]

const leisure: readonly MeetingDraft[] = [
  {
    body: 'leisure-and-culture-panel',
    date: '2024-11-28',
    endTime: '19:25',
    business: [
      'library-opening-hours',
      business(
        'Museum of the mill: grant for 2025',
        'head-of-leisure-and-libraries',
        'To recommend the grant to the trust that runs the museum.',
        [
          'The Head of Leisure and Libraries reported 9,400 visitors, a third of them children.',
          recommended('that £18,000 be granted to the trust for 2025', { to: 'executive' }),
        ],
      ),
    ],
  },
  {
    body: 'leisure-and-culture-panel',
    date: '2025-03-27',
    endTime: '19:40',
    announcements:
      'The Chair said that this was expected to be the last meeting of the Panel and thanked its members.',
    business: [
      'library-opening-hours',
      business(
        'Summer events 2025',
        'head-of-leisure-and-libraries',
        'To agree the programme of concerts and fairs.',
        [
          'The Head of Leisure and Libraries proposed eleven events, four of them in villages.',
          'Councillor Downlander asked for one at Orchard Vale, where there had been none since 2019.',
          resolved('that the programme be supported with a twelfth event at Orchard Vale'),
        ],
      ),
    ],
  },
]

/** The panels that advise the Executive, 2024 to 2027. */
export const panelMeetings: readonly MeetingDraft[] = [...environment, ...highways, ...leisure]
