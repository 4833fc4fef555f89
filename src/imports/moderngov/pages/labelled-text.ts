import { findElements, textIn } from '../../../platform/html/find-elements.ts'
import { type HtmlParent, hasClass } from '../../../platform/html/parse-html.ts'
import { oneLine } from '../printed-title.ts'

/** The text behind a label of the page, `<p><span class="mgLabel">Venue: </span>Guildhall</p>`; labels match whole, any case. */
export function labelledText(parent: HtmlParent, ...labels: string[]): string | undefined {
  const isLabel = (text: string) => labels.includes(text.replace(/[:?\s]+$/, '').toLowerCase())
  const label = findElements(parent, (one) => hasClass(one, 'mgLabel')).find((one) => isLabel(textIn(one)))
  if (!label?.parentNode) return undefined
  const text = oneLine(textIn(label.parentNode, (one) => one === label))
  return text === '' ? undefined : text
}
