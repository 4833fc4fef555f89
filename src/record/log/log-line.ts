import { canonicalJson } from './canonical-json.ts'
import type { EntryWithContent } from './read-log.ts'

/**
 * An entry as one line of the published log: canonical JSON of what its leaf hash is over, with `leafHash`, `rootHash`
 * and `content` beside it; `content` is null where it was withdrawn.
 */
export function logLine({ entry, body }: EntryWithContent): string {
  const line = canonicalJson({ format: 'moothall/entry/1', ...entry, content: null })
  // The stored body is canonical already. Quotes within strings are escaped, so this is the member and nothing else.
  return body === undefined ? line : line.replace('"content":null', () => `"content":${body}`)
}
