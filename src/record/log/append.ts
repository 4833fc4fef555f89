import { hash } from 'node:crypto'
import { ConflictError, InvalidInputError } from '../../platform/errors.ts'
import type { Clock } from '../../platform/time/clock.ts'
import { formats, type Published, type SubjectType, subjectTypeOf } from '../formats/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { dropWithheld } from './drop-withheld.ts'
import { type Entry, leafHashOf, rowOf } from './entry.ts'
import { lockLog, storeLogHead } from './log-head.ts'
import { addLeaf, rootOf } from './merkle-tree.ts'
import { slicesOf } from './slices.ts'
import { claimSlugs } from './slugs.ts'
import type { LogTransaction, Origin } from './tables.ts'

/** Something to publish: a new subject, or a new version of one that is there. */
export type Draft = { content: Published; actor: string; origin: Origin; note?: string }

/** What an append did: the entries it wrote, and how many drafts were already published word for word. */
export type Appended = { entries: Entry[]; unchanged: number }

type Standing = { version: number; sha256: string; isWithdrawn: boolean }

/**
 * Publishes drafts in one transaction, in their order: each becomes an entry unless the subject's current version
 * says the same already. What an earlier version had open and a draft withholds is dropped. Throws {@link InvalidInputError} when a content does not fit its format, and then nothing of
 * the transaction may be committed.
 */
export async function appendPublications(
  transaction: LogTransaction,
  drafts: readonly Draft[],
  clock: Clock,
): Promise<Appended> {
  const head = await lockLog(transaction)
  const standing = await standingOf(transaction, [...new Set(drafts.map((draft) => draft.content.id))])
  const at = clock().toISOString()
  const entries: Entry[] = []
  const bodies = new Map<string, string>()
  const accepted: Published[] = []
  let { size, frontier } = head
  for (const draft of drafts) {
    const content = checked(draft.content)
    const body = canonicalJson(content)
    const contentSha256 = hash('sha256', body)
    const before = standing.get(content.id)
    if (before?.sha256 === contentSha256 && !before.isWithdrawn) continue
    const unhashed = {
      seq: size + 1,
      at,
      actor: draft.actor,
      origin: draft.origin,
      act: before && !before.isWithdrawn ? ('corrected' as const) : ('published' as const),
      subjectType: subjectTypeOf(content),
      subjectId: content.id,
      version: (before?.version ?? 0) + 1,
      contentSha256,
      ...(draft.note === undefined ? {} : { note: draft.note }),
    }
    const leaf = leafHashOf(unhashed)
    frontier = addLeaf(frontier, size, leaf)
    size += 1
    entries.push({ ...unhashed, leafHash: leaf, rootHash: rootOf(frontier) })
    bodies.set(contentSha256, body)
    accepted.push(content)
    standing.set(content.id, { version: unhashed.version, sha256: contentSha256, isWithdrawn: false })
  }
  await insertEntries(transaction, entries, bodies)
  await dropWithheld(transaction, entries, accepted)
  await claimSlugs(transaction, accepted)
  const last = entries.at(-1)
  if (last) await storeLogHead(transaction, { size, rootHash: last.rootHash, frontier })
  return { entries, unchanged: drafts.length - entries.length }
}

/**
 * Withdraws a subject in the transaction: a tombstone entry that keeps the last content's hash, while the content of
 * every version is dropped. Throws {@link ConflictError} when there is nothing to withdraw.
 */
export async function withdrawSubject(
  transaction: LogTransaction,
  subject: { id: string; actor: string; origin: Origin; note: string },
  clock: Clock,
): Promise<Entry> {
  const head = await lockLog(transaction)
  const before = (await standingOf(transaction, [subject.id])).get(subject.id)
  if (!before || before.isWithdrawn) {
    throw new ConflictError(`${subject.id} is not published; only what is published can be withdrawn.`)
  }
  const unhashed = {
    seq: head.size + 1,
    at: clock().toISOString(),
    actor: subject.actor,
    origin: subject.origin,
    act: 'withdrawn' as const,
    subjectType: subject.id.split('/')[0] as SubjectType,
    subjectId: subject.id,
    version: before.version + 1,
    contentSha256: before.sha256,
    note: subject.note,
  }
  const leaf = leafHashOf(unhashed)
  const frontier = addLeaf(head.frontier, head.size, leaf)
  const entry: Entry = { ...unhashed, leafHash: leaf, rootHash: rootOf(frontier) }
  await insertEntries(transaction, [entry], new Map())
  await storeLogHead(transaction, { size: entry.seq, rootHash: entry.rootHash, frontier })
  await transaction
    .deleteFrom('publication_content')
    .where('sha256', 'in', (query) =>
      query.selectFrom('publication').select('content_sha256').where('subject_id', '=', subject.id),
    )
    .execute()
  return entry
}

function checked(content: Published): Published {
  const parsed = formats[subjectTypeOf(content)]?.safeParse(content)
  if (parsed?.success) return parsed.data
  const [problem] = parsed?.error.issues ?? []
  const where = problem
    ? ` at ${problem.path.join('.') || 'its top'}: ${problem.message}`
    : ': unknown format'
  throw new InvalidInputError(
    `${content.id} does not fit ${content.format}${where}. Nothing of this step was published.`,
  )
}

async function standingOf(
  transaction: LogTransaction,
  subjectIds: readonly string[],
): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>()
  for (const some of slicesOf(subjectIds)) {
    const rows = await transaction
      .selectFrom('publication')
      .select(['subject_id', 'version', 'content_sha256', 'act'])
      .where('subject_id', 'in', some)
      .orderBy('version')
      .execute()
    for (const row of rows) {
      const isWithdrawn = row.act === 'withdrawn'
      standing.set(row.subject_id, { version: row.version, sha256: row.content_sha256, isWithdrawn })
    }
  }
  return standing
}

async function insertEntries(
  transaction: LogTransaction,
  entries: readonly Entry[],
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const contents = [...bodies].map(([sha256, body]) => ({ sha256, body }))
  for (const some of slicesOf(contents)) {
    await transaction
      .insertInto('publication_content')
      .values(some)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
  }
  for (const some of slicesOf(entries)) {
    await transaction.insertInto('publication').values(some.map(rowOf)).execute()
  }
}
