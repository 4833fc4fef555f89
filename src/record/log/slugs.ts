import { ConflictError } from '../../platform/errors.ts'
import { type Published, type SubjectType, subjectTypeOf } from '../formats/index.ts'
import { slicesOf } from './slices.ts'
import type { LogDatabase, LogTransaction } from './tables.ts'

const LONGEST = 90

/** Text as the last part of an address: "Human Resources Committee" is `human-resources-committee`. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= LONGEST) return plain || 'untitled'
  return plain.slice(0, LONGEST).replace(/-[^-]*$/, '') || plain.slice(0, LONGEST)
}

/**
 * A subject identifier nobody has: `type/slug`, or `type/slug-2`, `type/slug-3`... `taken` holds identifiers that the
 * caller has given out and not yet published.
 */
export async function freeSubjectId(
  database: LogDatabase,
  type: SubjectType,
  text: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  const slug = slugOf(text)
  for (let count = 1; ; count++) {
    const key = count === 1 ? slug : `${slug}-${count}`
    const id = `${type}/${key}`
    if (!taken.has(id) && (await ownerOfSlug(database, type, key)) === undefined) return id
  }
}

/** The subject that a slug means or once meant. */
export async function ownerOfSlug(
  database: LogDatabase,
  type: SubjectType,
  slug: string,
): Promise<string | undefined> {
  const claim = await database
    .selectFrom('slug_claim')
    .select('subject_id')
    .where('subject_type', '=', type)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (claim) return claim.subject_id
  const born = await database
    .selectFrom('publication')
    .select('subject_id')
    .where('subject_id', '=', `${type}/${slug}`)
    .limit(1)
    .executeTakeFirst()
  return born?.subject_id
}

/**
 * Records the slugs that contents bear beside the one in their identifier; throws when one of them, or the one they are
 * born with, means another subject.
 */
export async function claimSlugs(transaction: LogTransaction, contents: readonly Published[]): Promise<void> {
  await refuseTakenBirthSlugs(transaction, contents)
  for (const content of contents) {
    const type = subjectTypeOf(content)
    for (const slug of [content.slug, ...(content.formerSlugs ?? [])]) {
      if (content.id === `${type}/${slug}`) continue
      const owner = await ownerOfSlug(transaction, type, slug)
      if (owner === content.id) continue
      if (owner !== undefined) throw slugTaken(slug, owner, content.id)
      await transaction
        .insertInto('slug_claim')
        .values({ subject_type: type, slug, subject_id: content.id })
        .execute()
    }
  }
}

/** The slug that a subject is born with is its own for ever, whatever slug it bears: nobody may have claimed it. */
async function refuseTakenBirthSlugs(
  transaction: LogTransaction,
  contents: readonly Published[],
): Promise<void> {
  const keysOf = Map.groupBy(new Set(contents.map(({ id }) => id)), (id) => id.split('/')[0] ?? '')
  for (const [type, ids] of keysOf) {
    for (const some of slicesOf(ids)) {
      const taken = await transaction
        .selectFrom('slug_claim')
        .select(['slug', 'subject_id'])
        .where('subject_type', '=', type)
        .where(
          'slug',
          'in',
          some.map((id) => id.slice(type.length + 1)),
        )
        .limit(1)
        .executeTakeFirst()
      if (taken) throw slugTaken(taken.slug, taken.subject_id, `${type}/${taken.slug}`)
    }
  }
}

function slugTaken(slug: string, owner: string, id: string): ConflictError {
  return new ConflictError(`The slug "${slug}" already means ${owner}; give ${id} another one.`)
}
