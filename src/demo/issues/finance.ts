import type { IssueDraft } from '../build/drafts.ts'
import { business, lost, noted, recommended, resolved, undertook } from '../build/minute-parts.ts'
import { namedVote } from '../build/named-vote.ts'

const AWAY_2025 = ['kingfold', 'yewbarrow']
const AWAY_2026 = ['reedmarch', 'coppiceway']

const vote2025 = namedVote(
  '2025-02-26',
  {
    'Fernley Forward': 'for',
    'Rural Alliance': 'against',
    'Riverside Independents': 'for',
    'No group': 'abstained',
  },
  { others: { osierbank: 'abstained' }, away: AWAY_2025 },
)

const vote2026 = namedVote(
  '2026-02-25',
  {
    'Fernley Forward': 'for',
    'Rural Alliance': 'against',
    'Riverside Independents': 'abstained',
    'No group': 'against',
  },
  { others: { rivermead: 'for', lockhaven: 'for' }, away: AWAY_2026 },
)

const amendment2026 = namedVote(
  '2026-02-25',
  {
    'Fernley Forward': 'against',
    'Rural Alliance': 'for',
    'Riverside Independents': 'against',
    'No group': 'for',
  },
  { others: { weirgate: 'abstained' }, away: AWAY_2026 },
)

const budget2025: IssueDraft = {
  key: 'budget-2025-26',
  title: 'Budget and Council Tax 2025/26',
  summary: 'A budget of £18.9 million and a Council Tax of £187.42, up 2.9 per cent.',
  topic: 'Money',
  isKeyDecision: true,
  items: {
    'overview-and-scrutiny-committee 2025-01-28': {
      ...business(
        'Budget 2025/26: comments of scrutiny',
        'director-of-resources',
        'To comment on the draft budget before the Executive makes its recommendation.',
        [
          'The Director of Resources presented the draft budget.',
          'Councillor Stonecrake asked why £120,000 of the saving on accommodation was shown in a year in which the lease had not ended. The Director of Resources agreed to look at it.',
          recommended('that the saving on accommodation be put back a year', { to: 'executive' }),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2025-02-11': {
      ...business(
        'Budget and Council Tax 2025/26',
        'director-of-resources',
        'To recommend a budget and a Council Tax to Council.',
        [
          'The Executive considered the recommendation of the Overview and Scrutiny Committee meeting held on 28 January 2025 and agreed with it.',
          recommended(
            'that the budget of £18.9 million and a Council Tax of £187.42 for band D be approved',
            {
              to: 'council',
              answers: { meeting: 'overview-and-scrutiny-committee 2025-01-28', how: 'supported' },
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'council 2025-02-26': {
      ...business(
        'Budget and Council Tax 2025/26',
        'director-of-resources',
        [
          'To set the budget and the Council Tax for the year from April 2025.',
          'Spending of £18.9 million is met from Council Tax (£9.1 million), business rates, grants and £310,000 of reserves. The Director of Resources is satisfied that the estimates are robust and the reserves adequate.',
        ],
        [
          'Council considered the recommendation of the Executive meeting held on 11 February 2025.',
          'Councillor Hollinbeck moved the budget. Councillor Hurstmoor replied for the Rural Alliance.',
          resolved(
            'that (A) the budget of £18.9 million for 2025/26 be approved; and (B) the Council Tax for band D be £187.42',
            {
              answers: { meeting: 'executive 2025-02-11', how: 'supported' },
              mover: 'Councillor Hollinbeck',
              seconder: 'Councillor Wexcombe',
              what: 'motion',
              vote: vote2025,
            },
          ),
        ],
      ),
      role: 'decision',
    },
  },
}

const budget2026: IssueDraft = {
  key: 'budget-2026-27',
  title: 'Budget and Council Tax 2026/27',
  summary:
    'A budget of £19.6 million and a Council Tax of £192.84, set by a recorded vote on 25 February 2026 after an amendment on parks was lost.',
  topic: 'Money',
  isKeyDecision: true,
  related: [{ issue: 'budget-2025-26', relation: 'follows' }],
  items: {
    'overview-and-scrutiny-committee 2026-01-27': {
      ...business(
        'Budget 2026/27: comments of scrutiny',
        'director-of-resources',
        [
          'To comment on the draft budget before the Executive makes its recommendation.',
          'The gap of £1.3 million is closed by £540,000 of savings, £390,000 of new income and £370,000 of reserves. For 2027/28 the draft counts on income from garden waste.',
        ],
        [
          'The Director of Resources presented the draft budget and was questioned for an hour.',
          'Councillor Hurstmoor asked what would be done if Council did not agree to charge for garden waste. The Director of Resources replied that £900,000 would have to be found elsewhere.',
          'Councillor Thornlea asked that the cut of £38,000 in play repairs be put back.',
          recommended(
            'that (A) £38,000 be put back for repairs to playgrounds; and (B) the budget say what follows if the income from garden waste is not agreed',
            {
              to: 'executive',
              vote: { for: 9, against: 0, abstained: 0 },
            },
          ),
        ],
      ),
      role: 'recommendation',
    },
    'executive 2026-02-10': {
      ...business(
        'Budget and Council Tax 2026/27',
        'director-of-resources',
        'To recommend a budget and a Council Tax to Council.',
        [
          'The Executive considered the recommendation of the Overview and Scrutiny Committee meeting held on 27 January 2026. It put back £25,000 of the £38,000 and accepted the second point in full.',
          recommended(
            'that the budget of £19.6 million and a Council Tax of £192.84 for band D be approved',
            {
              to: 'council',
              answers: { meeting: 'overview-and-scrutiny-committee 2026-01-27', how: 'amended' },
            },
          ),
        ],
        { isKey: true },
      ),
      role: 'recommendation',
    },
    'council 2026-02-25': {
      heading: 'Budget and Council Tax 2026/27',
      role: 'decision',
      by: ['director-of-resources'],
      papers: [
        {
          title: 'Budget and Council Tax 2026/27',
          kind: 'report',
          by: ['director-of-resources'],
          texts: [
            {
              paragraphs: [
                'Report of the Director of Resources to Council, 25 February 2026',
                '## Purpose',
                'To set the budget and the Council Tax for the year from April 2026.',
                '## Recommendation of the Executive',
                'That the budget of £19.6 million and a Council Tax of £192.84 for band D, up 2.9 per cent, be approved.',
                '## Where the money comes from',
                'Council Tax £9.5 million; business rates £4.2 million; grants £3.4 million; fees beyond what was budgeted before £2.1 million; reserves £0.4 million.',
                '## Where it goes',
                'Waste and cleaning £6.1 million; planning, housing and environmental health £4.9 million; leisure, libraries and parks £3.8 million; running the Council £4.8 million.',
                '## Savings',
                '£540,000, chiefly from one floor of the Moot Hall let to the health service, fewer agency staff, and street lamps changed to LED. £25,000 of a proposed cut in repairs to playgrounds has been put back after scrutiny.',
                '## What comes after',
                'The gap for 2027/28 is £1.6 million. £900,000 of it is expected from a charge for garden waste, on which residents will be consulted in the summer. If Council does not agree to it, the same sum must be found from other services by December 2026.',
                '## Robustness',
                'The Director of Resources is satisfied under section 25 of the Local Government Act 2003 that the estimates are robust and the reserves adequate.',
              ],
            },
          ],
        },
        {
          title: 'Estimates in detail',
          kind: 'appendix',
          label: 'Appendix A',
          listed: { type: 'XLSX', size: '212 KB' },
        },
        {
          title: 'Amendment of the Rural Alliance',
          kind: 'other',
          form: 'plain',
          texts: [
            {
              paragraphs: [
                'That £180,000 be moved from communications and the climate fund to the upkeep of parks and cemeteries, and the Council Tax be left as proposed.',
                'Checked by the Director of Resources on 23 February 2026: the amendment balances.',
              ],
            },
          ],
        },
      ],
      minute: [
        'Council considered the recommendation of the Executive meeting held on 10 February 2026.',
        'Councillor Hollinbeck moved the budget: it kept every library and both pools open and every promise of the year before.',
        'Councillor Cloverdyke moved an amendment on parks and cemeteries. Grass grew in the villages too, he said.',
        lost('that £180,000 be moved from communications and the climate fund to parks and cemeteries', {
          what: 'amendment',
          mover: 'Councillor Cloverdyke',
          seconder: 'Councillor Pasturehay',
          vote: amendment2026,
        }),
        undertook(
          'director-of-resources',
          'to tell all members by the end of September whether the savings of the year are on course',
          {
            before: 'In reply to a question from Councillor Brackenlow, ',
            dueOn: '2026-09-30',
          },
        ),
        resolved(
          'that (A) the budget of £19.6 million for 2026/27 be approved; (B) the Council Tax for band D be £192.84; and (C) the schedule of fees in Appendix A be approved',
          {
            answers: { meeting: 'executive 2026-02-10', how: 'supported' },
            mover: 'Councillor Hollinbeck',
            seconder: 'Councillor Quillstone',
            what: 'motion',
            vote: vote2026,
          },
        ),
      ],
    },
  },
}

const treasury: IssueDraft = {
  key: 'treasury-management',
  title: 'Treasury management strategy',
  summary: 'How the Council lends and borrows, set each year.',
  topic: 'Money',
  items: {
    'audit-and-governance-committee 2026-03-10': {
      ...business(
        'Treasury management: nine months to December 2025',
        'director-of-resources',
        'To report what was lent and borrowed and at what rate.',
        [
          'The Director of Resources reported £31 million lent at an average of 4.1 per cent and no new borrowing.',
          noted('that the report be noted'),
        ],
      ),
      role: 'for information',
    },
    'council 2026-02-25': {
      ...business(
        'Treasury Management Strategy 2026/27',
        'director-of-resources',
        'To adopt the strategy for the coming year.',
        [
          'The Director of Resources submitted the strategy. The longest loan that may be made is two years.',
          resolved('that the Treasury Management Strategy 2026/27 be adopted', {
            adopts: {
              instrument: 'treasury-management-strategy',
              title: 'Treasury Management Strategy 2026/27',
            },
          }),
        ],
      ),
      role: 'decision',
    },
  },
}

/** Members who were away when the two budgets were set. */
export const awayAtBudget = { 2025: AWAY_2025, 2026: AWAY_2026 }

/** Budgets and the treasury. */
export const financeIssues: readonly IssueDraft[] = [budget2025, budget2026, treasury]
