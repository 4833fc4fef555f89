import type { DocumentFacts, ItemFacts, TextFacts } from '../facts.ts'
import { printedDate } from '../printed-date.ts'
import { oneLine, printedTitle } from '../printed-title.ts'
import { type Block, type Link, textOfBlocks } from './block.ts'
import { attachmentIdOf, issueIdOf, withoutFragment } from './page-links.ts'

const LABEL = /^(additional documents|decisions?|minutes|agenda item)\s*:$/i
// What an agenda says of an item that is still to come; a minute tells what was done.
const ANNOUNCES =
  /^(?:to (?:consider|receive|approve|note|agree|confirm|determine|review|discuss|address|detail|update)\b|(?:\(?report|report of|joint report)\b|(?:members|the committee|the panel|the council|cabinet) (?:is|are) (?:asked|invited|requested|recommended)\b|\(?attached\b|for information\b)/i

type Section = 'head' | 'additional documents' | 'decision' | 'minutes'

/**
 * An agenda item from its blocks: the heading first, then what the agenda says, "Additional documents:", "Decision:" and
 * "Minutes:". Where no label tells agenda from minute, a text behind the list of documents is the minute (pages printed
 * before the labels came have it so), and so is any other that does not announce business to come.
 */
export function itemOfBlocks(blocks: readonly Block[], number: string | undefined): ItemFacts | undefined {
  const [first, ...rest] = blocks
  if (first?.kind !== 'line') return undefined
  const printed = printedTitle(withoutNumber(first.text, number))
  const heading = oneLine(printed.title)
  if (heading === '') return undefined
  const sections = cut(rest)
  const documents = [...reportBehind(printed, first), ...sections.documents]
  const issueId = rest.map((block) => issueOf(block)).find((id) => id !== undefined)
  return {
    ...(number === undefined ? {} : { number }),
    heading,
    documents,
    ...(issueId === undefined ? {} : { issueId }),
    ...texts(sections),
  }
}

type Cut = {
  head: Block[]
  behind: Block[]
  decision: Block[]
  minutes: Block[]
  documents: DocumentFacts[]
  labels: Set<Section>
}

function cut(blocks: readonly Block[]): Cut {
  const result: Cut = { head: [], behind: [], decision: [], minutes: [], documents: [], labels: new Set() }
  let section: Section = 'head'
  let isListing = false
  for (const block of blocks) {
    const label = block.kind === 'line' ? LABEL.exec(block.text)?.[1]?.toLowerCase() : undefined
    if (label) {
      section = sectionOf(label)
      isListing = section === 'additional documents'
      result.labels.add(section)
      continue
    }
    const listed = block.kind === 'line' && isListing ? listedDocument(block) : undefined
    if (listed) {
      result.documents.push(listed)
      continue
    }
    isListing = false
    if (isFurniture(block)) continue
    if (section === 'minutes') result.minutes.push(block)
    else if (section === 'decision') result.decision.push(block)
    else if (section === 'additional documents') result.behind.push(block)
    else result.head.push(block)
  }
  return result
}

function sectionOf(label: string): Section {
  if (label.startsWith('decision')) return 'decision'
  if (label === 'minutes' || label === 'additional documents') return label
  return 'head'
}

function texts(sections: Cut): Pick<ItemFacts, 'agenda' | 'decision' | 'minutes'> {
  const isLabelled = sections.labels.has('minutes') || sections.labels.has('decision')
  const head = textOfBlocks(sections.head)
  const behind = textOfBlocks(sections.behind)
  const decision = textOfBlocks(sections.decision)
  const isMinute = head !== undefined && !isLabelled && behind === undefined && !ANNOUNCES.test(head.text)
  const unlabelled = isMinute ? head : isLabelled ? undefined : behind
  const minutes = textOfBlocks(sections.minutes) ?? unlabelled
  const agenda = isMinute ? undefined : joined(head, isLabelled ? behind : undefined)
  return {
    ...(agenda ? { agenda } : {}),
    ...(decision ? { decision } : {}),
    ...(minutes ? { minutes } : {}),
  }
}

function joined(one: TextFacts | undefined, other: TextFacts | undefined): TextFacts | undefined {
  const both = [one, other].filter((text) => text !== undefined)
  return textOfBlocks(both.map((body) => ({ kind: 'word', body })))
}

function withoutNumber(printed: string, number: string | undefined): string {
  const plain = oneLine(printed)
  if (number === undefined || !plain.startsWith(number)) return plain
  const rest = plain.slice(number.length)
  return /^[.:]?\s/.test(rest) ? rest.replace(/^[.:]?\s+/, '') : plain
}

function reportBehind(printed: ReturnType<typeof printedTitle>, block: Block): DocumentFacts[] {
  const link = block.kind === 'line' ? block.links.find((one) => isPaper(one)) : undefined
  if (!link && printed.typePrinted === undefined) return []
  return [{ ...documentOf(printed, link), place: 'report', isTitleOfItem: true }]
}

function listedDocument(block: Extract<Block, { kind: 'line' }>): DocumentFacts | undefined {
  const link = block.links.find((one) => isPaper(one))
  const printed = printedTitle(block.text)
  if (!link && printed.typePrinted === undefined) return undefined
  if (printed.title === '') return undefined
  return { ...documentOf(printed, link), place: 'additional' }
}

function documentOf(
  printed: ReturnType<typeof printedTitle>,
  link: Link | undefined,
): Omit<DocumentFacts, 'place'> {
  const attachmentId = link && attachmentIdOf(link.href)
  return {
    ...printed,
    ...(attachmentId === undefined ? {} : { attachmentId }),
    ...(link ? { url: withoutFragment(link.href) } : {}),
  }
}

function isPaper(link: Link): boolean {
  return attachmentIdOf(link.href) !== undefined || /(?:^|\/)documents\//i.test(link.href)
}

function issueOf(block: Block): string | undefined {
  if (block.kind !== 'line') return undefined
  return block.links.map((link) => issueIdOf(link.href)).find((id) => id !== undefined)
}

/** Lines that the page prints round the item: links to its background and its votes. */
function isFurniture(block: Block): boolean {
  if (block.kind !== 'line') return false
  if (/^(?:view the (?:background|decision|declarations|reasons)|view recorded vote)/i.test(block.text))
    return true
  return /^restricted enclosure/i.test(block.text) && printedDate(block.text) === undefined
}
