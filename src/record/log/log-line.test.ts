import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonicalJson } from './canonical-json.ts'
import type { Entry } from './entry.ts'
import { logLine } from './log-line.ts'

it('a line of the log is canonical JSON of entry and content, whatever words they hold', () => {
  const entry: Entry = {
    seq: 1,
    at: '2026-01-02T03:04:05.000Z',
    actor: '"content":null $& $1',
    origin: 'desk',
    act: 'published',
    subjectType: 'body',
    subjectId: 'body/x',
    version: 1,
    contentSha256: '0',
    leafHash: '1',
    rootHash: '2',
  }
  const content = { name: '$& $` "content":null', z: [1, 0.5] }
  const expected = { format: 'moothall/entry/1', ...entry, content }
  assert.equal(logLine({ entry, body: canonicalJson(content) }), canonicalJson(expected))
  assert.equal(logLine({ entry, body: undefined }), canonicalJson({ ...expected, content: null }))
})
