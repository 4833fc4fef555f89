import { hash } from 'node:crypto'
import { formats, type Published, published } from '../formats/index.ts'
import { canonicalJson, type Entry } from '../log/index.ts'
import type { Disagreement } from './disagreement.ts'

/** A content that is as its entry says, or the first way in which it is not. */
export type CheckedContent = { content: Published } | { disagreement: Disagreement }

/** Checks a stored content against the entry that published it: its hash, its canonical form, its format, its subject. */
export function checkContent(entry: Entry, body: string): CheckedContent {
  const differs = (what: string, expected: string, found: string): CheckedContent => ({
    disagreement: { place: `entry ${entry.seq}`, subjectId: entry.subjectId, what, expected, found },
  })
  const sha256 = hash('sha256', body)
  if (sha256 !== entry.contentSha256)
    return differs('sha256 of the stored content', entry.contentSha256, sha256)
  const value = parsed(body)
  if (value === undefined) return differs('stored content', 'JSON', body)
  const canonical = canonicalJson(value)
  if (canonical !== body) return differs('stored content', `canonical JSON (RFC 8785) ${canonical}`, body)
  const read = published.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') || 'its top'
    return differs('stored content', 'a published format', `${issue?.message ?? 'another'} at ${where}`)
  }
  const content = read.data
  if (content.id !== entry.subjectId) return differs('subject of the content', entry.subjectId, content.id)
  const type = content.format.split('/')[1] ?? ''
  if (type !== entry.subjectType || !Object.hasOwn(formats, entry.subjectType)) {
    return differs('type of the content', entry.subjectType, type)
  }
  return { content }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
