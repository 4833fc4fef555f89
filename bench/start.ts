/**
 * From `npm start` to the first page: the command that it runs, with everything installed and the demo made, until `/`
 * is answered with 200. Five starts, the median counts. The very first start, which makes the demo, is printed too.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median, printFigure } from './bench.ts'
import { freePort } from './web/free-port.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STARTS = 5
const LONGEST_MS = 60_000

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
// Installs what is missing: that is not what is measured.
spawnSync('sh', ['-c', scripts.prestart ?? ''], { cwd: ROOT, stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
try {
  const first = await secondsToPage()
  console.log(`The very first start, which makes the demo: ${first.toFixed(2)} s.`)
  const starts: number[] = []
  for (let count = 0; count < STARTS; count++) starts.push(await secondsToPage())
  console.log(`Starts: ${starts.map((seconds) => seconds.toFixed(2)).join(', ')} s.`)
  printFigure({ name: 'bench:start', value: median(starts), unit: 's', target: 3, isBetter: 'lower' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Seconds from starting the steps of `npm start` to the whole of the first page. */
async function secondsToPage(): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const step = `${scripts.prestart} && exec ${scripts.start} --port ${port} --data ${join(folder, 'demo')}`
  const child = spawn('sh', ['-c', step], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`,
      MOOTHALL_LOG_LEVEL: 'warn',
    },
  })
  try {
    return await untilPage(`http://127.0.0.1:${port}/`, start, child)
  } finally {
    if (child.exitCode === null) {
      const closed = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await closed
    }
  }
}

async function untilPage(url: string, start: number, child: ChildProcess): Promise<number> {
  while (performance.now() - start < LONGEST_MS && child.exitCode === null) {
    const isThere = await fetch(url).then(
      async (answer) => answer.ok && (await answer.text()).includes('<h1'),
      () => false,
    )
    if (isThere) return (performance.now() - start) / 1_000
    await sleep(10)
  }
  throw new Error('The demo did not start.')
}
