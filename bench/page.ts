/**
 * The issue page of the demo, three ways: from memory against nginx serving the same bytes, not modified against
 * nginx's own 304, and rendered for each request against the same page by Fastify, Nunjucks and the official macros.
 * The reference has its data at hand, so ours has too; with its queries it is in the table only.
 * Each round measures all of them one after another, so that a busy machine is busy for all; ratios are medians.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, printFigure, printTable } from './bench.ts'
import { freePort } from './web/free-port.ts'
import { hasWrk, type Load, requestsPerSecond } from './web/load.ts'
import { requireNginx, startNginx } from './web/nginx.ts'
import { startServer } from './web/start-server.ts'

const PAGE = '/issues/social-media-use-policy'
const ROUNDS = 5
const SECONDS = 2

requireNginx()
const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
try {
  const data = join(folder, 'demo')
  const keep = <Server extends { stop: () => unknown }>(server: Server): Server => {
    stops.unshift(server.stop)
    return server
  }
  const cached = keep(
    await startServer('../../src/main.ts', 'demo', '--data', data, '--port', '0', '--log-level', 'warn'),
  )
  const rendering = keep(await startServer('./uncached-server.ts', data, 'at-hand'))
  const reading = keep(await startServer('./uncached-server.ts', data))
  const url = cached.address + PAGE
  const page = await kept(url)
  const nginx = keep(await startNginx(folder, await freePort(), page))
  const view = join(folder, 'view.json')
  writeFileSync(view, await (await fetch(`${url}.json`)).text())
  const reference = keep(await startServer('./nunjucks-server.mjs', view))

  const br = { 'accept-encoding': 'br' }
  const loads: Record<string, Load> = {
    'nginx 200': { url: nginx.url, headers: br, seconds: SECONDS },
    'from memory 200': { url, headers: br, seconds: SECONDS },
    'nginx 304': { url: nginx.url, headers: await known(nginx.url), seconds: SECONDS },
    'from memory 304': { url, headers: await known(url), seconds: SECONDS },
    'Nunjucks, rendered': { url: reference.address + PAGE, headers: {}, seconds: SECONDS },
    'read and rendered': { url: reading.address + PAGE, headers: {}, seconds: SECONDS },
    rendered: { url: rendering.address + PAGE, headers: {}, seconds: SECONDS },
  }
  await describe(url, reference.address + PAGE)
  const rates = new Map(Object.keys(loads).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, load] of Object.entries(loads)) {
      const rate = await requestsPerSecond(load)
      // The first round warms everything up.
      if (round > 0) rates.get(name)?.push(rate)
    }
  }
  const ratio = (ours: string, theirs: string): number =>
    median((rates.get(ours) ?? []).map((rate, round) => rate / (rates.get(theirs)?.[round] ?? Number.NaN)))
  printTable(
    ['requests a second (median)', '1/s'],
    [...rates].map(([name, all]) => [name, String(Math.round(median(all)))]),
  )
  const figure = (name: string, value: number, target: number): void =>
    printFigure({ name, value, unit: 'x', target, isBetter: 'higher' })
  figure('bench:page rendered-vs-nunjucks', ratio('rendered', 'Nunjucks, rendered'), 5)
  figure('bench:page not-modified-vs-nginx', ratio('from memory 304', 'nginx 304'), 0.6)
  figure('bench:page cached-vs-nginx', ratio('from memory 200', 'nginx 200'), 0.5)
} finally {
  for (const stop of stops) await stop()
}

/** The page as it is sent from memory in brotli. */
async function kept(url: string): Promise<{ body: Buffer; headers: Headers }> {
  const once = () =>
    new Promise<{ body: Buffer; headers: Headers }>((resolve, reject) => {
      const asked = request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const pairs = Object.entries(answer.headers).map(([name, value]): [string, string] => [
            name,
            String(value),
          ])
          resolve({ body: Buffer.concat(chunks), headers: new Headers(pairs) })
        })
      })
      asked.on('error', reject)
      asked.end()
    })
  await once()
  return once()
}

async function known(url: string): Promise<Record<string, string>> {
  const tag = (await fetch(url)).headers.get('etag') ?? ''
  const { status } = await fetch(url, { headers: { 'if-none-match': tag } })
  if (status !== 304) throw new Error(`Expected 304 from ${url}; found ${status}.`)
  return { 'if-none-match': tag }
}

async function describe(ours: string, theirs: string): Promise<void> {
  const [own, reference] = await Promise.all([ours, theirs].map(async (url) => (await fetch(url)).text()))
  const words = (text = '') => text.replace(/<[^>]*>/g, ' ').match(/\w+/g)?.length ?? 0
  console.log(
    `The issue page of the demo: ${own?.length} characters, ${words(own)} words; by Nunjucks ${reference?.length} and ${words(reference)}. ${ROUNDS} rounds of ${SECONDS} s, ${hasWrk ? 'wrk' : 'own load generator (wrk is not installed)'}, 32 connections.`,
  )
}
