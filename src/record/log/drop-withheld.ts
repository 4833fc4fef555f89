import { isOpenIn, type Published, withheldParts } from '../formats/index.ts'
import type { Entry } from './entry.ts'
import type { LogTransaction } from './tables.ts'

/**
 * Drops the contents of earlier versions that have open what these entries withhold, as a withdrawal does: the hashes
 * stay. A paper that is withheld from today is not to be read in yesterday's version. Contents belong to their entries
 * one by one, in the log's order.
 */
export async function dropWithheld(
  transaction: LogTransaction,
  entries: readonly Entry[],
  contents: readonly Published[],
): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    const content = contents[index]
    const withheld = content && entry.version > 1 ? withheldParts(content) : []
    if (withheld.length === 0) continue
    for (const sha256 of await hashesOpening(transaction, entry, withheld)) {
      await transaction.deleteFrom('publication_content').where('sha256', '=', sha256).execute()
    }
  }
}

/** Contents of earlier versions that have some of these parts open, and that no later version says again. */
async function hashesOpening(
  transaction: LogTransaction,
  { subjectId, version }: Entry,
  withheld: readonly string[],
): Promise<string[]> {
  const earlier = await transaction
    .selectFrom('publication')
    .innerJoin('publication_content', 'publication_content.sha256', 'publication.content_sha256')
    .select((expression) => [
      'publication_content.sha256',
      'publication_content.body',
      expression.fn.max('publication.version').as('version'),
    ])
    .where('subject_id', '=', subjectId)
    .groupBy(['publication_content.sha256', 'publication_content.body'])
    .execute()
  return earlier
    .filter((one) => one.version < version && isOpenIn(JSON.parse(one.body) as Published, withheld))
    .map((one) => one.sha256)
}
