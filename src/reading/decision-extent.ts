import type { Paragraph } from './paragraphs.ts'
import { labelSign, listFollower, openingStyle } from './read-parts.ts'
import type { Sentence } from './sentences.ts'

// A decision longer than this is a paper pasted into the minute.
const mostParagraphs = 120
const mostCharacters = 20_000
const mostQuotes = 40
const startsAnew =
  /^["'<*( ]{0,3}(?:and )?(?:it was |members |the (?:council|committee|motion|meeting|members)|resolved|recommended|proposed|seconded|agreed|councillor|cllr|in (?:response|reply|proposing)|note:|reply)/i

/**
 * Where a decision ends that begins in `sentence`: at the sentence's end, or further where a quotation is still open,
 * the sentence ends in a colon or semicolon, or a list goes on in the following paragraphs.
 */
export function decisionEnd(
  text: string,
  folded: string,
  paragraphs: readonly Paragraph[],
  sentence: Sentence,
  bodyStart: number,
): number {
  const own = paragraphs[sentence.paragraph]
  if (!own) return sentence.end
  const body = folded.slice(bodyStart, Math.min(own.end, bodyStart + 1_500))
  const open = /^[\s:;,.>*()-]{0,200}(?:that )?"/.exec(folded.slice(bodyStart, bodyStart + 300))
  if (open) {
    const close = quotationEnd(text, folded, bodyStart + open[0].length, paragraphs, sentence.paragraph)
    if (close !== undefined) return close
  }
  const inList = /[:;]\s*\(?(?:[aA1i])[.)]/.test(body)
  const end = inList ? Math.min(own.end, bodyStart + mostCharacters) : sentence.end
  if (end < own.end) return end
  return listEnd(folded, paragraphs, sentence.paragraph, bodyStart, end)
}

/** The offset after the closing quotation mark, if there is one; `from` is just after the opening mark. */
function quotationEnd(
  text: string,
  folded: string,
  from: number,
  paragraphs: readonly Paragraph[],
  index: number,
): number | undefined {
  const limit = Math.min(
    paragraphs[Math.min(paragraphs.length, index + mostParagraphs) - 1]?.end ?? folded.length,
    from + mostCharacters,
  )
  // At the end of the text a close needs no line end after it: `window` ends where the reading may.
  const window = folded.slice(from, limit)
  const curly = text[from - 1] === '\u201c'
  let at = window.indexOf('"')
  for (let seen = 0; at >= 0 && seen < mostQuotes; seen++) {
    const opens = curly && text[from + at] === '\u201c'
    // The next decision's opening mark: this one was never closed.
    if (opens && /\n\s*$/.test(window.slice(Math.max(0, at - 4), at))) return undefined
    const last = /^"[\s.;,]{0,6}(?:\n|$)/.test(window.slice(at, at + 10)) || /[.;]/.test(window[at - 1] ?? '')
    if (!opens && last) return from + at + (window[at + 1] === '.' ? 2 : 1)
    at = window.indexOf('"', at + 1)
  }
  return undefined
}

function listEnd(
  folded: string,
  paragraphs: readonly Paragraph[],
  index: number,
  bodyStart: number,
  from: number,
): number {
  let end = from
  let follows: ((sign: string) => boolean) | undefined
  for (let next = index + 1; next < Math.min(paragraphs.length, index + mostParagraphs); next++) {
    const paragraph = paragraphs[next]
    if (!paragraph || paragraph.end - bodyStart > mostCharacters) break
    const tail = folded.slice(Math.max(bodyStart, end - 12), end).trimEnd()
    const waiting =
      /[:;,]["']?$|[;,] ?(?:and|or)$|\b(?:that|to)$/.test(tail) ||
      (follows !== undefined && /[a-z\d,]$/.test(tail)) ||
      !/[A-Za-z\d]/.test(folded.slice(bodyStart, end).slice(0, 40))
    const sign = paragraph.label === undefined ? undefined : labelSign(paragraph.label)
    if (sign === undefined) {
      if (!waiting || startsAnew.test(folded.slice(paragraph.start, paragraph.start + 40))) break
    } else {
      const opens: boolean = follows === undefined && openingStyle(sign) !== undefined
      if (opens) follows = listFollower(sign)
      const goesOn = follows?.(sign) ?? false
      if (!goesOn && !waiting) break
      if (opens && !waiting && !/[a-z]$/.test(tail)) break
    }
    end = paragraph.end
  }
  return end
}
