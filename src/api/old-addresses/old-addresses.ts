import { oldLegistarKeys } from '../../record/addresses/legistar.ts'
import { oldAddressKey } from '../../record/addresses/modern-gov.ts'
import { type SourcePlace, subjectOfSource } from '../../record/queries/names.ts'
import { placeOfNumber } from '../../record/queries/numbered/place-of-number.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { link } from '../../site/routes.ts'

/** Where something that another system showed under an old address stands now; `undefined` when it is not here. */
export function newPathOf(reader: RecordReader, url: URL): string | undefined {
  for (const { key } of oldAddressKey(url.pathname, url.searchParams)) {
    const found = subjectOfSource(reader, 'moderngov', key) ?? placeOfNumber(reader, key)
    if (found) return pathOf(found)
  }
  for (const key of oldLegistarKeys(url.pathname, url.searchParams)) {
    const found = subjectOfSource(reader, 'legistar', key)
    if (found) return pathOf(found)
  }
  return undefined
}

function pathOf({ type, slug, itemId }: SourcePlace): string | undefined {
  switch (type) {
    case 'meeting':
      return itemId === '' ? link.meeting(slug) : link.item({ meetingSlug: slug, itemId })
    case 'body':
      return link.body(slug)
    case 'issue':
      return link.issue(slug)
    case 'decision':
      return link.decision(slug)
    case 'document':
      return link.document(slug)
    case 'person':
      return link.person(slug)
    default:
      return undefined
  }
}
