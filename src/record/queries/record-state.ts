import { UnavailableError } from '../../platform/errors.ts'
import type { Council } from '../formats/index.ts'
import { EMPTY_ROOT } from '../log/index.ts'
import type { RecordReader } from './record-reader.ts'
import { subjectById } from './subject.ts'

/** How far the record has come, and whose it is. */
export type RecordState = {
  /** Entries of the log taken in. */
  size: number
  /** Head of the log's tree after the last of them. */
  rootHash: string
  /** Instant of the last of them, UTC. */
  changedAt: string
  council: Council
}

const known = new WeakMap<RecordReader, RecordState>()

/** The record's state; the council is read again only when something was published. */
export function recordState(reader: RecordReader): RecordState {
  const last = reader.get<{ seq: number; root_hash: string; at: string }>(
    'select seq, root_hash, at from entry order by seq desc limit 1',
  )
  const before = known.get(reader)
  if (before && before.rootHash === last?.root_hash) return before
  const state = {
    size: last?.seq ?? 0,
    rootHash: last?.root_hash ?? EMPTY_ROOT,
    changedAt: last?.at ?? '1970-01-01T00:00:00.000Z',
    council: councilOf(reader),
  }
  known.set(reader, state)
  return state
}

function councilOf(reader: RecordReader): Council {
  const id = reader.get<{ value: string }>(`select value from meta where key = 'council'`)?.value
  const subject = id === undefined ? undefined : subjectById<Council>(reader, id)
  if (!subject) {
    throw new UnavailableError('No council is published in this record yet. Import something first.')
  }
  return subject.content
}
