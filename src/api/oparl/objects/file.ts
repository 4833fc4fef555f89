import type { Document } from '../../../record/formats/index.ts'
import type { ExchangedSubject } from '../../../record/queries/exchange/subject-list.ts'
import { link } from '../../../site/routes.ts'
import { deletedObject, type OParlObject, oparlObject, type Presenting } from '../presenter.ts'

/** A paper as File. Its address shows the file that is held, else where its source has it, else its page. */
export function file(
  { addresses }: Presenting,
  { id, content, ...times }: ExchangedSubject<Document>,
): OParlObject {
  const address = addresses.file(id)
  if (!content) return deletedObject('File', address, times, { accessUrl: address })
  const held = content.versions.at(-1)
  const page = addresses.page(link.document(content.slug))
  const accessUrl = held
    ? addresses.page(link.documentFile(content.slug, held.fileName))
    : (content.sources?.find(({ url }) => url !== undefined)?.url ?? page)
  return oparlObject('File', address, times, {
    name: content.title,
    fileName: held?.fileName,
    mimeType: held?.mediaType,
    size: held?.bytes,
    date: content.publishedOn ?? held?.publishedOn,
    accessUrl,
    keyword: [content.kind],
    web: page,
  })
}
