/** The record's words as a sentence on a page: a capital first, a full stop last; nothing else is changed. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  const [first = ''] = trimmed
  const stop = /[.!?:;…)”"]$/.test(trimmed) ? '' : '.'
  return `${first.toLocaleUpperCase()}${trimmed.slice(first.length)}${stop}`
}
