import { escapeHtml } from '../../platform/html/html.ts'

/** A civil date as Modern.Gov prints it: `dd/mm/yyyy`; empty for none. */
export function printedDay(date: string | null | undefined): string {
  return date ? date.split('-').reverse().join('/') : ''
}

/** A civil time as it prints times: "10.00 am"; empty for none. */
export function printedHour(time: string | null | undefined): string {
  if (!time) return ''
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3, 5)]
  return `${hour % 12 === 0 ? 12 : hour % 12}.${minute} ${hour < 12 ? 'am' : 'pm'}`
}

/** A flag: `True` or `False`. */
export function printedFlag(flag: boolean): string {
  return flag ? 'True' : 'False'
}

/** A count, with the space before it that Visual Basic's Str leaves for a sign. */
export function printedCount(count: number): string {
  return ` ${count}`
}

/** A title: encoded as HTML before it is encoded as XML, so that a reader finds `&#39;` in it. */
export function printedTitle(text: string): string {
  return escapeHtml(text)
}

/** A text as markup: what is formatted as it is, plain text as a paragraph for each line; empty for none. */
export function printedMarkup(text: string | undefined, html: string | undefined): string {
  if (html !== undefined) return `<div class="WordSection1">\n${html}\n</div>\n`
  if (!text) return ''
  const paragraphs = text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : `<p class="MsoNormal">${escapeHtml(line)}</p>`))
  return `<div class="WordSection1">\n${paragraphs.join('\n')}\n</div>\n`
}
