import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { inspectPdf, type PackReport, PaperError, packPapers } from '../documents/pdf/index.ts'
import { ConflictError, InvalidInputError } from '../platform/errors.ts'
import type { Command, Io } from './command.ts'
import { checkLines, comparePack, packLines } from './pack/pack-lines.ts'
import type { PaperTitle } from './pack/paper-titles.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
pack: merge PDF papers into one file that keeps their tags, links and bookmarks

  pack FILE.pdf... -o OUT.pdf [options]

Makes a contents page with links, puts each paper's bookmarks under its title, and "Page 12 of 316" on every page. Keeps the
papers' tags, so that the pack can be read aloud; says that it is PDF/UA only where every paper does and nothing that can
be checked speaks against it, and lists the papers that stand in the way. Needs no council.

Options
  -o, --out FILE       where to write
  --force              write over a file that is there
  --title TEXT         the title of the pack
  --titles FILE        titles.json: a list in the order of the files, or an object by file name. A title is a text, or
                       {"title": ..., "label": "Item 5", "language": "en-GB"}; a label stands at the top of each page
  --language CODE      the language of the pack, such as en-GB or cy (that of the first paper that says)
  --first-page NUMBER  the number of the first page: a supplement goes on where the pack ended (1)
  --no-contents        without a contents page
  --no-numbers         without page numbers; the papers' own page labels are kept
  --check              read the pack again and compare it with what went into it
  --json               the result as JSON

Exit code 2: a paper is not a PDF, is encrypted or damaged beyond repair; the message names it, and nothing is written.

Examples
  moothall pack agenda.pdf report-5.pdf report-6.pdf -o pack.pdf --title "Planning Committee, 4 March"
  moothall pack *.pdf -o pack.pdf --titles titles.json --check
`

const options = {
  out: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  title: { type: 'string' },
  titles: { type: 'string' },
  language: { type: 'string' },
  'first-page': { type: 'string' },
  'no-contents': { type: 'boolean' },
  'no-numbers': { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

/** The command `pack`. */
export const packCommand: Command = {
  name: 'pack',
  summary: 'merge PDF papers into one file that keeps their tags, links and bookmarks',
  help: HELP,
  async run(args, io) {
    const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true })
    const { out } = values
    if (files.length === 0)
      throw new InvalidInputError('Name the papers to pack: pack FILE.pdf... -o OUT.pdf')
    if (!out) throw new InvalidInputError('Name the file to write the pack to: -o FILE.')
    if (existsSync(out) && !values.force) {
      throw new ConflictError(`${out} is there already: expected a new file. Use --force to write over it.`)
    }
    const titles = values.titles ? await titlesIn(values.titles, files) : []
    const report = await writePack(out, files, titles, values, io)
    const check = values.check ? comparePack(report, inspect(out)) : undefined
    if (values.json) io.out(JSON.stringify({ out, ...report, ...(check && { check }) }, null, 2))
    else for (const line of [...packLines(out, report), ...(check ? checkLines(check) : [])]) io.out(line)
    return check === undefined || check.isWhole ? 0 : 1
  },
}

const now = () => performance.now()

/** Most packs have no titles.json, and need not wait for what reads one. */
async function titlesIn(path: string, files: string[]): Promise<PaperTitle[]> {
  const { readTitles } = await import('./pack/paper-titles.ts')
  return readTitles(path, files)
}

function inspect(out: string) {
  return inspectPdf(readFileSync(out), now)
}

/** Writes the pack beside its place and puts it there when it is whole. */
async function writePack(
  out: string,
  files: string[],
  titles: PaperTitle[],
  values: Values,
  io: Io,
): Promise<PackReport> {
  const progress = progressPrinter(io, now)
  const partial = `${out}.partial`
  rmSync(partial, { force: true })
  const handle = openPartial(partial)
  try {
    const sources = files.map((name, index) => ({ name, read: () => readPaper(name), ...titles[index] }))
    const report = await packPapers(sources, (chunks) => writeAll(handle, chunks), {
      ...(values.title === undefined ? {} : { title: values.title }),
      ...(values.language === undefined ? {} : { language: values.language }),
      isStamped: !values['no-numbers'],
      hasContents: !values['no-contents'],
      firstPage: pageNumber(values['first-page']),
      now,
      signal: io.signal,
      onProgress: (one) => progress.show(one),
    })
    renameSync(partial, out)
    return report
  } catch (error) {
    if (error instanceof PaperError) throw new InvalidInputError(error.message)
    if (io.signal.aborted) throw new ConflictError('Stopped. Nothing was written.')
    throw error
  } finally {
    closeSync(handle)
    progress.end()
    rmSync(partial, { force: true })
  }
}

function openPartial(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    throw new InvalidInputError(`${path} cannot be written: ${messageOf(error)}`)
  }
}

async function readPaper(name: string): Promise<Buffer> {
  try {
    return await readFile(name)
  } catch (error) {
    throw new InvalidInputError(`${name} cannot be read: ${messageOf(error)}`)
  }
}

/** Writes all of the chunks: one call may take less, and at most 1,024 pieces. */
function writeAll(handle: number, chunks: Uint8Array[]): void {
  for (let at = 0; at < chunks.length; at += 1024) {
    const some = chunks.slice(at, at + 1024)
    const length = some.reduce((sum, chunk) => sum + chunk.length, 0)
    let written = writevSync(handle, some)
    if (written === length) continue
    const rest = Buffer.concat(some)
    while (written < length) written += writevSync(handle, [rest.subarray(written)])
  }
}

function pageNumber(text: string | undefined): number {
  if (text === undefined) return 1
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new InvalidInputError(`--first-page: expected a number; found "${text}".`)
  return Number(text)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
