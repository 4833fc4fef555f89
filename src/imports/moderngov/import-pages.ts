import type { LogDatabase } from '../../record/log/index.ts'
import { decodeText } from '../decode-text.ts'
import { type ImportRun, noteOdd, noteProblem } from '../import-run.ts'
import { type Importer, type ImportOptions, runImport } from '../importer.ts'
import { type NamedFile, readBytes } from '../named-file.ts'
import { mapIssuePage } from './mapping/map-issue.ts'
import { SYSTEM } from './mapping/mapping.ts'
import { scopeOf } from './moderngov-scope.ts'
import { readIssuePage } from './pages/read-issue-page.ts'
import { siteShownIn } from './site-address.ts'

/** Imports "Issue - meetings" pages, each as HTML or as the text of the page; what cannot be read is a problem of its file. */
export function importPages(
  database: LogDatabase,
  files: readonly NamedFile[],
  options: ImportOptions,
): Promise<ImportRun> {
  return runImport(database, SYSTEM, options, async (importer) => {
    for (const [index, file] of files.entries()) {
      if (options.signal?.aborted) return
      await importPage(importer, file)
      options.onProgress?.({ done: index + 1, total: files.length, what: file.name })
    }
  })
}

async function importPage({ run, step }: Importer, file: NamedFile): Promise<void> {
  const bytes = await readBytes(file, run)
  if (!bytes) return
  const { text, encoding, isGuessed } = decodeText(bytes)
  if (isGuessed) noteOdd(run, 'read in another encoding', `${file.name}: ${encoding}`)
  const { facts, problems } = readIssuePage(text)
  for (const problem of problems) noteProblem(run, { file: file.name, ...problem })
  if (!facts) return
  const site = siteShownIn(text)
  await step(scopeOf(site), file.name, async (batch) => {
    await mapIssuePage({ batch, run, file: file.name, site }, facts)
  })
}
