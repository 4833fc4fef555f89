import { InvalidInputError } from '../platform/errors.ts'
import type { Clock } from '../platform/time/clock.ts'
import type { Council } from '../record/formats/index.ts'
import {
  appendPublications,
  type LogDatabase,
  type LogTransaction,
  lockLog,
  slugOf,
} from '../record/log/index.ts'

/**
 * Makes sure that the record says whose it is: publishes the council when none is there yet and a name is given. Throws
 * {@link InvalidInputError} when there is neither.
 */
export async function ensureCouncil(
  transaction: LogTransaction,
  name: string | undefined,
  actor: string,
  clock: Clock,
): Promise<'published' | 'there already'> {
  await lockLog(transaction)
  if (await hasCouncil(transaction)) return 'there already'
  const plain = name?.trim()
  if (!plain) {
    throw new InvalidInputError(
      'This record does not say yet whose it is. Name the council once: --council "Anytown Council".',
    )
  }
  const slug = slugOf(plain)
  const content: Council = {
    format: 'moothall/council/1',
    id: `council/${slug}`,
    slug,
    name: plain,
    language: 'en-GB',
    timeZone: 'Europe/London',
  }
  await appendPublications(transaction, [{ content, actor, origin: 'imported' }], clock)
  return 'published'
}

async function hasCouncil(database: LogDatabase): Promise<boolean> {
  const row = await database
    .selectFrom('publication')
    .select('subject_id')
    .where('subject_type', '=', 'council')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
