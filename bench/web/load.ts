import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'

/** What a load generator sends, over and over, on 32 connections that are kept. */
export type Load = { url: string; headers: Readonly<Record<string, string>>; seconds: number }

const CONNECTIONS = 32

/** Whether wrk is installed. Without it a slower generator of our own is used, and ratios come out closer to 1. */
export const hasWrk = spawnSync('wrk', ['--version']).error === undefined

/** Requests a second that a server answers. Throws when an answer was not 2xx or 3xx. */
export async function requestsPerSecond(load: Load): Promise<number> {
  return hasWrk ? withWrk(load) : withOwn(load)
}

async function withWrk({ url, headers, seconds }: Load): Promise<number> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    ...sent,
    url,
  ])
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  if (rate === undefined || /Non-2xx/.test(stdout))
    throw new Error(`Unexpected answers from ${url}:\n${stdout}`)
  return Number(rate)
}

function withOwn(load: Load): Promise<number> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), {
    workerData: { ...load, connections: CONNECTIONS },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
