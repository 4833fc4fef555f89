import type { BodyKind } from '../record/formats/index.ts'

/** Who sits on a body in a civic year: keys of people, chair and vice-chair among them. */
export type Seats = {
  years: readonly string[]
  chair: string
  vice: string
  /** Besides chair and vice-chair. */
  others: readonly string[]
}

export type BodyRow = {
  key: string
  name: string
  kind: BodyKind
  kindPrinted?: string
  shortName?: string
  category: string
  parent?: string
  purpose: string
  formerNames?: readonly { name: string; until: string }[]
  until?: string
  seats: readonly Seats[]
  /** Words for the two chairs where they are not "Chair" and "Vice-Chair". */
  chairWord?: string
  viceWord?: string
  time: string
  venue: string
  /** `civic year` numbers go on through all such bodies' minutes; `own` is the body's series. */
  numbering: 'civic year' | 'own'
  /** Posts that attend as a rule. */
  officers: readonly string[]
}

const CHAMBER = 'Council Chamber, Moot Hall, Fernley'
const OLD_COURT = 'Old Court Room, Moot Hall, Fernley'
const YEARS = ['2024/25', '2025/26', '2026/27']

export const bodies: readonly BodyRow[] = [
  {
    key: 'council',
    name: 'Council',
    kind: 'council',
    category: 'Council and Executive',
    purpose:
      'All 45 councillors. It sets the budget and the Council Tax, adopts the policies the law reserves to it, appoints the Leader and decides who sits on every committee.',
    seats: [
      { years: ['2024/25'], chair: 'tarnbrook', vice: 'downlander', others: ['*'] },
      { years: ['2025/26'], chair: 'downlander', vice: 'castlewick', others: ['*'] },
      { years: ['2026/27'], chair: 'castlewick', vice: 'lockhaven', others: ['*'] },
    ],
    time: '19:00',
    venue: CHAMBER,
    numbering: 'civic year',
    officers: [
      'chief-executive',
      'director-of-resources',
      'monitoring-officer',
      'democratic-services-manager',
    ],
  },
  {
    key: 'executive',
    name: 'Executive',
    kind: 'executive',
    category: 'Council and Executive',
    parent: 'council',
    purpose:
      'The Leader and six councillors with portfolios. It takes the decisions that the law or the Council does not keep for others; most can be called in by Overview and Scrutiny.',
    seats: [
      {
        years: ['2024/25', '2025/26'],
        chair: 'wexcombe',
        vice: 'quillstone',
        others: ['larkmoor', 'hollinbeck', 'marrowdale', 'penhallowby', 'copperbeck'],
      },
      {
        years: ['2026/27'],
        chair: 'quillstone',
        vice: 'larkmoor',
        others: ['marrowdale', 'penhallowby', 'copperbeck', 'gorsefield', 'millrace'],
      },
    ],
    chairWord: 'Leader of the Council',
    viceWord: 'Deputy Leader',
    time: '19:00',
    venue: CHAMBER,
    numbering: 'civic year',
    officers: ['chief-executive', 'director-of-resources', 'director-of-place', 'monitoring-officer'],
  },
  {
    key: 'overview-and-scrutiny-committee',
    name: 'Overview and Scrutiny Committee',
    kind: 'committee',
    shortName: 'Scrutiny',
    category: 'Scrutiny',
    parent: 'council',
    purpose:
      'Ten councillors outside the Executive. It looks into decisions and services, advises on policy and can call a decision in.',
    seats: [
      {
        years: YEARS,
        chair: 'hurstmoor',
        vice: 'weirgate',
        others: [
          'thornlea',
          'castlewick',
          'lindenhurst',
          'windlestraw',
          'rookhanger',
          'stonecrake',
          'osierbank',
          'starlinghope',
        ],
      },
    ],
    time: '19:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['director-of-communities', 'democratic-services-manager'],
  },
  {
    key: 'human-resources-committee',
    name: 'Human Resources Committee',
    kind: 'committee',
    category: 'Regulatory and other committees',
    parent: 'council',
    purpose:
      'Decides staffing policies and terms of employment, mostly on the recommendation of the Local Joint Panel.',
    seats: [
      {
        years: ['2020/21', '2021/22'],
        chair: 'thrushwood',
        vice: 'hurstmoor',
        others: ['hollinbeck', 'oakenshade', 'candlewick', 'pebblethorpe', 'cloverdyke', 'gatewick'],
      },
      {
        years: YEARS,
        chair: 'oakenshade',
        vice: 'hurstmoor',
        others: ['ashwrick', 'fennimarsh', 'hazelbourne', 'cloverdyke', 'sedgewater', 'rivermead'],
      },
    ],
    time: '19:30',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['head-of-people-services', 'director-of-resources'],
  },
  {
    key: 'local-joint-panel',
    name: 'Local Joint Panel',
    kind: 'joint panel',
    kindPrinted: 'joint panel',
    shortName: 'LJP',
    category: 'Regulatory and other committees',
    parent: 'human-resources-committee',
    purpose:
      'Four councillors and four representatives of the unions consult and negotiate. The chair passes from one side to the other each year and has no casting vote. It recommends; the Human Resources Committee decides.',
    seats: [
      {
        years: ['2020/21'],
        chair: 'hollinbeck',
        vice: 'wharfedown',
        others: ['thrushwood', 'candlewick', 'cloverdyke', 'spindleby', 'ketterwell', 'pikelow'],
      },
      {
        years: ['2024/25'],
        chair: 'oakenshade',
        vice: 'wharfedown',
        others: ['ashwrick', 'cloverdyke', 'rivermead', 'spindleby', 'ketterwell', 'thackmoor'],
      },
      {
        years: ['2025/26'],
        chair: 'wharfedown',
        vice: 'oakenshade',
        others: ['ashwrick', 'cloverdyke', 'rivermead', 'spindleby', 'ketterwell', 'thackmoor'],
      },
      {
        years: ['2026/27'],
        chair: 'ashwrick',
        vice: 'spindleby',
        others: ['oakenshade', 'cloverdyke', 'rivermead', 'wharfedown', 'ketterwell', 'thackmoor'],
      },
    ],
    time: '14:30',
    venue: CHAMBER,
    numbering: 'own',
    officers: ['head-of-people-services'],
  },
  {
    key: 'development-management-committee',
    name: 'Development Management Committee',
    kind: 'committee',
    shortName: 'Planning',
    category: 'Regulatory and other committees',
    parent: 'council',
    purpose: 'Decides the planning applications that officers may not decide alone.',
    seats: [
      {
        years: YEARS,
        chair: 'dunnowby',
        vice: 'haystrand',
        others: [
          'fallowmere',
          'saltmarrow',
          'brindlecote',
          'embercroft',
          'appledrift',
          'windlestraw',
          'rookhanger',
          'barleymow',
          'hedgeworthy',
          'lockhaven',
          'brackenlow',
        ],
      },
    ],
    time: '18:30',
    venue: CHAMBER,
    numbering: 'civic year',
    officers: ['head-of-planning', 'monitoring-officer'],
  },
  {
    key: 'licensing-committee',
    name: 'Licensing Committee',
    kind: 'committee',
    category: 'Regulatory and other committees',
    parent: 'council',
    purpose: 'Decides licensing policy, fees and the rules for taxis, premises and street trading.',
    seats: [
      {
        years: ['2024/25', '2025/26'],
        chair: 'gorsefield',
        vice: 'yewbarrow',
        others: [
          'thornlea',
          'lindenhurst',
          'millrace',
          'starlinghope',
          'fieldfarrow',
          'coppiceway',
          'kingfold',
          'marlpit',
        ],
      },
      {
        years: ['2026/27'],
        chair: 'thornlea',
        vice: 'yewbarrow',
        others: [
          'lindenhurst',
          'starlinghope',
          'hollinbeck',
          'wexcombe',
          'fieldfarrow',
          'coppiceway',
          'kingfold',
          'marlpit',
        ],
      },
    ],
    time: '19:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['licensing-manager', 'head-of-environmental-health'],
  },
  {
    key: 'licensing-sub-committee',
    name: 'Licensing Sub-Committee',
    kind: 'sub-committee',
    category: 'Regulatory and other committees',
    parent: 'licensing-committee',
    purpose: 'Three members of the Licensing Committee hear a single application or review.',
    seats: [{ years: YEARS, chair: 'yewbarrow', vice: 'thornlea', others: ['kingfold'] }],
    time: '10:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['licensing-manager'],
  },
  {
    key: 'audit-and-governance-committee',
    name: 'Audit and Governance Committee',
    kind: 'committee',
    category: 'Regulatory and other committees',
    parent: 'council',
    purpose: 'Watches over the accounts, internal control, risk and treasury management.',
    seats: [
      {
        years: YEARS,
        chair: 'reedmarch',
        vice: 'hazelbourne',
        others: ['appledrift', 'castlewick', 'stonecrake', 'downlander', 'keymarsh'],
      },
    ],
    time: '19:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['director-of-resources', 'chief-internal-auditor'],
  },
  {
    key: 'standards-committee',
    name: 'Standards Committee',
    kind: 'committee',
    category: 'Regulatory and other committees',
    parent: 'council',
    purpose: "Keeps the Members' Code of Conduct and hears complaints that a councillor has broken it.",
    seats: [
      {
        years: YEARS,
        chair: 'fallowmere',
        vice: 'pasturehay',
        others: ['castlewick', 'oakenshade', 'sedgewater', 'osierbank', 'fairstow'],
      },
    ],
    time: '18:30',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['monitoring-officer'],
  },
  {
    key: 'environment-panel',
    name: 'Environment Panel',
    kind: 'panel',
    category: 'Panels',
    parent: 'executive',
    purpose: 'Advises the Executive on waste, open spaces, climate, air and water.',
    seats: [
      {
        years: YEARS,
        chair: 'fennimarsh',
        vice: 'pasturehay',
        others: ['saltmarrow', 'thornlea', 'sedgewater', 'fieldfarrow', 'rivermead', 'kingfold'],
      },
    ],
    time: '18:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['head-of-waste-and-open-spaces', 'director-of-place'],
  },
  {
    key: 'highways-panel',
    name: 'Highways Panel',
    kind: 'panel',
    category: 'Panels',
    parent: 'executive',
    purpose:
      'Advises the Executive on the smaller highway works that the district carries out under its agreement with the county.',
    seats: [
      {
        years: YEARS,
        chair: 'windlestraw',
        vice: 'coppiceway',
        others: ['fallowmere', 'starlinghope', 'dunnowby', 'barleymow', 'weirgate', 'marlpit'],
      },
    ],
    time: '18:00',
    venue: OLD_COURT,
    numbering: 'civic year',
    officers: ['principal-highways-engineer'],
  },
  {
    key: 'leisure-and-culture-panel',
    name: 'Leisure and Culture Panel',
    kind: 'panel',
    category: 'Panels',
    parent: 'executive',
    purpose:
      'Advised the Executive on libraries, leisure centres, museums and events, until the Overview and Scrutiny Committee took over its work.',
    formerNames: [{ name: 'Arts and Leisure Advisory Group', until: '2022-05-17' }],
    until: '2025-05-13',
    seats: [
      {
        years: ['2024/25'],
        chair: 'lindenhurst',
        vice: 'yewbarrow',
        others: ['millrace', 'hazelbourne', 'osierbank', 'downlander'],
      },
    ],
    time: '18:00',
    venue: 'Meeting Room, Fernley Library',
    numbering: 'civic year',
    officers: ['head-of-leisure-and-libraries'],
  },
]

const byKey = new Map(bodies.map((row) => [row.key, row]))

/** The body of a key; throws where a data file misspells one. */
export function bodyOf(key: string): BodyRow {
  const row = byKey.get(key)
  if (!row) throw new RangeError(`No body of the demo has the key "${key}"`)
  return row
}
