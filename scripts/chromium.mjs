// Where a Chromium is, and how to get one. Plain JavaScript: used before Node 24 is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium: $MOOTHALL_CHROMIUM, a system package, or one that Playwright downloaded. */
export function findChromium() {
  const named = process.env.MOOTHALL_CHROMIUM
  if (named) return named
  return USUAL.find((path) => existsSync(path)) ?? downloaded()
}

/** Installs a Chromium by the system's package manager where that is allowed, else by Playwright's own download. */
export function installChromium() {
  process.stderr.write('Installing Chromium for the browser journeys...\n')
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const ok = asRoot
    ? run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    : run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  if (!ok || findChromium() === undefined) {
    process.stderr.write(
      'No Chromium could be installed. Install one (Debian: apt-get install chromium) or set MOOTHALL_CHROMIUM to its path.\n',
    )
    process.exit(1)
  }
}

function run(command, args) {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  )
}

function downloaded() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? `${homedir()}/.cache/ms-playwright`
  if (!existsSync(cache)) return undefined
  const folder = readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .at(-1)
  const path = folder && `${cache}/${folder}/chrome-linux/chrome`
  return path && existsSync(path) ? path : undefined
}
