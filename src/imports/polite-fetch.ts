import { MOST_BYTES } from './named-file.ts'

/** How a live server is asked; time and network are passed in. */
export type PoliteOptions = {
  fetch: typeof fetch
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>
  now: () => Date
  /** Pause before each request but the first. */
  delay: number
  timeout: number
  /** The media types that are asked for; pages and XML where nothing is said. */
  accept?: string
  signal?: AbortSignal | undefined
}

/** What a server answered, or why it has to be given up. */
export type Answer = Answered | Unanswered

/** The bytes, and the address and type under which they came in the end. */
export type Answered = { bytes: Uint8Array; url: string; mediaType: string }

/** `isFinal`: the server did answer, and asking again would bring the same. */
export type Unanswered = { expected: string; found: string; isFinal: boolean }

const USER_AGENT = 'Moothall import (open system of record for councils)'
const TRIES = 5
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000
const WORTH_A_RETRY = new Set([408, 425, 429, 500, 502, 503, 504])

type Failure = { expected: string; found: string; pause?: number | undefined; isFinal?: boolean }

/**
 * Makes a function that asks one thing after the other, never two at once: a pause between requests, retries with a growing
 * pause or the one the server asks for (Retry-After, RFC 9110 section 10.2.3), a limit of time and size for each answer.
 */
export function politeFetch(options: PoliteOptions): (url: string) => Promise<Answer> {
  let isFirst = true
  return async (url) => {
    let failure: Failure = { expected: 'an answer', found: 'none' }
    for (let count = 0; count < TRIES; count++) {
      if (options.signal?.aborted)
        return { expected: 'an answer', found: 'the import was stopped', isFinal: false }
      const backOff = count === 0 ? options.delay : FIRST_PAUSE * 2 ** (count - 1)
      if (!isFirst) await options.wait(Math.min(failure.pause ?? backOff, LONGEST_PAUSE))
      isFirst = false
      const answer = await askOnce(url, options)
      if ('bytes' in answer) return answer
      failure = answer
      if (answer.isFinal) break
    }
    return { expected: failure.expected, found: failure.found, isFinal: failure.isFinal === true }
  }
}

async function askOnce(url: string, options: PoliteOptions): Promise<Answered | Failure> {
  const timeout = AbortSignal.timeout(options.timeout)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  try {
    const response = await options.fetch(url, {
      signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: options.accept ?? 'text/xml, application/xml, text/html;q=0.8, */*;q=0.5',
      },
    })
    if (!response.ok) {
      await response.body?.cancel()
      const found = `HTTP ${response.status} ${response.statusText}`.trim()
      if (!WORTH_A_RETRY.has(response.status)) return { expected: 'an answer', found, isFinal: true }
      return {
        expected: 'an answer',
        found,
        pause: pauseAsked(response.headers.get('retry-after'), options.now()),
      }
    }
    return await bodyOf(response)
  } catch (error) {
    const found = timeout.aborted ? `none in ${options.timeout / 1_000} seconds` : networkWords(error)
    return { expected: 'a whole answer', found }
  }
}

async function bodyOf(response: Response): Promise<Answered | Failure> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    pieces.push(piece)
    size += piece.length
    if (size > MOST_BYTES) return { expected: 'at most 50 MB', found: 'more', isFinal: true }
  }
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  return { bytes: Buffer.concat(pieces), url: response.url, mediaType: mediaType.trim().toLowerCase() }
}

/** Seconds, or the time of day at which to come again. */
function pauseAsked(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d{1,6}$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : undefined
}

/** What Node's fetch hides in the cause: "terminated", "ECONNREFUSED", "other side closed". */
function networkWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return cause ? `${error.message} (${cause})` : error.message
}
