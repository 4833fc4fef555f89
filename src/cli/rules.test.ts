import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

describe('rules deadlines', () => {
  it('has the agenda of 19 February 2013 out by the 11th, with its working', async () => {
    const { out, code } = await run(
      'deadlines',
      '--profile',
      'england-principal',
      '--meeting',
      '2013-02-19',
      '--json',
    )
    const { deadlines, profile } = JSON.parse(out.join('\n'))
    const agenda = deadlines.find((one: { rule: string }) => one.rule === 'agenda')
    assert.deepEqual(
      [code, profile, agenda.date, agenda.days.length],
      [0, 'england-principal', '2013-02-11', 7],
    )
  })

  it('shows a table, the working, or a calendar file', async () => {
    const base = ['deadlines', '--profile', 'england-parish', '--meeting', '2026-05-05']
    const table = (await run(...base)).out
    assert.match(table[0] ?? '', /^date +time +what +rule$/)
    assert.ok(table.some((line) => /^2026-04-29 .*Public notice .*Sch 12 para 10/.test(line)))
    assert.ok(table.some((line) => /Petitions +\(practice\) +UNVERIFIED$/.test(line)))
    const working = (await run(...base, '--working')).out.join('\n')
    assert.match(working, / {4}- {2}Mon {2}2026-05-04 {2}Early May bank holiday/)
    assert.equal((await run(...base, '--ics')).out[0], 'BEGIN:VCALENDAR\r')
    assert.match(
      (await run('deadlines', '--profile', 'generic', '--poll', '2026-05-05')).out[0] ?? '',
      /^No rule/,
    )
  })

  it('reckons key decisions of an executive from its meeting', async () => {
    const { out } = await run('deadlines', '--meeting', '2026-11-30', '--body', 'executive')
    assert.ok(out.some((line) => /^2026-10-30 .*Key decision: document/.test(line)))
  })

  it('names the last council meeting that can approve an absence', async () => {
    const base = ['deadlines', '--last-attendance', '2026-01-07', '--council-meeting', '2026-05-20']
    assert.match(
      (await run(...base)).out.at(-1) ?? '',
      /can approve the reason is on Wednesday 20 May 2026\.$/,
    )
    assert.equal(JSON.parse((await run(...base, '--json')).out.join('\n')).attendance.expires, '2026-07-07')
  })

  it('takes closures and the council’s own layers from files', async () => {
    const base = ['deadlines', '--meeting', '2027-01-05']
    const closed = (await run(...base, '--closed', '2026-12-24..2026-12-31')).out
    assert.ok(closed.some((line) => /^2026-12-17 .*Agenda and reports/.test(line)))
    const folder = await mkdtemp(join(tmpdir(), 'moothall-rules-'))
    const layer = join(folder, 'orders.json')
    await writeFile(layer, JSON.stringify({ id: 'orders', title: 'Orders', exclude: ['christmas-eve'] }))
    const own = (await run(...base, '--layer', layer)).out
    assert.ok(own.some((line) => /^2026-12-22 .*Agenda and reports/.test(line)))
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{')
    assert.match((await run(...base, '--layer', broken)).err[0] ?? '', /broken\.json: expected JSON/)
    assert.match(
      (await run(...base, '--layer', join(folder, 'none.json'))).err[0] ?? '',
      /expected a file that can be read/,
    )
    await rm(folder, { recursive: true })
  })
})

describe('rules check', () => {
  it('says in words what was wrong and what could still help, with exit code 1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'moothall-rules-'))
    const file = join(folder, 'meetings.json')
    const editions = [{ kind: 'main', publishedAt: '2022-09-14' }]
    const meetings = [
      { date: '2022-09-22', title: 'Planning', editions },
      { date: '2022-09-23', editions },
    ]
    await writeFile(file, JSON.stringify(meetings))
    const { code, out } = await run('check', file)
    assert.equal(code, 1)
    assert.equal(out[0], '2022-09-22 Planning: Not lawful as it stands: 2 rules were missed.')
    assert.match(out.join('\n'), /What could still help: Convene the meeting again/)
    assert.ok(
      out.includes('2022-09-23 ordinary meeting of a committee: Lawful as far as notice and papers go.'),
    )
    const json = JSON.parse((await run('check', file, '--json')).out.join('\n'))
    assert.deepEqual(
      json.meetings.map((one: { lawful: boolean }) => one.lawful),
      [false, true],
    )
    assert.equal((await run('check', file, '--known-on', '2022-09-08')).code, 0)
    await writeFile(file, '[]')
    assert.match((await run('check', file)).err[0] ?? '', /expected at least one meeting/)
    await writeFile(file, '[{"date":"2022-09-22"},{}]')
    assert.match((await run('check', file)).err[0] ?? '', /meeting 2: meeting: date:/)
    await writeFile(file, JSON.stringify({ date: '2022-09-23', editions }))
    assert.equal((await run('check', file)).code, 0)
    await rm(folder, { recursive: true })
    assert.match((await run('check', 'a', 'b')).err[0] ?? '', /expected one JSON file of meetings/)
  })
})

describe('rules check on the demo', () => {
  it('judges each of its meetings, in words a clerk would use', async () => {
    const { code, out } = await run('check')
    assert.match(out.at(-1) ?? '', /^\d+ meetings: \d+ lawful, \d+ not, of \d+ nothing can be said\.$/)
    const heads = out.filter((line) => /^\d{4}-\d\d-\d\d /.test(line))
    assert.ok(heads.length > 20)
    assert.equal(
      code === 1,
      heads.some((line) => line.includes('Not lawful')),
    )
    assert.ok(heads.some((line) => line.endsWith('Lawful as far as notice and papers go.')))
  })
})

describe('rules quorum', () => {
  it('says how many are needed and whether they are there', async () => {
    const base = ['quorum', '--profile', 'england-parish', '--members', '13', '--present', '5']
    assert.deepEqual((await run(...base, '--withdrawn', '1')).out, [
      'The quorum is 5; 4 take part, so the meeting is not quorate.',
      '  1/3 of 13 is 4.33, so at least 5',
      '  5 present less 1 withdrawn leaves 4',
      '  Local Government Act 1972 Sch 12 para 12, England',
    ])
    assert.equal(JSON.parse((await run(...base, '--json')).out.join('\n')).hasQuorum, true)
    assert.match((await run('quorum')).err[0] ?? '', /--members: expected a value/)
    assert.match(
      (await run('quorum', '--members', '9', '--present', '10')).err[0] ?? '',
      /present: expected at most 9/,
    )
  })
})

describe('rules balance', () => {
  it('proposes seats with workings', async () => {
    const groups = ['--group', 'Red=24', '--group', 'Blue=12', '--ungrouped', '1']
    const { out } = await run(
      'balance',
      ...groups,
      '--committee',
      'Planning=13',
      '--committee',
      'Licensing=11',
    )
    assert.equal(out[0], 'committee  seats  Red  Blue  members of no group')
    assert.match(out.join('\n'), /37 members; 24 seats on 2 committees\./)
    const json = JSON.parse(
      (await run('balance', ...groups, '--committee', 'Planning=13', '--json')).out.join('\n'),
    )
    assert.equal(json.entitlements.length, 2)
    assert.match(
      (await run('balance', '--group', 'Red')).err[0] ?? '',
      /--group: expected NAME=NUMBER, found "Red"/,
    )
    assert.match((await run('balance')).err[0] ?? '', /groups: expected 1 to 50/)
  })
})

describe('rules profiles', () => {
  it('lists the profiles, or the rules of one in force on a day', async () => {
    assert.match((await run('profiles')).out[2] ?? '', /^england-parish +1974-04-01 +England: parish/)
    assert.equal(JSON.parse((await run('profiles', '--json')).out.join('\n')).length, 9)
    const rules = (await run('profiles', '--profile', 'scotland', '--on', '2001-01-01')).out
    assert.ok(rules.some((line) => /^agenda +law .*Scotland$/.test(line)))
    const json = await run('profiles', '--profile', 'scotland', '--on', '2001-01-01', '--json')
    assert.ok(JSON.parse(json.out.join('\n')).length > 5)
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
      [
        ['deadlines', '--meeting', '2026-01-01', '--profile', 'atlantis'],
        'rules deadlines: profile: expected one of',
      ],
      [['deadlines', '--meeting', '2026-01-01', '--body', 'x'], 'rules deadlines: --body: expected one of'],
      [['deadlines', '--meeting', '2026-01-01', '--kind', 'x'], 'rules deadlines: --kind: expected one of'],
      [['deadlines'], 'rules deadlines: expected the date of one of'],
      [['holidays', '--year', 'soon'], 'rules holidays: --year: expected a whole number'],
    ]
    for (const [args, start] of cases) {
      const { code, out, err } = await run(...args)
      assert.deepEqual([code, out.length, err.length], [2, 0, 1], args.join(' '))
      assert.ok(err[0]?.startsWith(start), `${err[0]} should start with ${start}`)
    }
  })
})
