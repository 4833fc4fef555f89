import type { Block } from './block.ts'

const MOST_LINES = 200_000

/**
 * A page copied as text, as blocks: one a line, spaces tidied, empty lines dropped. Lines are numbered from 1. A line
 * that goes on in the next one (no end of sentence, the next begins in lower case) is joined to it.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let wasBlank = true
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, MOST_LINES)
  for (const [index, raw] of lines.entries()) {
    const line = tidy(raw)
    const last = blocks.at(-1)
    if (line !== '' && !wasBlank && last?.kind === 'line' && goesOn(last.text, line)) {
      last.text = `${last.text} ${line}`
    } else if (line !== '') {
      blocks.push({ kind: 'line', text: line, links: [], line: index + 1 })
    }
    wasBlank = line === ''
  }
  return blocks
}

/** Whether a hard line break between two lines was made by the width of a screen or a page, not by the author. */
function goesOn(line: string, next: string): boolean {
  return line.length >= 50 && line.length <= 140 && /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}/u.test(next)
}

function tidy(raw: string): string {
  return raw.replace(/[\p{Cc}\p{Zs}\u200b\ufeff]+/gu, ' ').trim()
}
