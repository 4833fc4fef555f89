/** The few words that a pack writes itself. */
export type PackWords = {
  contents: string
  /** What stands on a page. */
  page: (number: number, last: number) => string
  /** A page as a link names it. */
  pageShort: (number: string) => string
}

const ENGLISH: PackWords = {
  contents: 'Contents',
  page: (number, last) => `Page ${number} of ${last}`,
  pageShort: (number) => `page ${number}`,
}

const WELSH: PackWords = {
  contents: 'Cynnwys',
  page: (number, last) => `Tudalen ${number} o ${last}`,
  pageShort: (number) => `tudalen ${number}`,
}

/** The words in the pack's language: Welsh, or English. */
export function packWords(language: string | undefined): PackWords {
  return /^cy\b/i.test(language ?? '') ? WELSH : ENGLISH
}
