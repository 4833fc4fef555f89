import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { subjectTypes } from '../src/record/formats/index.ts'
import { councilOnDisk } from './builders/council-folder.ts'
import { runMoothall } from './builders/run-moothall.ts'
import { temporaryFolder } from './builders/temporary-folder.ts'

const script = fileURLToPath(new URL('../docs/check-log.py', import.meta.url))
const hasPython = spawnSync('python3', ['--version']).status === 0

describe('docs/record-format.md', () => {
  it('names every type of subject', () => {
    const page = readFileSync(new URL('../docs/record-format.md', import.meta.url), 'utf8')
    for (const type of subjectTypes) assert.match(page, new RegExp(`^\\| (\\w+, )*${type}\\b`, 'm'))
  })
})

describe('docs/check-log.py', { skip: hasPython ? false : 'there is no python3 on the PATH' }, () => {
  const parent = temporaryFolder()
  const file = join(parent, 'log.jsonl')
  let lines: string[] = []
  let head = ''
  before(async () => {
    const data = await councilOnDisk(parent)
    assert.equal((await runMoothall('export', 'log', '--data', data, '--out', file)).code, 0)
    lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    head = (JSON.parse(lines.at(-1) ?? '') as { rootHash: string }).rootHash
  })

  function check(changed: readonly string[], ...args: string[]) {
    writeFileSync(file, changed.map((line) => `${line}\n`).join(''))
    return spawnSync('python3', [script, file, ...args], { encoding: 'utf8' })
  }

  it('agrees with what is exported, and finds an earlier head in it', () => {
    const earlier = (JSON.parse(lines[8] ?? '') as { rootHash: string }).rootHash
    const ran = check(lines, earlier)
    assert.deepEqual([ran.status, ran.stderr], [0, ''])
    assert.match(ran.stdout, /the head you named is that of entry 9\n/)
    assert.match(ran.stdout, new RegExp(`21 entries agree; tree head ${head}`))
  })

  it('names the entry that was changed, taken out or put elsewhere', () => {
    const changed = lines.map((line) => line.replace('Dogs in parks', 'Dogs in barks'))
    assert.match(check(changed).stderr, /entry 12 \(issue\/dogs\): content was changed/)
    const other = lines.map((line, index) => (index === 4 ? line.replace('"Clerk"', '"Mayor"') : line))
    assert.match(check(other).stderr, /entry 5 \(post\/clerk\): entry was changed/)
    assert.match(check(lines.toSpliced(6, 1)).stderr, /entry 7 .*sequence number is 8/)
  })
})
