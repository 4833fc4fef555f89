import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'

/** The demo council, served by the executable itself in a process of its own. */
export type DemoSite = { address: string; close: () => Promise<void> }

/** Starts `moothall demo` on a free port with fresh data. */
export async function startDemo(): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-demo-'))
  const server = spawn(
    process.execPath,
    ['src/main.ts', 'demo', '--port', '0', '--data', join(folder, 'demo')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const address = await addressOf(server)
  return {
    address,
    close: async () => {
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  if (!server.stdout) throw new Error('The server has no output.')
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error(`The demo did not start. It said: ${said}`)
}

/** A Chromium, without the sandbox where it would refuse to run as root. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('No Chromium was found: "npm test" installs one, or set MOOTHALL_CHROMIUM.')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...asRoot] })
}
