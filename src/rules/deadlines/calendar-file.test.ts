import assert from 'node:assert/strict'
import { it } from 'node:test'
import { findProfile } from '../profiles/profiles.ts'
import { calendarFile } from './calendar-file.ts'
import { deadlinesFor } from './deadlines.ts'

it('writes deadlines as an iCalendar file that says the same each time', () => {
  const deadlines = deadlinesFor(findProfile('england-principal'), { events: { meeting: '2026-12-01' } })
  const lines = calendarFile('england-principal', deadlines)
  assert.deepEqual(lines.slice(0, 3), ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Moothall//rules//EN'])
  assert.equal(lines.at(-1), 'END:VCALENDAR')
  assert.equal(
    lines.filter((line) => line === 'BEGIN:VEVENT').length,
    deadlines.filter((one) => one.date).length,
  )
  assert.equal(
    lines.filter((line) => line === 'END:VEVENT').length,
    deadlines.filter((one) => one.date).length,
  )
  const at = lines.indexOf('UID:2026-12-01-meeting-agenda-england-principal@moothall')
  assert.deepEqual(lines.slice(at + 1, at + 5), [
    'DTSTAMP:20261123T000000Z',
    'DTSTART;VALUE=DATE:20261123',
    'DTEND;VALUE=DATE:20261124',
    'SUMMARY:Agenda and reports',
  ])
  assert.ok(lines.includes('TRANSP:TRANSPARENT'))
  assert.ok(lines.includes('SUMMARY:Final reports locked (10:00)'))
  const unfolded = lines.join('\n').replaceAll('\n ', '')
  assert.match(
    unfolded,
    /DESCRIPTION:Publish the agenda and open reports by Monday 23 November 2026: 5 clear .* count\\; Sat 28 Nov and Sun 29 Nov do not \(Local Government Act 1972 s\.100B\(3\) and \(4\)\(a\)\\, England\)\./,
  )
})

it('folds lines at 75 octets, between characters, and escapes backslash, comma, semicolon and line end', () => {
  const [deadline] = deadlinesFor(findProfile('generic'), { events: { meeting: '2026-12-01' } })
  assert.ok(deadline)
  const label = `${'é'.repeat(40)}, a\\b;\n`
  const lines = calendarFile('generic', [{ ...deadline, label }])
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line)
  const at = lines.findIndex((line) => line.startsWith('SUMMARY'))
  assert.equal(Buffer.byteLength(lines[at] ?? ''), 74)
  assert.equal(`${lines[at]}${lines[at + 1]?.slice(1)}`, `SUMMARY:${'é'.repeat(40)}\\, a\\\\b\\;\\n`)
  const exact = calendarFile('generic', [{ ...deadline, label: 'x'.repeat(67) }])
  assert.ok(exact.includes(`SUMMARY:${'x'.repeat(67)}`))
})
