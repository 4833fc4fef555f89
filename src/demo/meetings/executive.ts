import type { MeetingDraft } from '../build/drafts.ts'
import { business, noted, resolved, undertook } from '../build/minute-parts.ts'

/** The Executive, 2024 to 2027. */
export const executiveMeetings: readonly MeetingDraft[] = [
  {
    body: 'executive',
    date: '2024-10-08',
    endTime: '20:05',
    business: [
      business(
        'Homelessness: winter beds 2024/25',
        'head-of-housing',
        'To agree how many beds are kept for rough sleepers from November to March.',
        [
          'The Head of Housing reported that eleven people had been counted sleeping out in September.',
          'Councillor Penhallowby asked that dogs be let in. They would be, in two of the six rooms.',
          resolved(
            'that six rooms be rented from November 2024 to March 2025 at a cost of £41,000, met by the government’s grant',
          ),
        ],
      ),
      business(
        'Quarterly performance: April to June 2024',
        'chief-executive',
        'To note how services did against their targets.',
        [
          'The Chief Executive reported 31 of 38 targets met. Planning applications were behind for want of staff.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'executive',
    date: '2024-11-12',
    endTime: '20:30',
    business: [
      'local-plan',
      business(
        'Letting one floor of the Moot Hall',
        'head-of-property',
        'To let the second floor to the health service for ten years.',
        [
          'The Head of Property reported that 70 desks on the second floor were used by 19 people on an average day.',
          resolved('that the second floor be let for ten years at £96,000 a year', {}),
        ],
        { isKey: true },
      ),
    ],
  },
  {
    body: 'executive',
    date: '2025-02-11',
    endTime: '20:40',
    business: [
      'budget-2025-26',
      business(
        'Damp and mould: a new standard for private landlords',
        'head-of-housing',
        'To set the fees and fines for landlords who do not put damp right.',
        [
          'The Head of Housing submitted a scale of civil penalties from £1,000 to £30,000.',
          'Councillor Quillstone asked how many tenants had complained. There had been 214 in a year.',
          resolved('that the scale of penalties be adopted from 1 April 2025'),
        ],
      ),
    ],
  },
  {
    body: 'executive',
    date: '2025-03-18',
    endTime: '20:55',
    business: ['tree-strategy', 'leisure-centre-contract'],
  },
  {
    body: 'executive',
    date: '2025-07-08',
    endTime: '21:00',
    business: [
      'parking-charges',
      'library-opening-hours',
      business(
        'Refuse lorries: replacement of six vehicles',
        'head-of-waste-and-open-spaces',
        'To order six lorries, two of them electric.',
        [
          'The Head of Waste and Open Spaces reported that the oldest lorry had done 140,000 miles.',
          resolved('that six lorries be ordered at a cost of up to £1.74 million'),
        ],
        { isKey: true, issue: 'refuse-lorries', role: 'decision' },
      ),
    ],
  },
  {
    body: 'executive',
    date: '2025-09-09',
    endTime: '20:25',
    business: [
      'parking-charges',
      'meadow-bank-playground',
      business(
        'Quarterly performance: April to June 2025',
        'chief-executive',
        'To note how services did against their targets.',
        [
          'The Chief Executive, at her first meeting, reported 34 of 38 targets met.',
          'Councillor Hollinbeck noted that the time taken to answer calls was now in the report, as had been promised in March.',
          noted('that the report be noted'),
        ],
      ),
    ],
  },
  {
    body: 'executive',
    date: '2025-11-11',
    endTime: '21:15',
    business: [
      'local-plan',
      'river-bathing-at-long-wittle',
      'meadow-bank-playground',
      'property-matter-november-2025',
    ],
  },
  {
    body: 'executive',
    date: '2026-01-13',
    endTime: '20:10',
    editions: [
      {
        kind: 'urgent',
        publishedOn: '2026-01-12',
        note: 'the bridge was damaged in the storm of 8 January, after the agenda had gone out; each day of delay sends six hundred people along a road without a pavement, and the contractor can keep his crew free only until 16 January.',
      },
    ],
    business: [
      business(
        'Homelessness: winter beds 2025/26',
        'head-of-housing',
        'To extend the arrangement made in October for a further month.',
        [
          'The Head of Housing reported that all eight rooms had been full since the frost of 2 January.',
          resolved('that two further rooms be rented to the end of March 2026'),
        ],
      ),
      'weir-bridge-repairs',
    ],
  },
  {
    body: 'executive',
    date: '2026-02-10',
    endTime: '20:50',
    business: [
      'budget-2026-27',
      'twenty-mph-motion',
      business(
        'Public lavatories in Market Square',
        'head-of-property',
        'To decide whether to mend the lavatories or to replace them.',
        [
          'The Head of Property reported that they had been shut for 61 days in 2025.',
          undertook(
            'head-of-property',
            'to put a notice on the door that says where the nearest open ones are',
            {
              about: 'A notice on the closed lavatories',
            },
          ),
          resolved('that they be replaced by three cabins, one with a changing bench, at a cost of £188,000'),
        ],
        { issue: 'market-square-lavatories', role: 'decision' },
      ),
    ],
  },
  {
    body: 'executive',
    date: '2026-04-14',
    endTime: '19:50',
    business: [
      'meadow-bank-playground',
      business(
        'Quarterly performance: October to December 2025',
        'chief-executive',
        'To note how services did against their targets.',
        [
          'The Chief Executive reported 35 of 38 targets met. Empty homes brought back into use were behind.',
          noted('that the report be noted'),
        ],
      ),
      business(
        'Food waste: collections every week from October',
        'head-of-waste-and-open-spaces',
        'To agree the rounds and the caddies for food waste, which the law requires to be collected every week.',
        [
          'The Head of Waste and Open Spaces reported that 46,000 caddies had been ordered.',
          'Councillor Marrowdale asked about flats. They would be given a shared bin with a lock.',
          resolved('that the rounds in the report be approved from 5 October 2026'),
        ],
        {
          isKey: true,
          issue: 'food-waste',
          role: 'decision',
          corrected: { draft: 'a shared bin', confirmed: 'a shared bin with a lock' },
        },
      ),
    ],
  },
  {
    body: 'executive',
    date: '2026-07-07',
    endTime: '20:35',
    business: [
      business(
        'Outturn 2025/26',
        'director-of-resources',
        'To note what was spent in the year to March 2026.',
        [
          'The Director of Resources reported £140,000 less spent than planned, most of it on salaries.',
          noted('that the report be noted and £100,000 be put to the waste reserve'),
        ],
      ),
      business(
        'Market Square lavatories: tender',
        'head-of-property',
        'To note the tenders received and to award the contract.',
        [
          'The Head of Property reported three tenders, the lowest of £174,500.',
          resolved('that the lowest tender be accepted and work begin in September'),
        ],
        { issue: 'market-square-lavatories', role: 'decision' },
      ),
      'property-matter-november-2025',
    ],
  },
  {
    body: 'executive',
    date: '2026-10-13',
    endTime: '21:10',
    editions: [
      {
        kind: 'revised',
        number: 1,
        publishedOn: '2026-10-06',
        note: 'Replaces the paper on market rents, of which a working draft with unchecked figures had been published on 5 October.',
      },
    ],
    business: [
      'garden-waste-charge',
      'leisure-centre-contract',
      'market-rents',
      business(
        'Food waste: the first week',
        'head-of-waste-and-open-spaces',
        'To hear how the new collections began on 5 October.',
        [
          'The Head of Waste and Open Spaces reported that 58 in a hundred households had put a caddy out in the first week and that 1,140 had not been given one in time.',
          'Councillor Gorsefield asked when the last caddies would come. By the end of October, she was told.',
          noted('that the report be noted'),
        ],
        { issue: 'food-waste', role: 'review' },
      ),
    ],
  },
  {
    body: 'executive',
    date: '2026-12-08',
    agendaOn: '2026-11-19',
    editions: [
      {
        kind: 'supplementary',
        number: 1,
        publishedOn: '2026-11-20',
        note: 'Adds the report on library hours at Northmoor, recommended by the Overview and Scrutiny Committee.',
      },
    ],
    business: [
      'castle-street-crossing',
      business(
        'Draft budget 2027/28: the gap and how to close it',
        'director-of-resources',
        [
          'To agree the draft budget on which scrutiny and the public are consulted.',
          'With the income from garden waste agreed on 18 November the gap is £760,000.',
        ],
        [],
        { issue: 'budget-2027-28', role: 'preliminary', isKey: true },
      ),
      business(
        'Library hours at Northmoor: a trial',
        'head-of-leisure-and-libraries',
        'To consider opening Northmoor library on Tuesday mornings for six months from February 2027.',
        [],
        { edition: 1, issue: 'library-opening-hours', role: 'decision' },
      ),
    ],
  },
  { body: 'executive', date: '2027-01-12' },
  { body: 'executive', date: '2027-02-09' },
]
