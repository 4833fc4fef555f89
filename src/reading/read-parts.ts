import { tidy } from './fold-text.ts'
import type { ReadPart } from './minute-reading.ts'
import type { Paragraph } from './paragraphs.ts'

type Style = 'letter' | 'roman' | 'number'

const inlineLabel =
  /(?<=^|[\s:;,])\(([A-Za-z]|[ivxIVX]{1,5}|\d{1,2})\)(?= {0,3}\S)|(?<=^|[:;,] {0,2}|[;,] and {1,2}|\. {1,2})(\d{1,2}|[a-z]|[ivx]{1,5})[.)] {1,3}(?=\S)/g
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]

/** The bare sign of a printed label: "(A)" and "a." are "a". */
export function labelSign(label: string): string {
  return label.replace(/[().\s]/g, '').toLowerCase()
}

/** The sign that follows in the same list: after "a" comes "b", after "iv" comes "v". */
function nextSign(sign: string, style: Style): string {
  if (style === 'number') return String(Number(sign) + 1)
  if (style === 'roman') return romans[romans.indexOf(sign) + 1] ?? ''
  return sign === 'z' ? '' : String.fromCharCode(sign.charCodeAt(0) + 1)
}

/** The style a list that opens with this sign is numbered in, or undefined if no list opens so. */
export function openingStyle(sign: string): Style | undefined {
  if (sign === 'a') return 'letter'
  if (sign === 'i') return 'roman'
  return sign === '1' ? 'number' : undefined
}

/** Follows one list: says of each label whether it is the next of that list. */
export function listFollower(firstSign: string): ((sign: string) => boolean) | undefined {
  const style = openingStyle(firstSign)
  if (!style) return undefined
  let expected = firstSign
  return (sign) => {
    if (sign !== expected) return false
    expected = nextSign(sign, style)
    return true
  }
}

type Found = { label: string; sign: string; at: number; after: number }

/**
 * The lettered or numbered parts of a decision, found in the folded text between two offsets: only a list that opens
 * with A, i or 1 and goes on in order counts, so a "(2)" in the name of a law divides nothing.
 */
export function readParts(
  text: string,
  folded: string,
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
): ReadPart[] {
  const candidates = [...paragraphLabels(paragraphs, start, end), ...inlineLabels(folded, start, end)].sort(
    (a, b) => a.at - b.at,
  )
  let follows: ((sign: string) => boolean) | undefined
  const labels: Found[] = []
  for (const found of candidates) {
    if (found.at < (labels.at(-1)?.after ?? start)) continue
    follows ??= listFollower(found.sign)
    if (follows?.(found.sign)) labels.push(found)
  }
  if (labels.length < 2) return []
  return labels.flatMap(({ label, at, after }, index) => {
    const until = labels[index + 1]?.at ?? end
    const part = tidy(text.slice(after, until))
      .replace(/(?:[;,.]|[;,]? and)+["\u201d]?$/, '')
      .trim()
    return part ? [{ label, text: part, span: [at, until] as const }] : []
  })
}

function paragraphLabels(paragraphs: readonly Paragraph[], start: number, end: number): Found[] {
  const found: Found[] = []
  for (const { start: at, bodyStart, label } of paragraphs) {
    if (label === undefined || at < start || bodyStart > end) continue
    found.push({ label, sign: labelSign(label), at, after: bodyStart })
  }
  return found
}

function inlineLabels(folded: string, start: number, end: number): Found[] {
  const body = folded.slice(start, end).replaceAll('\n', ' ')
  return [...body.matchAll(inlineLabel)].map((found) => ({
    label: tidy(found[0]),
    sign: (found[1] ?? found[2] ?? '').toLowerCase(),
    at: start + found.index,
    after: start + found.index + found[0].length,
  }))
}
