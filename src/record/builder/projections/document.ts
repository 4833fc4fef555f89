import type { Document } from '../../formats/index.ts'
import type { Projection } from './projection.ts'

export const documentProjection: Projection<Document> = {
  title: (document) => document.title,

  write: (document, writer) => {
    const newest = document.versions.at(-1)
    writer.insert('document', {
      id: document.id,
      slug: document.slug,
      title: document.title,
      kind: document.kind,
      label: document.label,
      type_printed: document.typePrinted,
      size_printed: document.sizePrinted,
      published_on: document.publishedOn ?? newest?.publishedOn,
      openness: document.openness.state,
      sha256: newest?.sha256,
      media_type: newest?.mediaType,
      bytes: newest?.bytes,
      pages: newest?.pages,
      file_name: newest?.fileName,
      versions: document.versions.length,
      has_text: document.text !== undefined,
    })
  },

  clear: (id, writer) => {
    writer.run('delete from document where id = ?', id)
  },
}
