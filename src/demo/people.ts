/** Somebody who acts for the council: key (surname), first name and surname. Every one of them is invented. */
export type PersonRow = {
  key: string
  first: string
  surname: string
  kind: 'councillor' | 'co-opted member' | 'officer' | 'representative'
  ward?: string
  party?: string
  from?: string
  until?: string
  about?: string
}

const FORWARD = 'Fernley Forward'
const RURAL = 'Rural Alliance'
const RIVERSIDE = 'Riverside Independents'
const NO_GROUP = 'No group'

const councillors: [first: string, surname: string, ward: string, party: string][] = [
  ['Helena', 'Wexcombe', 'Fernley Town', FORWARD],
  ['Amara', 'Quillstone', 'Priory', FORWARD],
  ['Priya', 'Larkmoor', 'Castle', FORWARD],
  ['Martin', 'Hollinbeck', 'Eastgate', FORWARD],
  ['Idris', 'Marrowdale', 'Brickfield', FORWARD],
  ['Judith', 'Penhallowby', 'Weirside', FORWARD],
  ['Rahul', 'Copperbeck', 'Northmoor', FORWARD],
  ['Sian', 'Gorsefield', 'Abbey Mead', FORWARD],
  ['Oscar', 'Millrace', 'Castle', FORWARD],
  ['Ruth', 'Oakenshade', 'Priory', FORWARD],
  ['Declan', 'Ashwrick', 'Brickfield', FORWARD],
  ['Sunita', 'Fennimarsh', 'Fernley Town', FORWARD],
  ['Nadia', 'Hazelbourne', 'Eastgate', FORWARD],
  ['Kofi', 'Thornlea', 'Abbey Mead', FORWARD],
  ['Leonora', 'Castlewick', 'Saltwell Green', FORWARD],
  ['Tessa', 'Lindenhurst', 'Priory', FORWARD],
  ['Petra', 'Windlestraw', 'Castle', FORWARD],
  ['Vivian', 'Starlinghope', 'Northmoor', FORWARD],
  ['Gareth', 'Dunnowby', 'Brickfield', FORWARD],
  ['Umar', 'Fallowmere', 'Eastgate', FORWARD],
  ['Wei-Ling', 'Saltmarrow', 'Saltwell Green', FORWARD],
  ['Tobias', 'Brindlecote', 'Weirside', FORWARD],
  ['Winston', 'Appledrift', 'Fernley Town', FORWARD],
  ['Owen', 'Tarnbrook', 'Northmoor', FORWARD],
  ['Barnaby', 'Cloverdyke', 'Long Wittle', RURAL],
  ['Cecily', 'Hurstmoor', 'Danes Hill', RURAL],
  ['Edmund', 'Rookhanger', 'Harrow Lea', RURAL],
  ['Fiona', 'Sedgewater', 'Marsh End', RURAL],
  ['Harold', 'Barleymow', 'Cold Harbour', RURAL],
  ['Imogen', 'Stonecrake', 'Orchard Vale', RURAL],
  ['Jasper', 'Fieldfarrow', 'Long Wittle', RURAL],
  ['Kathleen', 'Yewbarrow', 'Danes Hill', RURAL],
  ['Lionel', 'Coppiceway', 'Harrow Lea', RURAL],
  ['Marguerite', 'Downlander', 'Orchard Vale', RURAL],
  ['Nigel', 'Hedgeworthy', 'Cold Harbour', RURAL],
  ['Olwen', 'Pasturehay', 'Marsh End', RURAL],
  ['Roderick', 'Haystrand', 'Long Wittle', RURAL],
  ['Anwen', 'Rivermead', 'Weirside', RIVERSIDE],
  ['Bashir', 'Weirgate', 'Abbey Mead', RIVERSIDE],
  ['Clara', 'Osierbank', 'Marsh End', RIVERSIDE],
  ['Dominic', 'Lockhaven', 'Saltwell Green', RIVERSIDE],
  ['Esme', 'Kingfold', 'Orchard Vale', RIVERSIDE],
  ['Farid', 'Reedmarch', 'Harrow Lea', RIVERSIDE],
  ['Geraldine', 'Marlpit', 'Cold Harbour', NO_GROUP],
  ['Hugo', 'Brackenlow', 'Danes Hill', NO_GROUP],
]

/** First day of the present council, elected whole every four years. */
export const COUNCIL_ELECTED = '2023-05-08'

// Members of 2020/21 who sit again today: their terms began before the present council.
const SINCE_2019 = new Set(['Hollinbeck', 'Oakenshade', 'Cloverdyke', 'Hurstmoor', 'Rookhanger', 'Wexcombe'])

const sitting: PersonRow[] = councillors.map(([first, surname, ward, party]) => ({
  key: surname.toLowerCase(),
  first,
  surname,
  kind: 'councillor',
  ward,
  party,
  from: SINCE_2019.has(surname) ? '2019-05-07' : COUNCIL_ELECTED,
  ...(surname === 'Brindlecote' ? { until: '2025-08-11' } : {}),
}))

const others: PersonRow[] = [
  {
    key: 'embercroft',
    first: 'Yusuf',
    surname: 'Embercroft',
    kind: 'councillor',
    ward: 'Weirside',
    party: FORWARD,
    from: '2025-10-09',
    about: 'Elected at the Weirside by-election of October 2025.',
  },
  ...['Mabel Thrushwood', 'Arthur Candlewick', 'Ivy Pebblethorpe', 'Stanley Gatewick'].map((name, index) => {
    const [first = '', surname = ''] = name.split(' ')
    return {
      key: surname.toLowerCase(),
      first,
      surname,
      kind: 'councillor' as const,
      ward: ['Castle', 'Harrow Lea', 'Northmoor', 'Marsh End'][index] ?? 'Castle',
      party: [FORWARD, RURAL, FORWARD, RIVERSIDE][index] ?? NO_GROUP,
      from: '2019-05-07',
      until: '2023-05-07',
    }
  }),
  ...['Rosalind Keymarsh', 'Edwin Fairstow'].map((name) => {
    const [first = '', surname = ''] = name.split(' ')
    return {
      key: surname.toLowerCase(),
      first,
      surname,
      kind: 'co-opted member' as const,
      about: 'Appointed by the Council for independence and without a vote.',
    }
  }),
  ...['Dilys Wharfedown', 'Grant Spindleby', 'Maureen Ketterwell', 'Ravi Thackmoor', 'Joanne Pikelow'].map(
    (name) => {
      const [first = '', surname = ''] = name.split(' ')
      return {
        key: surname.toLowerCase(),
        first,
        surname,
        kind: 'representative' as const,
        about: 'Elected by the recognised trade unions to the Union side of the Local Joint Panel.',
      }
    },
  ),
]

const officers: PersonRow[] = [
  'Margaret Eastwold',
  'Daniel Foxcombe',
  'Adaeze Northwold',
  'Colin Ravenmere',
  'Philippa Sandholt',
  'Nerys Tallowfield',
  'Simon Brackwater',
  'Leila Oakwell',
  'Patrick Ferncastle',
  'Zainab Holmstead',
  'Ewan Cairnbeck',
  'Beatrice Fallowfield',
  'Hamish Greywether',
  'Lucia Marchbank',
  'Dev Ploughwright',
  'Carys Stonebridge',
  'Rowan Aldermarsh',
  'Ingrid Westermoor',
  'Jerome Kilnhurst',
  'Thea Wainscott',
  'Noor Silverdene',
  'Graham Quarryman',
].map((name) => {
  const [first = '', surname = ''] = name.split(' ')
  return { key: surname.toLowerCase(), first, surname, kind: 'officer' as const }
})

/** Everybody the record knows, councillors first. */
export const people: readonly PersonRow[] = [...sitting, ...others, ...officers]

const byKey = new Map(people.map((row) => [row.key, row]))

/** The person of a key; throws where a data file misspells one. */
export function personOf(key: string): PersonRow {
  const row = byKey.get(key)
  if (!row) throw new RangeError(`No person of the demo has the key "${key}"`)
  return row
}

/** `person/priya-larkmoor`. */
export function personId(key: string): string {
  const row = personOf(key)
  return `person/${row.first}-${row.surname}`.toLowerCase()
}

/** "Councillor P Larkmoor", "Dilys Wharfedown": as minutes and memberships name them. */
export function formalName(key: string): string {
  const row = personOf(key)
  return row.kind === 'councillor'
    ? `Councillor ${row.first.slice(0, 1)} ${row.surname}`
    : `${row.first} ${row.surname}`
}
