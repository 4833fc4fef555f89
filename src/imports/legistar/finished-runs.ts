import type { Importer } from '../importer.ts'
import { SYSTEM } from './mapping/legistar-mapping.ts'

// Kept beside the keys of the source: the one subject every record has is the council.
const KEY = /^finished:(\d{4}-\d\d-\d\dT[\d:.]+Z)$/

/** When the last run of a client that came to its end began; nothing before the first. */
export async function finishedBefore({ run, step }: Importer, domain: string): Promise<Date | undefined> {
  let last: string | undefined
  await step({ system: SYSTEM, domain }, domain, async ({ transaction }) => {
    const rows = await transaction
      .selectFrom('source_key')
      .select('key')
      .where('system', '=', SYSTEM)
      .where('key', 'like', `finished:%@${domain}`)
      .execute()
    last = rows
      .flatMap(({ key }) => KEY.exec(key.split('@')[0] ?? '')?.[1] ?? [])
      .sort()
      .at(-1)
  })
  return last === undefined || run.problems.length > 0 ? undefined : new Date(last)
}

/** Remembers that a run which began then came to its end. */
export async function rememberFinished({ step }: Importer, domain: string, started: Date): Promise<void> {
  await step({ system: SYSTEM, domain }, domain, async (batch) => {
    const council = await batch.transaction
      .selectFrom('publication')
      .select('subject_id')
      .where('subject_type', '=', 'council')
      .limit(1)
      .executeTakeFirst()
    if (council) batch.remember(council.subject_id, [`finished:${started.toISOString()}`])
  })
}
