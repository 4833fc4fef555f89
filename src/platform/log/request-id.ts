import { randomUUID } from 'node:crypto'

const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,63}$/

/** The id that a proxy gave a request in `X-Request-Id` when it looks like one, else a new one. */
export function requestId(given: string | undefined, newId: () => string = randomUUID): string {
  return given !== undefined && ACCEPTED.test(given) ? given : newId()
}
