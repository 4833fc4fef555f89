import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { commands } from './commands.ts'
import { progressPrinter } from './print-progress.ts'
import { runCommand } from './run-command.ts'

const FIXTURES = fileURLToPath(new URL('../imports/moderngov/fixtures', import.meta.url))
const PAGE = join(FIXTURES, 'issue-meetings.txt')

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(commands, ['import', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    draw: () => undefined,
    isTerminal: false,
    signal: new AbortController().signal,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('moothall import', () => {
  it('takes a page in once, builds the record, and says so', async () => {
    const data = join(temporaryFolder(), 'data')
    const first = await run('page', PAGE, '--data', data, '--council', 'Quillford Council')
    assert.equal(first.code, 0, first.err)
    assert.match(first.out, /^Came in:/)
    assert.ok(existsSync(join(data, 'record.sqlite')))
    const again = await run('page', PAGE, '--data', data)
    assert.match(again.out, /^Nothing new\./)
  })

  it('leaves no folder behind after a dry run', async () => {
    const data = join(temporaryFolder(), 'data')
    const dry = await run('moderngov', join(FIXTURES, 'recorded'), '--data', data, '--dry-run')
    assert.equal(dry.code, 0, dry.err)
    assert.match(dry.out, /^Would come in/)
    assert.equal(existsSync(data), false)
  })

  const wrong: [string, string[], RegExp][] = [
    ['no council is named', ['page', PAGE], /--council/],
    ['the kind is unknown', ['csv', PAGE], /found "import csv"/],
    ['nothing is named to import', ['page'], /found nothing/],
    ['the source is no folder', ['moderngov', PAGE], /expected a folder or an address/],
    [
      'the delay is no number',
      ['moderngov', 'https://a.example', '--delay', 'x'],
      /--delay: expected milliseconds/,
    ],
    ['an option is unknown', ['page', PAGE, '--dryrun'], /--dryrun/],
  ]
  for (const [what, args, message] of wrong) {
    it(`explains and gives 2 when ${what}`, async () => {
      const { code, err } = await run(...args, '--data', join(temporaryFolder(), 'data'))
      assert.equal(code, 2)
      assert.match(err, message)
    })
  }

  it('gives 2 with a line for a file that is not as expected, and takes in the others', async () => {
    const data = join(temporaryFolder(), 'data')
    const { code, out, err } = await run(
      'page',
      '/none.txt',
      PAGE,
      '--data',
      data,
      '--council',
      'Quillford Council',
    )
    assert.equal(code, 2)
    assert.equal(
      err,
      '/none.txt: the whole file: expected a file that can be read; found no file of that name.',
    )
    assert.match(out, /issue +1 new/)
  })
})

describe('progress', () => {
  const shown = (isTerminal: boolean) => {
    const lines: string[] = []
    let time = 0
    const io = {
      isTerminal,
      draw: (text: string) => void lines.push(text),
      err: (line: string) => void lines.push(line),
    }
    const printer = progressPrinter(io, () => time)
    for (let done = 1; done <= 30; done++) {
      time += 100
      printer.show({ done, total: 30, what: 'x' })
    }
    printer.end()
    return lines
  }

  it('is a line a second where nobody watches', () => {
    assert.deepEqual(shown(false), ['10 of 30: x', '20 of 30: x', '30 of 30: x'])
  })

  it('is a bar drawn in place on a terminal, gone at the end', () => {
    const lines = shown(true)
    assert.equal(lines.length, 31)
    assert.match(lines[29] ?? '', /\[#{24}\] 30 of 30/)
    assert.equal(lines[30], '\r\u001b[2K')
  })
})
