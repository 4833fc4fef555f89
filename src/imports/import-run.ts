import type { Clock } from '../platform/time/clock.ts'
import { personKey } from '../reading/index.ts'
import type { Person, SubjectType } from '../record/formats/index.ts'
import type { Written } from './import-batch.ts'
import type { Problem } from './problem.ts'

/** What may come in oddly without being wrong; the summary lists each sort with examples. */
export type OddSort =
  | 'unfilled reference'
  | 'document listed, not held'
  | 'name that matches nobody'
  | 'item without an issue'
  | 'restricted item'
  | 'withheld since'
  | 'not for display'
  | 'minutes cut short'
  | 'read in another encoding'
  | 'not recognised'
  | 'withdrawn here'
  | 'edited here'
  | 'called by its domain'
  | 'settled before'
  | 'standing business'
  | 'described twice'
  | 'page not available'
  | 'document not obtainable'
  | 'did not vote'
  | 'step outside a meeting'
  | 'belongs to nothing here'

/** How many of a sort, with the first few by name. */
export type Odd = { count: number; examples: string[] }

export type Count = { new: number; changed: number; unchanged: number }

/** One import from beginning to end: what it knows, what it counted, what was odd or wrong. */
export type ImportRun = {
  actor: string
  clock: Clock
  counts: Map<SubjectType | 'item', Count>
  odd: Map<OddSort, Odd>
  problems: Problem[]
  /** Problems beyond those that are kept. */
  moreProblems: number
  people: PersonIndex
  /** Meetings that this run read whole: a page that shows only some of the same meeting fills gaps and changes nothing. */
  settled: Set<string>
  seen: Map<string, 'new' | 'changed' | 'unchanged'>
  /** Fields that this run was told of each subject. */
  told: Map<string, Set<string>>
  /** Names in minutes that nothing published has yet, with the minutes that have them. */
  unlinked: Map<string, Set<MinutePlace>>
  /** Names that this run published, with the subject. */
  newNames: Map<string, string>
}

export type MinutePlace = { minuteId: string; domain: string | undefined }

/** Published people by the key of their name, each with the council's domain they are of. */
export type PersonIndex = Map<string, { id: string; domain: string | undefined }[]>

const MOST_EXAMPLES = 200
const MOST_PROBLEMS = 1_000

export function startRun(actor: string, clock: Clock): ImportRun {
  return {
    actor,
    clock,
    counts: new Map(),
    odd: new Map(),
    problems: [],
    moreProblems: 0,
    people: new Map(),
    settled: new Set(),
    seen: new Map(),
    told: new Map(),
    unlinked: new Map(),
    newNames: new Map(),
  }
}

/** Notes something odd once: the same example twice counts once. */
export function noteOdd(run: ImportRun, sort: OddSort, example: string): void {
  const odd = run.odd.get(sort) ?? { count: 0, examples: [] }
  run.odd.set(sort, odd)
  const plain = example.replace(/\s+/g, ' ').trim().slice(0, 200)
  if (odd.examples.includes(plain)) return
  odd.count += 1
  if (odd.examples.length < MOST_EXAMPLES) odd.examples.push(plain)
}

export function noteProblem(run: ImportRun, problem: Problem): void {
  if (run.problems.length < MOST_PROBLEMS) run.problems.push(problem)
  else run.moreProblems += 1
}

/**
 * The fields that nothing told before in this run: where two files tell of one thing, the first decides each field, so
 * that two runs over the same files give the same.
 */
export function firstTold<Fields extends object>(
  run: ImportRun,
  id: string,
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const told = run.told.get(id) ?? new Set()
  run.told.set(id, told)
  const fresh = Object.entries(fields).filter(([name, value]) => value !== undefined && !told.has(name))
  for (const [name] of fresh) told.add(name)
  return Object.fromEntries(fresh) as ReturnType<typeof firstTold<Fields>>
}

/** Counts what a batch wrote; a subject that several batches touch counts once, as the most that happened to it. */
export function countWritten(run: ImportRun, written: Written): void {
  for (const { id, type, act } of written) countOne(run, type, id, act)
}

export function countOne(
  run: ImportRun,
  type: SubjectType | 'item',
  id: string,
  act: 'new' | 'changed' | 'unchanged',
): void {
  const key = `${type} ${id}`
  const before = run.seen.get(key)
  if (before === 'new' || before === act || (before === 'changed' && act === 'unchanged')) return
  const count = run.counts.get(type) ?? { new: 0, changed: 0, unchanged: 0 }
  run.counts.set(type, count)
  if (before) count[before] -= 1
  count[act] += 1
  run.seen.set(key, act)
}

export function indexPerson(
  run: ImportRun,
  person: Pick<Person, 'id' | 'name'>,
  domain: string | undefined,
): void {
  const key = personKey(person.name)
  const known = run.people.get(key) ?? []
  if (!known.some((one) => one.id === person.id)) run.people.set(key, [...known, { id: person.id, domain }])
}

/** Remembers that a minute has a name that nothing published has yet. */
export function noteUnlinked(run: ImportRun, name: string, place: MinutePlace): void {
  const places = run.unlinked.get(name) ?? new Set()
  run.unlinked.set(name, places.add(place))
}

/** The one published person of the council whose name this is; nothing where nobody or more than one has it. */
export function personNamed(run: ImportRun, name: string, domain: string | undefined): string | undefined {
  const known = run.people.get(personKey(name)) ?? []
  const ours = known.filter((one) => !domain || !one.domain || one.domain === domain)
  return ours.length === 1 ? ours[0]?.id : undefined
}

/** Whether the run wrote anything. */
export function isNothingNew(run: ImportRun): boolean {
  return [...run.counts.values()].every((count) => count.new === 0 && count.changed === 0)
}
