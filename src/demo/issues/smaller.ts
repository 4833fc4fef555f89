import type { IssueDraft } from '../build/drafts.ts'

/** Issues whose items stand with their meetings. */
export const smallerIssues: readonly IssueDraft[] = [
  {
    key: 'petition-scheme',
    title: 'How the Council answers petitions',
    summary: 'A new scheme from September 2026: a thousand names bring a debate in Council.',
    topic: 'How the Council works',
  },
  {
    key: 'refuse-lorries',
    title: 'Refuse lorries',
    summary: 'Six new lorries ordered in 2025, two of them electric.',
    topic: 'Waste and recycling',
    isKeyDecision: true,
    related: [{ issue: 'climate-action-plan', relation: 'related' }],
  },
  {
    key: 'food-waste',
    title: 'Food waste collections',
    summary:
      'Collected every week from October 2026; the first week went well, but for 1,140 missing caddies.',
    topic: 'Waste and recycling',
    isKeyDecision: true,
    related: [{ issue: 'garden-waste-charge', relation: 'related' }],
  },
  {
    key: 'market-square-lavatories',
    title: 'Public lavatories in Market Square',
    summary: 'Replaced by three cabins, one with a changing bench. Work began in September 2026.',
    topic: 'Town centre and economy',
    wards: ['Fernley Town'],
  },
  {
    key: 'budget-2027-28',
    title: 'Budget and Council Tax 2027/28',
    summary:
      'A gap of £760,000 after the decision on garden waste. The Executive considers a draft in December.',
    topic: 'Money',
    isKeyDecision: true,
    related: [
      { issue: 'budget-2026-27', relation: 'follows' },
      { issue: 'garden-waste-charge', relation: 'related' },
    ],
  },
  {
    key: 'keys-to-vehicles',
    title: 'Keys to the Council’s vehicles',
    summary:
      'An auditor found that nobody knew how many keys there were. There are 131, and they are now in a register.',
    topic: 'How the Council works',
  },
  {
    key: 'annual-governance-statement',
    title: 'Annual governance statement',
    summary: 'The yearly statement of how the Council is run; in 2025 put off because too few members came.',
    topic: 'How the Council works',
  },
  {
    key: 'mill-lane',
    title: 'Mill Lane: holes that come back',
    summary: 'A lane whose holes were filled three times before anybody looked at the drain beneath.',
    topic: 'Roads and travel',
    wards: ['Cold Harbour'],
  },
]
