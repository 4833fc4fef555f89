import type { Paragraph } from './paragraphs.ts'
import { labelSign, listFollower, openingStyle } from './read-parts.ts'
import type { Sentence } from './sentences.ts'

// A decision longer than this is a paper pasted into the minute.
const mostParagraphs = 120
const mostCharacters = 20_000
const startsAnew =
  /^["'<*( ]{0,3}(?:and )?(?:it was |members |the (?:council|committee|motion|meeting|members)|resolved|recommended|proposed|seconded|agreed|councillor|cllr|in (?:response|reply|proposing)|note:|reply)/i

/**
 * Where a decision ends that begins in `sentence`: at the sentence's end, or further where a quotation is still open,
 * the sentence ends in a colon or semicolon, or a list goes on in the following paragraphs.
 */
export function decisionEnd(
  folded: string,
  paragraphs: readonly Paragraph[],
  sentence: Sentence,
  bodyStart: number,
): number {
  const own = paragraphs[sentence.paragraph]
  if (!own) return sentence.end
  const body = folded.slice(bodyStart, own.end).slice(0, mostCharacters)
  const quoted = /^[\s:;,.>*()-]{0,6}(?:that )?"/.test(body)
  if (quoted) return quotationEnd(folded, bodyStart, paragraphs, sentence.paragraph)
  const inList = /[:;]\s*\(?(?:[aA1i])[.)]/.test(body)
  const end = inList ? own.end : sentence.end
  if (end < own.end) return end
  return listEnd(folded, paragraphs, sentence.paragraph, bodyStart, end)
}

function quotationEnd(
  folded: string,
  bodyStart: number,
  paragraphs: readonly Paragraph[],
  index: number,
): number {
  const open = folded.indexOf('"', bodyStart)
  const limit = paragraphs[Math.min(paragraphs.length, index + mostParagraphs) - 1]?.end ?? folded.length
  const window = folded.slice(0, Math.min(limit, bodyStart + mostCharacters))
  for (let close = window.indexOf('"', open + 1); close >= 0; close = window.indexOf('"', close + 1)) {
    if (/^"[\s.;,]*(?:\n|$)/.test(folded.slice(close, close + 12))) {
      return folded[close + 1] === '.' ? close + 2 : close + 1
    }
  }
  return paragraphs[index]?.end ?? folded.length
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
      !/[A-Za-z\d]/.test(folded.slice(bodyStart, end).slice(0, 40))
    const sign = paragraph.label === undefined ? undefined : labelSign(paragraph.label)
    if (sign === undefined) {
      if (!waiting || startsAnew.test(folded.slice(paragraph.start, paragraph.start + 40))) break
    } else {
      const opens: boolean = follows === undefined && openingStyle(sign) !== undefined
      if (opens) follows = listFollower(sign)
      const goesOn = follows?.(sign) ?? false
      if (!goesOn && !waiting) break
      if (opens && !waiting) break
    }
    end = paragraph.end
  }
  return end
}
