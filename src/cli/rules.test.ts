import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rulesCommand } from './rules.ts'

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await rulesCommand.run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

describe('rules clear-days', () => {
  it('counts the holiday of 19 September 2022 from when it was known', async () => {
    const base = ['clear-days', '--from', '2022-09-14', '--to', '2022-09-22', '--known-on']
    assert.match((await run(...base, '2022-09-08')).out[0] ?? '', /^5 clear working days/)
    assert.match((await run(...base, '2022-09-20')).out[0] ?? '', /^4 clear working days/)
  })

  it('shows every day with a table or as JSON', async () => {
    const table = await run('clear-days', '--from', '2026-05-01', '--to', '2026-05-06')
    assert.deepEqual(table.out.slice(1), [
      '    -  Sat  2026-05-02  Saturday',
      '    -  Sun  2026-05-03  Sunday',
      '    -  Mon  2026-05-04  Early May bank holiday',
      '    1  Tue  2026-05-05  working day',
    ])
    const json = await run(
      'clear-days',
      '--from',
      '2026-05-01',
      '--to',
      '2026-05-06',
      '--count',
      'parish',
      '--json',
    )
    const answer = JSON.parse(json.out.join('\n'))
    assert.deepEqual([answer.clearDays, answer.days.length, answer.count], [2, 4, 'parish'])
  })

  it('leaves out days on which the offices are closed', async () => {
    const closed = ['--closed', '2026-12-24..2026-12-31', '--closed', '2027-01-04']
    const { out } = await run('clear-days', '--from', '2026-12-17', '--to', '2027-01-06', ...closed)
    assert.match(out[0] ?? '', /^5 clear working days/)
  })
})

describe('rules holidays', () => {
  it('lists a year of a nation and says when a one-off became known', async () => {
    const { out } = await run('holidays', '--set', 'scotland', '--year', '2026')
    assert.equal(out.length, 10)
    assert.equal(out[5], '2026-06-15  Scotland at the World Cup    known on 2026-02-04')
    assert.match((await run('holidays', '--year', '1999')).out.join('\n'), /not established.*UNVERIFIED/)
    assert.match(
      (await run('holidays', '--year', '1980')).out.join('\n'),
      /expected a year from 1990 to 2030/,
    )
    assert.equal(JSON.parse((await run('holidays', '--year', '2026', '--json')).out.join('\n')).length, 9)
  })
})

describe('rules', () => {
  it('shows help with examples', async () => {
    for (const args of [[], ['help'], ['--help'], ['clear-days', '--help']]) {
      const { code, out } = await run(...args)
      assert.equal(code, 0)
      assert.match(out.join('\n'), /Examples\n {2}rules /)
    }
  })

  it('answers bad input with one line and exit code 2', async () => {
    const cases: [string[], string][] = [
      [['nope'], 'rules: expected one of '],
      [['constructor'], 'rules: expected one of '],
      [['clear-days'], 'rules clear-days: --from: expected a value, found none'],
      [
        ['clear-days', '--from', '2022-02-30', '--to', '2022-03-01'],
        'rules clear-days: --from: February 2022 has',
      ],
      [['clear-days', '--form', 'x'], 'rules clear-days: expected the options --from, --to'],
      [
        ['clear-days', '--from', '2022-02-01', '--to', '2022-03-01', '--count', 'x'],
        'rules clear-days: --count: expected',
      ],
      [
        ['clear-days', '--from', '2022-02-01', '--to', '2022-03-01', '--holidays', 'x'],
        'rules clear-days: holidays: expected',
      ],
      [
        ['clear-days', '--from', '2022-02-01', '--to', '2022-03-01', '--known-on', 'x'],
        'rules clear-days: --known-on: expected',
      ],
      [['holidays', '--year', 'soon'], 'rules holidays: --year: expected a whole number'],
    ]
    for (const [args, start] of cases) {
      const { code, out, err } = await run(...args)
      assert.deepEqual([code, out.length, err.length], [2, 0, 1], args.join(' '))
      assert.ok(err[0]?.startsWith(start), `${err[0]} should start with ${start}`)
    }
  })
})
