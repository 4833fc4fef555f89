import type { IssueDraft } from '../build/drafts.ts'
import {
  agreed,
  amended,
  business,
  deferred,
  lost,
  noted,
  privateBusiness,
  recommended,
  resolved,
  undertook,
} from '../build/minute-parts.ts'

const libraries: IssueDraft = {
  key: 'library-opening-hours',
  title: 'Library opening hours',
  summary:
    'When the four branch libraries are open. New hours since September 2025, among them two evenings and a Saturday afternoon; reviewed by scrutiny in 2026.',
  topic: 'Leisure and culture',
  items: {
    'leisure-and-culture-panel 2024-11-28': {
      ...business(
        'Library opening hours: what users want',
        'head-of-leisure-and-libraries',
        [
          'To agree what users of the four libraries should be asked about opening hours.',
          'The hours have been the same since 2011. Loans on Thursday mornings are a fifth of those on Saturdays. People in work ask for evenings, parents for the hour after school.',
        ],
        [
          'The Head of Leisure and Libraries described how the four libraries were used hour by hour.',
          'Councillor Osierbank asked that those who do not come be asked as well as those who do.',
          agreed(
            'that users be asked in January and that a card also go to every home in Marsh End and Northmoor',
          ),
        ],
      ),
      role: 'preliminary',
    },
    'leisure-and-culture-panel 2025-03-27': {
      ...business(
        'Library opening hours from September 2025',
        'head-of-leisure-and-libraries',
        [
          'To recommend new hours within the present budget.',
          'Of 2,340 people who answered, 58 per cent would give up a weekday morning for an evening. The staff were consulted and two of nineteen cannot work evenings; neither would have to.',
        ],
        [
          'The Head of Leisure and Libraries submitted two patterns, each of 142 hours a week as now.',
          'Councillor Yewbarrow feared for the toddlers’ hour at Marsh End on Thursday mornings. The Head of Leisure and Libraries suggested moving it to Wednesdays.',
          recommended(
            'that pattern B, with two evenings and a Saturday afternoon at Fernley, be introduced from 1 September 2025, and that the toddlers’ hour at Marsh End be kept',
            {
              to: 'executive',
              vote: { for: 5, against: 1, abstained: 0 },
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2025-07-08': {
      ...business(
        'Library opening hours from September 2025',
        'head-of-leisure-and-libraries',
        'To decide on the hours recommended by the Leisure and Culture Panel at its last meeting.',
        [
          'The Executive considered and supported the recommendation of the Leisure and Culture Panel meeting held on 27 March 2025. The Panel had since been wound up; its Chair, Councillor Lindenhurst, spoke to its advice.',
          'Councillor Marrowdale asked that the hours be looked at again after a year by the Overview and Scrutiny Committee, which had taken over the Panel’s work.',
          undertook(
            'head-of-leisure-and-libraries',
            'to report visits and loans hour by hour to the Overview and Scrutiny Committee after a year',
            {
              about: 'First year of the new library hours',
              dueOn: '2026-10-31',
            },
          ),
          resolved('that pattern B be introduced in the four libraries from 1 September 2025', {
            answers: { meeting: 'leisure-and-culture-panel 2025-03-27', how: 'supported' },
          }),
        ],
        { isKey: true },
      ),
      role: 'decision',
    },
    'overview-and-scrutiny-committee 2026-11-03': {
      ...business(
        'Libraries: a year of new hours',
        'head-of-leisure-and-libraries',
        [
          'To review the first year of the hours introduced in September 2025.',
          'Visits rose by eleven per cent in Fernley and fell by three in Northmoor. One visit in seven is now after 5 pm. Loans to children grew most.',
        ],
        [
          'The Acting Head of Leisure and Libraries reported visits and loans hour by hour, as promised in July 2025.',
          'Councillor Starlinghope said that Northmoor had lost its only free morning and asked for Tuesday back. The Acting Head of Leisure and Libraries thought that it could be done with volunteers.',
          recommended(
            'that Northmoor library be opened on Tuesday mornings for a trial of six months from February 2027',
            {
              to: 'executive',
            },
          ),
        ],
        {
          closes: {
            meeting: 'executive 2025-07-08',
            undertaking: 'u1',
            note: 'Visits and loans hour by hour were reported to the Committee.',
          },
        },
      ),
      role: 'review',
    },
  },
}

const MONEY_IN_PRIVATE = {
  categories: ['3'],
  reason:
    'The paper holds the prices and business plans of companies. Publishing them before the contract is let would weaken the Council’s hand and theirs; what was decided is published.',
  reviewOn: '2027-04-01',
}

const leisureContract: IssueDraft = {
  key: 'leisure-centre-contract',
  title: 'Who runs the leisure centres',
  summary:
    'The contract for the Fernley and Saltwell leisure centres from April 2027: the report is open, the bids are not.',
  topic: 'Leisure and culture',
  isKeyDecision: true,
  items: {
    'executive 2025-03-18': {
      ...business(
        'Leisure centres: how to run them from April 2027',
        'director-of-communities',
        [
          'To choose between a contract, a company of the Council’s own, and a trust.',
          'The present contract ends on 31 March 2027. A contract of ten years with a share of any profit is expected to cost least; a company would keep more control.',
        ],
        [
          'The Director of Communities submitted a report on three ways of running the two leisure centres.',
          'Councillor Hollinbeck asked what would become of the swimming lessons for schools. They would be a condition of any contract, he was told.',
          resolved('that tenders be invited for a contract of ten years from 1 April 2027'),
        ],
        { isKey: true },
      ),
      role: 'decision',
    },
    'overview-and-scrutiny-committee 2026-06-16': {
      ...business(
        'Leisure centres: what the contract should ask for',
        'director-of-communities',
        'To comment on the specification before the final tenders are invited.',
        [
          'The Acting Director of Communities presented the main points of the specification.',
          'Councillor Lindenhurst asked that prices for under-16s be held for three years. Councillor Stonecrake asked what would happen if the heat pump failed again; the contractor would bear the first £20,000.',
          recommended(
            'that prices for under-16s be held for three years and the opening hours of the Saltwell pool not be cut',
            {
              to: 'executive',
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2026-10-13': {
      ...business(
        'Leisure centres: award of the contract',
        'director-of-communities',
        [
          'To award the contract for the two leisure centres from 1 April 2027.',
          'Three companies made final tenders. They were judged 60 per cent on quality and 40 on price by a panel with an outside adviser. The prices are in an appendix that is not published until the contract is signed.',
        ],
        [
          'The Acting Director of Communities submitted a report on the tenders. The prices were in an exempt appendix, which members had read and did not discuss.',
          'Councillor Penhallowby welcomed that prices for under-16s were held for three years, as the Overview and Scrutiny Committee had asked.',
          resolved(
            'that (A) the contract be awarded to the company placed first in the report; and (B) the Director of Communities be authorised to sign it when the standstill period has ended',
            {
              answers: { meeting: 'overview-and-scrutiny-committee 2026-06-16', how: 'supported' },
            },
          ),
        ],
        {
          isKey: true,
          papers: [
            {
              title: 'Appendix not for publication',
              kind: 'appendix',
              label: 'Appendix 2',
              withheld: MONEY_IN_PRIVATE,
            },
          ],
        },
      ),
      role: 'decision',
    },
  },
}

const playground: IssueDraft = {
  key: 'meadow-bank-playground',
  title: 'Meadow Bank playground: lease to the parish',
  summary:
    'A playground that the parish council of Orchard Vale wished to run. Put off once over drains, then let for 25 years.',
  topic: 'Parks and open spaces',
  wards: ['Orchard Vale'],
  items: {
    'executive 2025-09-09': {
      ...business(
        'Meadow Bank playground: lease to Orchard Vale Parish Council',
        'head-of-property',
        [
          'To let the playground and the strip of grass beside it to the parish council for 25 years at a peppercorn.',
          'The parish has raised £46,000 for new swings and a roundabout that a wheelchair can use. It would take over inspections and repairs, which cost the district £3,900 a year.',
        ],
        [
          'The Head of Property submitted a report on a lease of 25 years.',
          'Councillor Stonecrake, as ward member, asked who would answer for the culvert under the swings, which had flooded twice. The Head of Property could not say whose it was.',
          deferred('that the matter be deferred until it is known who is responsible for the culvert'),
        ],
      ),
      role: 'preliminary',
    },
    'executive 2025-11-11': {
      ...business(
        'Meadow Bank playground: lease to Orchard Vale Parish Council',
        'head-of-property',
        'To consider again the lease deferred in September, now that the culvert has been surveyed.',
        [
          'The Head of Property reported that the culvert belonged to the Council and was sound but half full of silt.',
          'Councillor Stonecrake thanked officers for finding the plan of 1958 that settled it.',
          undertook('head-of-property', 'to have the culvert cleared before the lease begins', {
            dueOn: '2026-03-31',
          }),
          resolved(
            'that (A) a lease of 25 years at a peppercorn be granted to Orchard Vale Parish Council from 1 April 2026; (B) the culvert be left out of it; and (C) the Head of Property be authorised to settle the terms',
          ),
        ],
      ),
      role: 'decision',
    },
    'executive 2026-04-14': {
      ...business(
        'Meadow Bank playground: lease begun',
        'head-of-property',
        'To note that the lease has been signed.',
        [
          'The Head of Property reported that the culvert had been cleared in February and the lease signed on 1 April.',
          noted('that the report be noted'),
        ],
        {
          closes: {
            meeting: 'executive 2025-11-11',
            undertaking: 'u1',
            note: 'The culvert was cleared in February 2026.',
          },
        },
      ),
      role: 'review',
    },
  },
}

const property: IssueDraft = {
  key: 'property-matter-november-2025',
  title: 'A property matter, November 2025',
  summary: 'Taken in private. What was decided will be published when the reasons for privacy have passed.',
  topic: 'Property',
  items: {
    'executive 2025-11-11': {
      ...privateBusiness(
        'A property matter',
        {
          categories: ['3'],
          reason:
            'The report is about terms that are still being negotiated. To publish them would harm the Council’s position; this outweighs the public interest in publication until the negotiations end.',
          reviewOn: '2026-11-30',
        },
        [
          'The Executive considered a report of the Head of Property.',
          resolved('that the recommendations in the report be approved', { vote: { manner: 'unanimous' } }),
        ],
      ),
      role: 'decision',
    },
    'executive 2026-07-07': {
      ...privateBusiness(
        'A property matter',
        {
          categories: ['3', '5'],
          reason:
            'The report gives legal advice and terms that are still being negotiated. The public interest in the Council being able to take advice in confidence outweighs that in publication for the present.',
          reviewOn: '2027-01-31',
        },
        [
          'The Executive considered a further report of the Head of Property with advice of the Monitoring Officer.',
          resolved('that the report be noted and the Head of Property proceed as recommended in paragraph 9'),
        ],
      ),
      role: 'review',
    },
  },
}

const market: IssueDraft = {
  key: 'market-rents',
  title: 'Rents of the Wednesday and Saturday markets',
  summary: 'What traders pay for a pitch in Market Square, and why the number of stalls has fallen.',
  topic: 'Town centre and economy',
  wards: ['Fernley Town'],
  items: {
    'council 2026-02-25': {
      heading: 'Notice of motion: the market',
      role: 'preliminary',
      report: [
        'To debate a motion of which Councillor Marlpit has given notice.',
        'The motion says that the market has lost 14 of its 41 stalls in three years and asks the Executive to lower the rents of new traders for a year.',
      ],
      minute: [
        'Councillor Marlpit moved the motion. A town without a market was a car park with a view, she said.',
        amended('that the words “for a year” be replaced by “for six months”', {
          mover: 'Councillor Copperbeck',
          seconder: 'Councillor Millrace',
          vote: { for: 29, against: 12, abstained: 2 },
        }),
        recommended('that the rents of new traders be halved for their first six months', {
          to: 'executive',
          mover: 'Councillor Marlpit',
          seconder: 'Councillor Brackenlow',
          vote: { manner: 'assent' },
        }),
      ],
    },
    'executive 2026-10-13': {
      ...business(
        'Market rents from January 2027',
        'head-of-property',
        [
          'To set the rents of pitches in Market Square for 2027 and to answer the motion that Council passed in February.',
          'There are 29 regular traders. A pitch costs £24 on Wednesdays and £38 on Saturdays. New traders would pay half for six months.',
        ],
        [
          'The Executive considered the recommendation of the Council meeting held on 25 February 2026. A working draft with figures that had not been checked had been published with the agenda by mistake; the revised report had replaced it the next day.',
          lost('that the rents of all traders be frozen', {
            what: 'amendment',
            mover: 'Councillor Copperbeck',
            seconder: 'Councillor Millrace',
            vote: { for: 2, against: 5, abstained: 0 },
          }),
          resolved(
            'that (A) new traders pay half for their first six months; and (B) other rents rise by three per cent from 1 January 2027',
            {
              answers: { meeting: 'council 2026-02-25', how: 'supported' },
            },
          ),
        ],
        {
          misprint: {
            title: 'Market rents: working draft',
            kind: 'report',
            by: ['head-of-property'],
            texts: [
              {
                paragraphs: [
                  'Working draft, not checked',
                  'Pitch on Wednesdays £24, on Saturdays £38. Rise of three per cent: to be checked with finance.',
                ],
              },
            ],
          },
        },
      ),
      role: 'decision',
    },
  },
}

/** Libraries, leisure centres, parks, property and the market. */
export const leisureIssues: readonly IssueDraft[] = [libraries, leisureContract, playground, property, market]
