/** The value of a query parameter, matched without regard to case: Modern.Gov prints MId, MID and mid. */
export function parameterOf(href: string, ...names: string[]): string | undefined {
  const query = href.split('#')[0]?.split('?')[1]
  if (query === undefined) return undefined
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  for (const [name, value] of new URLSearchParams(query.replaceAll('&amp;', '&'))) {
    if (wanted.has(name.toLowerCase())) return value
  }
  return undefined
}

/** The number in a parameter: Modern.Gov's identifiers are positive integers. */
export function idOf(href: string, ...names: string[]): string | undefined {
  const value = parameterOf(href, ...names)
  return value !== undefined && /^[1-9]\d{0,9}$/.test(value) ? value : undefined
}

/** Whether an address is of a page, whatever its case and folder: `isPage(href, 'ieListDocuments')`. */
export function isPage(href: string, ...names: string[]): boolean {
  const file = /([^/?#]*)\.aspx(?:[?#]|$)/i.exec(href)?.[1]?.toLowerCase()
  return file !== undefined && names.some((name) => name.toLowerCase() === file)
}

/** The attachment a link leads to: `documents/s112218/Name.pdf` or `mgConvert2PDF.aspx?ID=60860`. */
export function attachmentIdOf(href: string): string | undefined {
  const listed = /(?:^|\/)documents\/s([1-9]\d{0,9})\//i.exec(href)?.[1]
  if (listed) return listed
  return isPage(href, 'mgConvert2PDF') ? idOf(href, 'ID') : undefined
}

/** The issue a link leads to. */
export function issueIdOf(href: string): string | undefined {
  const isIssue = isPage(
    href,
    'mgIssueHistoryHome',
    'mgIssueHistoryChronology',
    'ieIssueDetails',
    'mgDecisionDetails',
  )
  return isIssue ? idOf(href, 'IId') : undefined
}

export function withoutFragment(href: string): string {
  return href.split('#')[0] ?? href
}
