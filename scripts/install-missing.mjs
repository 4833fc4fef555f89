// Installs what the lock file names when node_modules does not match it, and with --browser a Chromium for the
// journeys. Plain JavaScript that runs on any Node >= 20: it runs before npm has brought Node 24.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.moothall-installed`
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (found !== wanted) {
  process.stderr.write('Installing what Moothall needs (once, about half a minute)...\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const ran = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (ran.status !== 0) process.exit(ran.status ?? 1)
  writeFileSync(stamp, wanted)
}

if (process.argv.includes('--browser')) {
  const { findChromium, installChromium } = await import('./chromium.mjs')
  if (findChromium() === undefined) installChromium()
}
