import { InvalidInputError } from '../platform/errors.ts'
import type { Clock } from '../platform/time/clock.ts'
import type { Council } from '../record/formats/index.ts'
import {
  appendPublications,
  currentContents,
  type LogDatabase,
  type LogTransaction,
  lockLog,
  slugOf,
} from '../record/log/index.ts'

/** What an import knows of the council it is for. */
export type CouncilNamed = { council?: string | undefined; fallbackName?: string | undefined; clock: Clock }

/**
 * Makes sure that the record says whose it is: publishes the council when none is there yet, and gives it the name that was
 * asked for when so far it has only the domain it was imported from. Throws {@link InvalidInputError} when nothing names it.
 */
export async function ensureCouncil(
  transaction: LogTransaction,
  named: CouncilNamed,
  actor: string,
): Promise<'new' | 'changed' | 'there already'> {
  await lockLog(transaction)
  const known = await knownCouncil(transaction)
  const given = named.council?.trim() || undefined
  if (known === 'withdrawn') return 'there already'
  if (known) {
    if (!given || !isOnlyDomain(known.name)) return 'there already'
    await publish(transaction, { ...known, name: given }, actor, named.clock)
    return 'changed'
  }
  const name = given ?? named.fallbackName
  if (name === undefined) {
    throw new InvalidInputError(
      'This record does not say yet whose it is. Name the council once: --council "Anytown Council".',
    )
  }
  const slug = slugOf(name)
  const content = { id: `council/${slug}`, slug, name, language: 'en-GB', timeZone: 'Europe/London' }
  await publish(transaction, { format: 'moothall/council/1', ...content }, actor, named.clock)
  return 'new'
}

async function publish(
  transaction: LogTransaction,
  content: Council,
  actor: string,
  clock: Clock,
): Promise<void> {
  await appendPublications(transaction, [{ content, actor, origin: 'imported' }], clock)
}

function isOnlyDomain(name: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name)
}

async function knownCouncil(database: LogDatabase): Promise<Council | 'withdrawn' | undefined> {
  const row = await database
    .selectFrom('publication')
    .select('subject_id')
    .where('subject_type', '=', 'council')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const content = (await currentContents(database, [row.subject_id])).get(row.subject_id)
  return content?.format === 'moothall/council/1' ? content : 'withdrawn'
}
