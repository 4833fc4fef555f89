import { hash } from 'node:crypto'
import type { PaperDraft } from './drafts.ts'

/** The bytes of a paper that is held, under the hash its document names. */
export type DemoFile = { sha256: string; bytes: Uint8Array; mediaType: string; fileName: string }

export const LANGUAGE = 'en-GB'

/** The text of a paper without its marks for headings. */
export function plainText(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => text.replace(/^## /, '')).join('\n\n')
}

/** The file of a text: an accessible HTML page, or plain text. */
export function fileOf(draft: PaperDraft, paragraphs: readonly string[], name: string): DemoFile {
  const isPlain = draft.form === 'plain'
  const content = isPlain
    ? `${draft.title}\n\n${plainText(paragraphs)}\n`
    : htmlPaper(draft.title, draft.label, paragraphs)
  const bytes = new TextEncoder().encode(content)
  return {
    sha256: hash('sha256', bytes),
    bytes,
    mediaType: isPlain ? 'text/plain' : 'text/html',
    fileName: `${name}.${isPlain ? 'txt' : 'html'}`,
  }
}

function htmlPaper(title: string, label: string | undefined, paragraphs: readonly string[]): string {
  const lines = paragraphs.map((text) =>
    text.startsWith('## ') ? `<h2>${escaped(text.slice(3))}</h2>` : `<p>${escaped(text)}</p>`,
  )
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE}">`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body><main>',
    ...(label ? [`<p>${escaped(label)}</p>`] : []),
    `<h1>${escaped(title)}</h1>`,
    ...lines,
    '</main></body>',
    '</html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
}
