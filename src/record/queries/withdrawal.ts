import type { SubjectType } from '../formats/index.ts'
import type { RecordReader } from './record-reader.ts'

/** The tombstone of a subject: when it was withdrawn, and why. */
export type Withdrawal = { subjectId: string; at: string; note: string | null }

/** The withdrawal that stands at the end of a subject's versions; `undefined` where it was published again, or never was. */
export function withdrawalOf(reader: RecordReader, type: SubjectType, slug: string): Withdrawal | undefined {
  const last = reader.get<Withdrawal & { act: string }>(
    `select subject_id as subjectId, at, note, act from entry where subject_id = ? order by version desc limit 1`,
    `${type}/${slug}`,
  )
  if (last?.act !== 'withdrawn') return undefined
  return { subjectId: last.subjectId, at: last.at, note: last.note }
}
