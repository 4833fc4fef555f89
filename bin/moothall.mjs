#!/usr/bin/env node
// Runs the TypeScript executable on the Node that npm installed beside it, whatever Node started this file.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = `${root}src/main.ts`
if (!existsSync(`${root}node_modules/hono`)) {
  const installed = spawnSync(process.execPath, [`${root}scripts/install-missing.mjs`], { stdio: 'inherit' })
  if (installed.status !== 0) process.exit(installed.status ?? 1)
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // What was read and compiled once is ready the next time; where the folder cannot be written, nothing is kept.
  module.enableCompileCache(`${root}node_modules/.cache/moothall`)
  await import(main)
} else {
  const suffix = process.platform === 'win32' ? '.cmd' : ''
  const own = `${root}node_modules/.bin/node${suffix}`
  if (!existsSync(own)) {
    process.stderr.write(
      `moothall needs Node 24 or newer; this is Node ${process.versions.node} and no Node 24 package exists for ${process.platform}-${process.arch}. Install Node 24 and try again.\n`,
    )
    process.exit(1)
  }
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A signal to this process alone (a service manager's SIGTERM) must end the work in order, not orphan it. Ctrl-C
  // reaches both by itself, and a second SIGINT would mean "now".
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code ?? 1)
  })
}
