import type { IssueDraft } from '../build/drafts.ts'
import { amended, business, lost, noted, recommended, resolved, undertook } from '../build/minute-parts.ts'

const gardenReport = [
  'Report of the Head of Waste and Open Spaces to the Environment Panel, 17 September 2026',
  '## Purpose',
  'The collection of garden waste costs £1.42 million a year and brings in nothing. This report asks the Panel to recommend a yearly charge from April 2027.',
  '## Recommendation',
  'That a charge of £55 a bin be made from 1 April 2027.',
  '## Background',
  'The Council collects garden waste every other week from 33,200 homes. The law lets it charge. Of 31 councils like ours 26 do; the median charge is £54. Three in five households with a bin would pay, to judge by what happened elsewhere.',
  'The budget agreed in February counts on £900,000 from this service in 2027/28. Without a charge the same sum must be found from collections that the law requires, or from parks.',
  '## Options',
  'Option 1: no charge. Option 2: £45, which would cover two thirds of the cost if 60 per cent subscribe. Option 3: £55, which would cover four fifths. Option 4: end the collection, which would send more garden waste into the ordinary bin and cost more than it saves.',
  '## Concessions',
  'A half-price concession for households on Council Tax support was looked at. About 4,100 could claim it. It would cost £68,000 a year if half of them did. Officers do not recommend it, because checking claims would cost a further £12,000; the choice is one for members.',
  '## Consultation',
  'Of 4,870 people who answered, 61 per cent were against any charge, and 72 per cent of those would keep their bin at £50 or less.',
  '## Implications',
  'Financial: £870,000 a year at £55, after the cost of collecting it. Equality: a charge weighs more on people with little money and large gardens; a concession would lessen this. Climate: home composting is expected to grow; bins at £15 will be offered.',
  '## Background papers',
  'Answers to the consultation, June to August 2026.',
]

const garden: IssueDraft = {
  key: 'garden-waste-charge',
  title: 'Garden waste charge',
  summary:
    'A yearly charge for collecting garden waste. The Environment Panel recommended £55; the Council set £52, with half price for households on Council Tax support.',
  topic: 'Waste and recycling',
  isKeyDecision: true,
  related: [{ issue: 'budget-2026-27', relation: 'follows' }],
  items: {
    'environment-panel 2026-03-19': {
      ...business(
        'Garden waste: consultation on a charge',
        'head-of-waste-and-open-spaces',
        'To agree what residents should be asked about a charge for collecting garden waste.',
        [
          'The Head of Waste and Open Spaces reported that the budget for 2027/28 counted on income from this service and proposed to consult from June to August.',
          'Councillor Sedgewater asked that people be told plainly what would happen without a charge. Councillor Kingfold asked that the questions offer a lower price for those with little money.',
          resolved(
            'that residents be consulted from 1 June to 14 August 2026 on three levels of charge and on a concession',
          ),
        ],
      ),
      role: 'preliminary',
    },
    'environment-panel 2026-09-17': {
      heading: 'Garden waste: a yearly charge from April 2027',
      role: 'recommendation',
      by: ['head-of-waste-and-open-spaces'],
      papers: [
        {
          title: 'Garden waste: a yearly charge from April 2027',
          kind: 'report',
          by: ['head-of-waste-and-open-spaces'],
          texts: [
            { paragraphs: gardenReport },
            {
              paragraphs: gardenReport.map((text) =>
                text.replace('about 4,100', 'about 4,300').replace('About 4,100', 'About 4,300'),
              ),
              publishedOn: '2026-09-15',
              note: 'The number of households that could claim a concession was corrected from 4,100 to 4,300.',
            },
          ],
        },
        {
          title: 'What 4,870 residents said',
          kind: 'appendix',
          label: 'Appendix 1',
          listed: { type: 'PDF', size: '1.2 MB' },
        },
        {
          title: 'Charges of other councils',
          kind: 'appendix',
          label: 'Appendix 2',
          form: 'plain',
          texts: [
            {
              paragraphs: [
                'Yearly charge for one garden waste bin, councils of a like kind, 2026/27',
                'Number of councils that charge: 26 of 31. Lowest: £38. Lower quarter: £48. Median: £54. Upper quarter: £62. Highest: £79.',
                'With a concession for households on Council Tax support: 11 of 26, mostly half price.',
              ],
            },
          ],
        },
      ],
      minute: [
        'The Head of Waste and Open Spaces submitted a report on a yearly charge. The collection cost £1.42 million a year; at £55 a bin about four fifths of that would be recovered.',
        'Councillor Fieldfarrow said that in the villages a garden was not a luxury and that people would burn what they now put in the bin. Councillor Saltmarrow replied that those without a garden were paying for those with one.',
        'Councillor Kingfold moved that households on Council Tax support pay half.',
        lost('that there be a half-price concession', {
          what: 'amendment',
          mover: 'Councillor Kingfold',
          seconder: 'Councillor Rivermead',
          vote: { for: 3, against: 5, abstained: 0 },
        }),
        recommended('that a charge of £55 a year for each garden waste bin be made from 1 April 2027', {
          to: 'council',
          vote: { for: 5, against: 3, abstained: 0 },
        }),
      ],
    },
    'executive 2026-10-13': {
      ...business(
        'Garden waste: reference from the Environment Panel',
        'head-of-waste-and-open-spaces',
        'To consider the Panel’s recommendation before it goes to Council.',
        [
          'The Executive considered the recommendation of the Environment Panel meeting held on 17 September 2026.',
          'Councillor Larkmoor, who holds the portfolio, said that she had thought again about a concession and would put one to Council if the cost could be met from a slightly larger number of subscribers.',
          undertook(
            'director-of-resources',
            'to give every councillor the cost of a half-price concession at charges of £50, £52 and £55 before the meeting of Council',
            {
              dueOn: '2026-11-06',
            },
          ),
          recommended(
            'that Council make a charge from 1 April 2027 and decide its level with the further figures',
            {
              to: 'council',
              answers: { meeting: 'environment-panel 2026-09-17', how: 'considered' },
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'council 2026-11-18': {
      heading: 'Garden waste charge from April',
      role: 'decision',
      by: ['head-of-waste-and-open-spaces'],
      isKey: true,
      papers: [
        {
          title: 'Garden waste charge from April',
          kind: 'report',
          by: ['head-of-waste-and-open-spaces', 'director-of-resources'],
          texts: [
            {
              paragraphs: [
                'Report of the Head of Waste and Open Spaces and the Director of Resources to Council, 18 November 2026',
                '## Purpose',
                'To decide whether to charge for the collection of garden waste from 1 April 2027, and how much.',
                '## Recommendation of the Environment Panel',
                'That a charge of £55 a year for each garden waste bin be made from 1 April 2027.',
                '## Further figures',
                'At £55 with no concession: £870,000 a year. At £52 with half price for households on Council Tax support: £806,000. At £50 with the same concession: £771,000. Claims can be checked against the list the Council already has, so the cost of checking is now put at £3,000 and not £12,000.',
                '## Implications',
                'Financial: the budget counts on £900,000; what is short at £52 can be met from the waste reserve in 2027/28 and must be found after that.',
              ],
            },
          ],
        },
        { title: 'Petition: keep garden waste free', kind: 'other', listed: { type: 'PDF', size: '340 KB' } },
      ],
      minute: [
        'Council considered the recommendation of the Environment Panel meeting held on 17 September 2026 that a charge of £55 a year be made for each garden waste bin, and the figures that the Executive had asked for. A petition against a charge with 3,104 signatures was received.',
        'Councillor Larkmoor proposed a charge of £52 with half price for households on Council Tax support. The Director of Resources had shown that claims could be checked at a quarter of the cost first thought.',
        'Councillor Fieldfarrow said that the Council was charging for what people had already paid for. Councillor Hurstmoor asked what would be done about fires and dumping.',
        undertook(
          'head-of-waste-and-open-spaces',
          'to report to the Environment Panel after six months on fly-tipping of garden waste',
          {
            before: 'In reply, ',
            about: 'Fly-tipping of garden waste after the charge begins',
            dueOn: '2027-10-31',
          },
        ),
        lost('that the matter be put off for a year', {
          what: 'amendment',
          mover: 'Councillor Hurstmoor',
          seconder: 'Councillor Cloverdyke',
          vote: { for: 15, against: 27, abstained: 1 },
        }),
        amended(
          'that “£55” be replaced by “£52, with a half-price concession for households on Council Tax support”',
          {
            mover: 'Councillor Larkmoor',
            seconder: 'Councillor Fennimarsh',
            vote: { for: 30, against: 12, abstained: 1 },
          },
        ),
        resolved(
          'that the charge be set at £52 a year for each garden waste bin from 1 April 2027, with a half-price concession for households on Council Tax support',
          {
            what: 'motion',
            answers: { meeting: 'environment-panel 2026-09-17', how: 'amended' },
            vote: { for: 28, against: 14, abstained: 1, manner: 'majority' },
          },
        ),
      ],
    },
  },
}

const bathing: IssueDraft = {
  key: 'river-bathing-at-long-wittle',
  title: 'Bathing in the river at Long Wittle',
  summary:
    'Whether the pool below Long Wittle mill should be put forward as a bathing water, and how clean it is.',
  topic: 'Environment',
  wards: ['Long Wittle'],
  items: {
    'environment-panel 2024-09-19': {
      ...business(
        'River Wittle: quality of the water at the mill pool',
        'head-of-environmental-health',
        [
          'To report what samples taken at the mill pool over the summer showed.',
          'Fourteen samples were taken between May and August 2024. Nine would have met the standard for bathing. The five that did not were taken within two days of heavy rain.',
        ],
        [
          'The Head of Environmental Health reported that nine of fourteen samples would have met the standard for bathing and that the others followed heavy rain.',
          'Councillor Fieldfarrow said that a hundred people swam there on a fine Sunday, standard or no standard.',
          resolved('that sampling be repeated in 2025 and the water company be asked to attend'),
        ],
      ),
      role: 'for information',
    },
    'environment-panel 2025-09-18': {
      ...business(
        'Mill pool at Long Wittle: a second summer',
        'head-of-environmental-health',
        [
          'To decide whether to seek designation of the mill pool as a bathing water.',
          'Thirteen of sixteen samples met the standard. A count on eight days found between 40 and 170 bathers. Designation would bind the Environment Agency to test the water and the Council to show the results on a board.',
        ],
        [
          'The Head of Environmental Health reported that thirteen of sixteen samples had met the standard.',
          'Councillor Pasturehay asked who would be answerable if somebody drowned. The Director of Place advised that designation did not make the Council the owner of the river.',
          recommended('that an application for designation be made before 31 October 2025', {
            to: 'executive',
          }),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2025-11-11': {
      ...business(
        'Mill pool at Long Wittle: application for designation',
        'head-of-environmental-health',
        'To confirm the application made in October in reliance on the Panel’s advice.',
        [
          'The Executive considered and supported the recommendation of the Environment Panel meeting held on 18 September 2025.',
          resolved(
            'that the application for designation of the mill pool at Long Wittle as a bathing water be confirmed',
            {
              answers: { meeting: 'environment-panel 2025-09-18', how: 'supported' },
            },
          ),
        ],
      ),
      role: 'decision',
    },
    'environment-panel 2026-09-17': {
      ...business(
        'Mill pool at Long Wittle: the first season as a bathing water',
        'head-of-environmental-health',
        'To report the first season since designation in May 2026.',
        [
          'The Head of Environmental Health reported that the pool had been classed as sufficient. A board showed each week’s result.',
          'Councillor Fieldfarrow thanked the volunteers who had looked after the path and asked for a second bin.',
          undertook('head-of-waste-and-open-spaces', 'to put a second bin at the mill before Easter', {
            dueOn: '2027-03-26',
          }),
          noted('that the report be noted'),
        ],
      ),
      role: 'review',
    },
  },
}

const trees: IssueDraft = {
  key: 'tree-strategy',
  title: 'Trees in streets and parks',
  summary: 'How many trees the Council plants, where, and when it fells one: a strategy of 2025.',
  topic: 'Environment',
  items: {
    'environment-panel 2025-02-20': {
      ...business(
        'Tree Strategy 2025 to 2035',
        'head-of-waste-and-open-spaces',
        [
          'To recommend a strategy for the 23,000 trees that the Council looks after.',
          'Eleven wards have fewer trees than the district as a whole. The strategy would plant 600 a year for ten years, two for every one felled, and tell residents before a street tree is felled unless it is dangerous.',
        ],
        [
          'The Head of Waste and Open Spaces submitted a strategy on which 312 people had commented.',
          'Councillor Rivermead asked that felling a street tree need four weeks’ notice and not two. This was agreed.',
          recommended('that the Tree Strategy 2025 to 2035, as now amended, be adopted', { to: 'executive' }),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2025-03-18': {
      ...business(
        'Tree Strategy 2025 to 2035',
        'head-of-waste-and-open-spaces',
        'To adopt the strategy recommended by the Environment Panel.',
        [
          'The Executive considered and supported the recommendation of the Environment Panel meeting held on 20 February 2025.',
          resolved(
            'that the Tree Strategy 2025 to 2035 be adopted and £42,000 a year be set aside for planting',
            {
              answers: { meeting: 'environment-panel 2025-02-20', how: 'supported' },
              adopts: { instrument: 'tree-strategy', title: 'Tree Strategy 2025 to 2035' },
            },
          ),
        ],
        { isKey: true },
      ),
      role: 'decision',
    },
    'environment-panel 2026-03-19': {
      ...business(
        'Trees: the first winter of the strategy',
        'head-of-waste-and-open-spaces',
        'To report what was planted and what was felled.',
        [
          'The Head of Waste and Open Spaces reported that 641 trees had been planted and 118 felled, 97 of them ash with dieback.',
          noted('that the report be noted'),
        ],
      ),
      role: 'review',
    },
  },
}

const climate: IssueDraft = {
  key: 'climate-action-plan',
  title: 'Climate action plan',
  summary: 'What the Council does to bring its own emissions down by 2035, reported each year.',
  topic: 'Environment',
  items: {
    'council 2024-10-16': {
      ...business(
        'Climate Action Plan 2024 to 2030',
        'director-of-place',
        [
          'To adopt a plan in place of that of 2019.',
          'The Council’s own emissions have fallen from 7,900 to 5,200 tonnes since 2019. Two thirds of what is left comes from lorries and from the two leisure centres.',
        ],
        [
          'The Director of Place submitted a plan with 34 measures, eleven of which had money set aside.',
          'Councillor Cloverdyke said that a plan of which two thirds was not paid for was a wish. Councillor Larkmoor replied that grants went to councils with plans.',
          resolved('that the Climate Action Plan 2024 to 2030 be adopted', {
            vote: { for: 31, against: 9, abstained: 2 },
            adopts: { instrument: 'climate-action-plan', title: 'Climate Action Plan 2024 to 2030' },
          }),
        ],
      ),
      role: 'decision',
    },
    'environment-panel 2025-09-18': {
      ...business(
        'Carbon statement 2024/25',
        'director-of-place',
        'To note the Council’s own emissions in the year to March 2025.',
        [
          'The Director of Place reported 4,870 tonnes, six per cent less than the year before.',
          'Councillor Thornlea asked when the first electric lorry would be on the road. The answer was the spring of 2026.',
          noted('that the statement be noted'),
        ],
      ),
      role: 'for information',
    },
    'environment-panel 2026-09-17': {
      ...business(
        'Carbon statement 2025/26',
        'director-of-place',
        'To note the Council’s own emissions in the year to March 2026.',
        [
          'The Director of Place reported 4,410 tonnes. Two electric lorries had been in use since April; the heat pump at the Fernley pool had worked for five months of the year and been repaired for two.',
          noted('that the statement be noted'),
        ],
      ),
      role: 'for information',
    },
  },
}

/** Waste, water, trees and climate. */
export const environmentIssues: readonly IssueDraft[] = [garden, bathing, trees, climate]
