import type { Published } from '../../record/formats/index.ts'
import type { Publication } from '../../record/queries/subject.ts'

/** Any subject in plain text: its place in the log and the short fields of its content. */
export function subjectLines(publication: Publication, content: Published): string[] {
  const fields = Object.entries(content).filter(
    ([name, value]) => !['id', 'slug', 'format'].includes(name) && typeof value !== 'object',
  )
  return [
    publication.title,
    `${publication.id}, version ${publication.version}, published ${publication.firstAt}, changed ${publication.changedAt}`,
    ...fields.map(([name, value]) => `${name}: ${String(value).replaceAll(/\s+/g, ' ').slice(0, 200)}`),
  ]
}
