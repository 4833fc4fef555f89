import { layOutContents } from './contents/contents-layout.ts'
import { writeContents } from './contents/write-contents.ts'
import { EmbeddedFont } from './font/embedded-font.ts'
import type { Written } from './merge/graph-copier.ts'
import { mergePaper } from './merge/merge-paper.ts'
import { MergedPack } from './merge/merged-pack.ts'
import type { PaperReport } from './merge/paper.ts'
import { packWords } from './pack-words.ts'
import { PdfError } from './pdf-error.ts'
import { PageStamper } from './stamp/page-stamper.ts'
import { PdfWriter, type Sink } from './writing/pdf-writer.ts'

/** A paper to be packed; its bytes are asked for when it is its turn. */
export type PaperSource = {
  name: string
  read: () => Buffer | Promise<Buffer>
  /** Its title in the contents and bookmarks; else what it says itself, else its name. */
  title?: string
  /** Stands at the top of each of its pages, such as "Item 5". */
  label?: string
  /** Its language (BCP 47) where it does not say. */
  language?: string
}

export type PackOptions = {
  title?: string
  /** BCP 47; else that of the first paper that says. */
  language?: string
  /** Page numbers and labels on every page; on unless false. */
  isStamped?: boolean
  /** A contents page; on unless false. */
  hasContents?: boolean
  /** The number of the first page: a supplement goes on where the pack ended. */
  firstPage?: number
  /** Milliseconds of some clock, for the time limit on each paper. */
  now: () => number
  signal?: AbortSignal
  onProgress?: (progress: { done: number; total: number; what: string }) => void
}

export type PackReport = {
  pages: number
  contentsPages: number
  bytes: number
  papers: PaperReport[]
  /** What the pack has of its own: the contents, the parts and bookmarks around the papers. */
  own: { elements: number; links: number; bookmarks: number }
  /** Whether the pack says that it is PDF/UA-1: only where every paper qualifies. */
  claimsPdfUa: boolean
}

/** A paper that cannot be packed, and why. */
export class PaperError extends Error {
  override readonly name = 'PaperError'
  readonly paper: string

  constructor(paper: string, cause: PdfError) {
    super(`${paper}: ${cause.message}`, { cause })
    this.paper = paper
  }
}

/**
 * Merges papers into one accessible file, in order, and gives its bytes to `sink` as they are ready. Two papers are in memory
 * at a time. Raises PaperError for a paper that cannot be read: what was written by then is of no use.
 */
export async function packPapers(
  sources: readonly PaperSource[],
  sink: Sink,
  options: PackOptions,
): Promise<PackReport> {
  const writer = new PdfWriter(sink)
  const font = new EmbeddedFont(writer)
  const stamper = options.isStamped === false ? undefined : new PageStamper(writer, font)
  const pack = new MergedPack(writer)
  const written: Written = new Map()
  let reading = startReading(sources[0])
  for (const [index, source] of sources.entries()) {
    options.signal?.throwIfAborted()
    const bytes = await reading
    reading = startReading(sources[index + 1])
    try {
      mergePaper(pack, { source, bytes, number: index + 1, written, stamper, now: options.now })
    } catch (error) {
      if (error instanceof PdfError) throw new PaperError(source.name, error)
      throw error
    }
    await writer.settle()
    options.onProgress?.({ done: index + 1, total: sources.length, what: source.name })
  }
  const language = options.language ?? pack.language
  const words = packWords(language)
  const first = options.firstPage ?? 1
  const title = options.title ?? words.contents
  const frontPages = await addContents(pack, { font, stamper, words, first, language, title, options })
  const last = first + pack.pages.length - 1
  for (const paper of pack.papers) paper.report.firstPage = first + frontPages + paper.at
  stamper?.write((index) => words.page(first + index, last))
  if (stamper || frontPages > 0) await font.write()
  const claimsPdfUa = await pack.finish({ title, language, first, isStamped: stamper !== undefined })
  return {
    pages: pack.pages.length,
    contentsPages: frontPages,
    bytes: writer.length,
    papers: pack.papers.map(({ report }) => report),
    own: {
      elements: pack.structure.ownElements,
      links: frontPages > 0 ? pack.papers.length : 0,
      bookmarks: pack.papers.length + (frontPages > 0 ? 1 : 0),
    },
    claimsPdfUa,
  }
}

/** Reads a paper beside the work on the one before it; that it failed is heard when it is waited for. */
function startReading(source: PaperSource | undefined): Promise<Buffer> {
  const reading = (async () => (source ? source.read() : Buffer.alloc(0)))()
  reading.catch(() => undefined)
  return reading
}

type Front = {
  font: EmbeddedFont
  stamper: PageStamper | undefined
  words: ReturnType<typeof packWords>
  first: number
  language: string | undefined
  title: string
  options: PackOptions
}

/** Puts the contents before all pages; answers how many pages they take. */
async function addContents(pack: MergedPack, front: Front): Promise<number> {
  const { font, words, first, language, title, options } = front
  if (options.hasContents === false) return 0
  const heading = options.title === undefined ? words.contents : `${title}: ${words.contents.toLowerCase()}`
  const measure = (text: string, size: number) => font.width(text, size)
  // How many pages they take decides the numbers on them, and those hardly ever decide how many they take.
  const laidOut = (taken: number) =>
    layOutContents(
      heading,
      pack.papers.map((paper) => ({ title: paper.report.title, number: String(first + taken + paper.at) })),
      measure,
    )
  const taken = laidOut(1).length
  const sheets = laidOut(taken)
  const targets = pack.papers.map((paper) => ({
    title: paper.report.title,
    number: String(first + sheets.length + paper.at),
    page: paper.firstPage,
  }))
  const stamper = front.stamper ?? new PageStamper(pack.writer, font)
  const pages = await writeContents(
    {
      writer: pack.writer,
      font,
      structure: pack.structure,
      stamper,
      isStamped: front.stamper !== undefined,
      pageTree: pack.pageTree,
      language,
      heading,
      pageWords: words.pageShort,
    },
    sheets,
    targets,
  )
  pack.addFirstPages(pages, words.contents)
  return pages.length
}
