import type { Mention } from '../../record/formats/index.ts'
import { formalName, people, personId } from '../people.ts'
import { posts, titleOn } from '../posts.ts'

/** A post or person found in a text, with the half-open range of its name. */
export type NameFound = { key: string; found: Omit<Mention, 'reading'>; span: [number, number] }

const councillorKeys = new Map(
  people.filter((row) => row.kind === 'councillor').map((row) => [row.surname, row.key]),
)

const othersNamedInFull = people.filter(
  (row) => row.kind === 'co-opted member' || row.kind === 'representative',
)

/** "Councillor Larkmoor" as minutes print it: "Councillor P Larkmoor"; throws on a name nobody of the demo has. */
export function withInitials(text: string): string {
  return text.replace(
    /\bCouncillors? [A-Z][a-z]+(?:(?:, (?:and )?| and )(?!Councillor)[A-Z][a-z]+)*/g,
    (phrase) =>
      phrase.replace(/(?<=[ ,])[A-Z][a-z]+/g, (surname) => {
        const key = councillorKeys.get(surname)
        if (!key) throw new RangeError(`"${phrase}": no councillor of the demo is called ${surname}`)
        return formalName(key).replace('Councillor ', '')
      }),
  )
}

/** Every person and post that a text names, each once, with the part it played where the words tell. */
export function namesIn(text: string, date: string): NameFound[] {
  const found = [...councillorsIn(text), ...othersIn(text), ...postsIn(text, date)]
  const best = new Map<string, NameFound>()
  for (const name of found) {
    const before = best.get(name.key)
    if (!before || (before.found.role === 'named' && name.found.role !== 'named')) best.set(name.key, name)
  }
  return [...best.values()].sort((left, right) => left.span[0] - right.span[0])
}

function* councillorsIn(text: string): Iterable<NameFound> {
  for (const match of text.matchAll(/(Councillor )?\b[A-Z] ([A-Z][a-z]+)\b/g)) {
    const key = councillorKeys.get(match[2] ?? '')
    if (!key || !match[0].endsWith(formalName(key).replace('Councillor ', ''))) continue
    yield foundAt(text, match.index, match[0].length, key, personNamed(key))
  }
}

function* othersIn(text: string): Iterable<NameFound> {
  for (const row of othersNamedInFull) {
    const name = `${row.first} ${row.surname}`
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      yield foundAt(text, at, name.length, row.key, personNamed(row.key))
    }
  }
}

function* postsIn(text: string, date: string): Iterable<NameFound> {
  for (const post of posts) {
    const name = titleOn(post.key, date)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      yield foundAt(text, at, name.length, post.key, { kind: 'post', name, postId: `post/${post.key}` })
    }
  }
}

function personNamed(key: string): Omit<Mention, 'reading'> {
  return { kind: 'person', name: formalName(key), personId: personId(key) }
}

function foundAt(
  text: string,
  start: number,
  length: number,
  key: string,
  who: Omit<Mention, 'reading'>,
): NameFound {
  const end = start + length
  return { key, found: { ...who, role: roleAt(text, start, end) }, span: [start, end] }
}

function roleAt(text: string, start: number, end: number): NonNullable<Mention['role']> {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  if (/\b[Mm]oved by (?:Councillors? )?$/.test(before)) return 'moved'
  if (/\b[Ss]econded by (?:Councillors? )?$/.test(before)) return 'seconded'
  if (/\b(?:query|question|questions) from (?:Councillors? )?$/.test(before)) return 'asked'
  if (/^,? (?:also )?(?:asked|queried|sought|enquired|wanted to know)\b/.test(after)) return 'asked'
  if (/^ undertook\b/.test(after)) return 'undertook'
  if (/^ (?:moved|proposed)\b/.test(after)) return 'moved'
  if (/^ seconded\b/.test(after)) return 'seconded'
  if (/^ declared\b/.test(after)) return 'declared'
  if (/^ (?:submitted|presented|introduced|summarised|gave a presentation)\b/.test(after)) return 'presented'
  const spoke =
    /^,? (?:also )?(?:said|spoke|referred|explained|advised|reported|stated|replied|confirmed|drew|felt)\b/
  return spoke.test(after) ? 'spoke' : 'named'
}
