import type { Inspection, PackReport } from '../../documents/pdf/index.ts'
import { count } from '../count.ts'

/** What the command says of a pack it made. */
export function packLines(out: string, report: PackReport): string[] {
  const { pages, papers, claimsPdfUa } = report
  const lines = [`${out}: ${count(papers.length, 'paper', 'papers')} on ${count(pages, 'page', 'pages')}.`]
  for (const { name, notes } of papers) for (const note of notes) lines.push(`  ${name}: ${note}`)
  if (claimsPdfUa) return [...lines, 'It says that it is PDF/UA-1: every paper in it does.']
  const poor = papers.filter((paper) => paper.notAccessible.length > 0)
  lines.push(`It does not claim PDF/UA: ${count(poor.length, 'paper', 'papers')} would not bear it out.`)
  for (const paper of poor) lines.push(`  ${paper.name}: ${paper.notAccessible.join('; ')}`)
  return lines
}

export type PackCheck = {
  isWhole: boolean
  pages: number
  elements: { in: number; out: number }
  links: { in: number; out: number; broken: number }
  bookmarks: { in: number; out: number }
  danglingTags: number
  untagged: string[]
}

/** Compares what a pack was made of with what it is when it is read again; the pack's own additions are not counted. */
export function comparePack(report: PackReport, found: Inspection): PackCheck {
  const sum = (key: 'elements' | 'links' | 'bookmarks') =>
    report.papers.reduce((total, paper) => total + paper[key], 0)
  const check = {
    pages: found.pages,
    elements: { in: sum('elements'), out: found.elements - report.own.elements },
    links: { in: sum('links'), out: found.links - report.own.links, broken: found.brokenLinks },
    bookmarks: { in: sum('bookmarks'), out: found.bookmarks - report.own.bookmarks },
    danglingTags: found.danglingTags,
    untagged: report.papers.filter((paper) => !paper.isTagged).map((paper) => paper.name),
  }
  const isWhole =
    check.pages === report.pages &&
    check.danglingTags === 0 &&
    [check.elements, check.links, check.bookmarks].every((one) => one.in === one.out)
  return { isWhole, ...check }
}

/** The comparison for a person. */
export function checkLines(check: PackCheck): string[] {
  const pair = (one: { in: number; out: number }) => `${one.in} in, ${one.out} out`
  const broken = check.links.broken > 0 ? ` (${check.links.broken} lead nowhere)` : ''
  return [
    `pages       ${check.pages}`,
    `tags        ${pair(check.elements)}`,
    `links       ${pair(check.links)}${broken}`,
    `bookmarks   ${pair(check.bookmarks)}`,
    check.untagged.length > 0 ? `untagged    ${check.untagged.join(', ')}` : 'untagged    none',
    check.isWhole ? 'Nothing was lost.' : 'Something was lost: please report it with the files.',
  ]
}
