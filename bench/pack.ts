/**
 * `moothall pack` (merge, contents, bookmarks, page numbers, tags), the whole process, against qpdf's bare merge of the same
 * files in the same minute. Data: 60 invented tagged papers, 569 pages, about 37 MB; memory with each paper twice.
 * With --check it fails where a target is missed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isChecking, median } from './bench.ts'
import { PAGES, PAPERS, writeCorpus } from './paper-corpus.ts'

const RUNS = 7
const TARGET = 1.0
const TARGET_MB = 250
const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS))'

const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-pack-'))
const out = join(folder, 'out.pdf')

function run(command: string, args: string[]): { ms: number; err: string } {
  const start = performance.now()
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 })
  const ms = performance.now() - start
  if (error) throw new Error(`${command} is needed for this benchmark: ${error.message}`)
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return { ms, err: stderr }
}

const pack = (files: string[], flags: string[] = []) =>
  run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    ...flags,
    'bin/moothall.mjs',
    'pack',
    ...files,
    '-o',
    out,
    '--force',
  ])
const merge = (files: string[]) =>
  run('qpdf', ['--empty', '--pages', ...files, '--', join(folder, 'qpdf.pdf')])

try {
  const files = writeCorpus(join(folder, 'papers'))
  pack(files)
  merge(files)
  const ours: number[] = []
  const theirs: number[] = []
  for (let i = 0; i < RUNS; i++) {
    ours.push(pack(files).ms)
    theirs.push(merge(files).ms)
  }
  const [own, reference] = [median(ours), median(theirs)]
  const megabytes = (path: string) => (statSync(path).size / 1e6).toFixed(1)
  console.log(`${PAPERS} papers, ${PAGES} pages; medians of ${RUNS}, in turns`)
  console.log(
    `moothall pack ${own.toFixed(0)} ms, ${megabytes(out)} MB; best ${Math.min(...ours).toFixed(0)} ms`,
  )
  console.log(
    `qpdf          ${reference.toFixed(0)} ms, ${megabytes(join(folder, 'qpdf.pdf'))} MB; best ${Math.min(...theirs).toFixed(0)} ms`,
  )
  const { err } = pack([...files, ...files], ['--import', REPORT_MEMORY])
  const memory = Number(/rss (\d+)/.exec(err)?.[1] ?? Number.NaN) / 1024
  console.log(`memory at ${PAGES * 2} pages: ${memory.toFixed(0)} MB (target <= ${TARGET_MB})`)
  const ratio = own / reference
  if (isChecking && !(ratio <= TARGET && memory <= TARGET_MB)) process.exitCode = 1
  console.log(`bench:pack ${ratio.toFixed(2)} x (target <= ${TARGET.toFixed(1)})`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
