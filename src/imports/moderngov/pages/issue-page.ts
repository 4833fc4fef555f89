import type { FoundProblem, Parsed } from '../../problem.ts'
import { refused } from '../../problem.ts'
import type { AppearanceFacts, IssueFacts } from '../facts.ts'
import { printedDate } from '../printed-date.ts'
import { oneLine, printedNumber } from '../printed-title.ts'
import type { Block } from './block.ts'
import { itemOfBlocks } from './item-sections.ts'
import { idOf, issueIdOf } from './page-links.ts'

// What the published format of an issue holds.
const MOST_APPEARANCES = 2_000
const PAGE_TITLE = /^issue\s*[-\u2013]\s*meetings$/i
const HEADER = /^meeting:\s*(\S+)\s*[-\u2013]\s*(.{1,400}?)\s*(?:\(item (.{0,60})\))?$/i
const LOOKS_LIKE_HEADER = /^meeting:\s*(?:\d{1,4}[/.-]\d|.{0,400}\(item .{0,60}\)$)/i

/**
 * An "Issue - meetings" page from its blocks. `title` is the issue's where the page marks it; a page that is only text has
 * it in the line under "Issue - meetings".
 */
export function issueOfBlocks(blocks: readonly Block[], title?: string): Parsed<IssueFacts> {
  const headers = blocks.flatMap((block, index) => (isHeader(block) ? [index] : []))
  const [first] = headers
  if (first === undefined) {
    return refused('the whole page', 'lines "Meeting: dd/mm/yyyy - Body (Item N)"', firstWords(blocks))
  }
  if (headers.length > MOST_APPEARANCES) {
    return refused('the whole page', `at most ${MOST_APPEARANCES} meetings`, `${headers.length}`)
  }
  const issueTitle = oneLine(title ?? titleAbove(blocks.slice(0, first)) ?? '')
  const problems: FoundProblem[] = []
  const appearances: AppearanceFacts[] = []
  for (const [order, index] of headers.entries()) {
    const read = appearanceOf(blocks.slice(index, headers[order + 1]))
    if ('found' in read) problems.push(read)
    else appearances.push(read)
  }
  if (issueTitle === '') {
    problems.push({ place: placeOf(blocks[first]), expected: 'the title of the issue above it', found: '' })
  }
  const heading = issueTitle || appearances[0]?.item.heading
  if (heading === undefined || appearances.length === 0) return { problems }
  const issueId = issueIn(blocks)
  const facts = { title: heading, appearances, ...(issueId === undefined ? {} : { issueId }) }
  return { facts, problems }
}

function isHeader(block: Block): boolean {
  return block.kind === 'line' && LOOKS_LIKE_HEADER.test(block.text)
}

function titleAbove(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
  const name = lines.findIndex((line) => PAGE_TITLE.test(line))
  return name >= 0 ? lines[name + 1] : lines.at(-1)
}

function appearanceOf(blocks: readonly Block[]): AppearanceFacts | FoundProblem {
  const [header, ...rest] = blocks
  const place = placeOf(header)
  const printed = header?.kind === 'line' ? header.text : ''
  const parts = HEADER.exec(printed)
  const expected = '"Meeting: dd/mm/yyyy - Body (Item N)"'
  if (!parts) return { place, expected, found: printed }
  const date = printedDate(parts[1] ?? '')
  if (date === undefined)
    return { place, expected: 'a date of the calendar as dd/mm/yyyy', found: parts[1] ?? '' }
  const number = parts[3] === undefined ? undefined : printedNumber(parts[3])
  const item = itemOfBlocks(rest, number)
  if (!item) return { place, expected: 'the heading of the item under it', found: printed }
  const meetingId = header?.kind === 'line' ? meetingIn(header) : undefined
  return {
    date,
    bodyName: oneLine(parts[2] ?? ''),
    ...(meetingId === undefined ? {} : { meetingId }),
    item,
  }
}

function meetingIn(header: Extract<Block, { kind: 'line' }>): string | undefined {
  return header.links.map((link) => idOf(link.href, 'MId')).find((id) => id !== undefined)
}

/** The page's own number: every link of its menu to another view of the issue bears it. */
function issueIn(blocks: readonly Block[]): string | undefined {
  const links = blocks.flatMap((block) => (block.kind === 'line' ? block.links : []))
  return links.map((link) => issueIdOf(link.href)).find((id) => id !== undefined)
}

function placeOf(block: Block | undefined): string {
  if (block?.kind !== 'line') return 'the page'
  return block.line === undefined ? `"${block.text.slice(0, 60)}"` : `line ${block.line}`
}

function firstWords(blocks: readonly Block[]): string {
  const first = blocks[0]
  return first ? (first.kind === 'line' ? first.text : first.body.text).slice(0, 80) : ''
}
