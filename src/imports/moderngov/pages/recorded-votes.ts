import { findElement, findElements, textIn } from '../../../platform/html/find-elements.ts'
import { type HtmlElement, isElement } from '../../../platform/html/parse-html.ts'
import { oneLine } from '../printed-title.ts'

const MOST = 50

/**
 * What the table "Recorded Vote" of an item says: one line for each vote that has a text, "Resolution 3. For: ... Carried". The
 * columns are Title, Type, Recorded Vote text, Result; a row without a text repeats what the minutes say.
 */
export function recordedVotes(cell: HtmlElement): string[] {
  const tables = findElements(cell, (one) => one.tagName === 'table').filter((table) => {
    const caption = findElement(table, (one) => one.tagName === 'caption')
    return caption !== undefined && /^recorded votes?$/i.test(textIn(caption))
  })
  const rows = tables.flatMap((table) => findElements(table, (one) => one.tagName === 'tr'))
  return rows.slice(0, MOST).flatMap((row) => {
    const cells = row.childNodes.filter(isElement).filter((one) => one.tagName === 'td')
    const [title = '', , text = '', result = ''] = cells.map((one) => oneLine(textIn(one)))
    if (text === '') return []
    return [
      [title, text, result]
        .filter((part) => part !== '')
        .join('. ')
        .replace(/([.:;])\. /g, '$1 '),
    ]
  })
}
