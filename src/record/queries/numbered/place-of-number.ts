import type { SourcePlace } from '../names.ts'
import type { RecordReader } from '../record-reader.ts'
import { FIRST_ITEM, itemOfNumber } from './item-numbers.ts'
import { FIRST_DERIVED, type NumberedKind, subjectOfNumber } from './numbers.ts'

const KINDS: readonly NumberedKind[] = ['committee', 'meeting', 'person', 'attachment', 'issue', 'decision']

/** Where something stands that no source numbered, by a key such as `meeting:1000000042`. */
export function placeOfNumber(reader: RecordReader, key: string): SourcePlace | undefined {
  const [name = '', digits = ''] = key.split(':')
  const number = Number(digits)
  if (!(number >= FIRST_DERIVED)) return undefined
  if (name === 'agendaitem') {
    const item = number >= FIRST_ITEM ? itemOfNumber(reader, number) : undefined
    return item && placeOf(reader, item.meetingId, item.itemId)
  }
  const kind = KINDS.find((one) => one === name)
  const id = kind && subjectOfNumber(reader, kind, number)
  return id === undefined ? undefined : placeOf(reader, id, '')
}

function placeOf(reader: RecordReader, id: string, itemId: string): SourcePlace | undefined {
  const found = reader.get<{ type: string; slug: string }>('select type, slug from subject where id = ?', id)
  return found && { ...found, itemId }
}
