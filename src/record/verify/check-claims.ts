import type { Published } from '../formats/index.ts'
import type { LogDatabase } from '../log/index.ts'
import type { Chain } from './check-chain.ts'
import type { Disagreement } from './disagreement.ts'

/** The slugs that contents bear besides the one in their identifier, as `type slug`, with the subject. */
export type ClaimedSlugs = Map<string, string>

/** Adds a content's slugs. */
export function noteSlugs(claimed: ClaimedSlugs, type: string, content: Published): void {
  for (const slug of [content.slug, ...(content.formerSlugs ?? [])]) {
    if (content.id !== `${type}/${slug}`) claimed.set(`${type} ${slug}`, content.id)
  }
}

/**
 * Checks the log's registers: every slug that a content bears is claimed for its subject, and every claim and source key
 * names a subject of the log. A claim without a content is in order only where a content of the subject was dropped.
 */
export async function checkClaims(
  log: LogDatabase,
  claimed: ClaimedSlugs,
  chain: Chain,
  wasDropped: ReadonlySet<string>,
): Promise<Disagreement | undefined> {
  const open = new Map(claimed)
  const claims = await log
    .selectFrom('slug_claim')
    .selectAll()
    .orderBy('subject_type')
    .orderBy('slug')
    .execute()
  for (const claim of claims) {
    const key = `${claim.subject_type} ${claim.slug}`
    const expected = open.get(key)
    const isLeftOver = expected === undefined && wasDropped.has(claim.subject_id)
    if (expected !== claim.subject_id && !isLeftOver) {
      return {
        place: `slug_claim ${key}`,
        subjectId: claim.subject_id,
        what: 'subject of the slug',
        expected: expected ?? 'no claim: no content bears this slug',
        found: claim.subject_id,
      }
    }
    open.delete(key)
  }
  for (const [key, subjectId] of open) {
    return { place: `slug_claim ${key}`, subjectId, what: 'claim', expected: subjectId, found: 'none' }
  }
  return checkSourceKeys(log, chain)
}

async function checkSourceKeys(log: LogDatabase, chain: Chain): Promise<Disagreement | undefined> {
  const stray = await log
    .selectFrom('source_key')
    .leftJoin('publication', (join) =>
      join.onRef('publication.subject_id', '=', 'source_key.subject_id').on('publication.version', '=', 1),
    )
    .selectAll('source_key')
    .where('publication.seq', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!stray) return undefined
  return {
    place: `source_key ${stray.system} ${stray.key}`,
    subjectId: stray.subject_id,
    what: 'subject of the key',
    expected: `one of the ${chain.standing.size} subjects of the log`,
    found: stray.subject_id,
  }
}
