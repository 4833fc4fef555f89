import { type Html, html } from '../../platform/html/html.ts'
import type { PaperView } from '../../record/queries/item-papers.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'

const TYPE_NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'text/html': 'web page',
  'text/plain': 'text',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
}

/** Papers with type and size; what is not held says so. */
export function paperList(papers: readonly PaperView[], t: Messages): Html | '' {
  if (papers.length === 0) return ''
  return html`<ul class="papers">${papers.map(
    (paper) =>
      html`<li><a href="${link.document(paper.slug)}">${paper.title}</a> <span class="papers__size">${paperFacts(paper, t)}</span></li>`,
  )}</ul>`
}

/** "read online · PDF, 59 KB, 6 pages" */
export function paperFacts(paper: PaperView, t: Messages): string {
  const type = paper.mediaType ? (TYPE_NAMES[paper.mediaType] ?? paper.mediaType) : paper.type
  const size = paper.bytes === null ? paper.sizePrinted : fileSize(paper.bytes, t)
  const pages = paper.pages ? t.paper.pages(paper.pages) : undefined
  const file = [type, size, pages].filter(Boolean).join(', ')
  const state =
    paper.openness !== 'open'
      ? t.paper.exempt
      : paper.isHeld
        ? paper.isReadable && t.paper.readOnline
        : t.paper.listedNotHeld
  return [state, file].filter(Boolean).join(' · ')
}

/** A size in the unit that suits it: "27 KB", "1.4 MB". */
export function fileSize(bytes: number, t: Messages): string {
  if (bytes < 1_000) return `${t.number(bytes)} bytes`
  if (bytes < 1_000_000) return `${t.number(Math.round(bytes / 1_000))} KB`
  return `${t.number(Math.round(bytes / 100_000) / 10)} MB`
}
