import assert from 'node:assert/strict'
import { type Published, type SubjectType, subjectTypeOf } from '../../src/record/formats/index.ts'
import { currentContents, type LogDatabase, readEntries } from '../../src/record/log/index.ts'

type ContentOf<Type extends SubjectType> = Extract<Published, { format: `moothall/${Type}/1` }>

/** The current content of a subject that must be published. */
export async function publishedOf<Type extends SubjectType>(
  log: LogDatabase,
  type: Type,
  slug: string,
): Promise<ContentOf<Type>> {
  const id = `${type}/${slug}`
  const content = (await currentContents(log, [id])).get(id)
  assert.ok(content, `${id} is published`)
  assert.equal(subjectTypeOf(content), type)
  return content as ContentOf<Type>
}

/** All that is in a log, as text: to look for what must not be there. */
export async function wholeLog(log: LogDatabase): Promise<string> {
  const entries = await readEntries(log, 0, 100_000)
  return entries.map(({ body }) => body ?? '').join('\n')
}
