import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findProfile, readLayer } from '../profiles/profiles.ts'
import { judgeMeeting } from './lawfulness.ts'
import { readMeeting } from './meeting-facts.ts'

function judge(profile: string, meeting: unknown, layer?: unknown) {
  const own = layer === undefined ? [] : [readLayer(layer)]
  return judgeMeeting(findProfile(profile, own), readMeeting(meeting))
}

function main(publishedAt: string, more: object = {}) {
  return { kind: 'main', publishedAt, ...more }
}

describe('was it lawful?', () => {
  it('the committee in R v Swansea CC ex p Elitestone (CA 1993): no, and what cured it', () => {
    const judged = judge('england-principal', { date: '1990-05-01', editions: [main('1990-04-26')] })
    assert.equal(judged.lawful, false)
    assert.equal(judged.sentence, 'Not lawful as it stands: 2 rules were missed.')
    const [notice, agenda] = judged.verdicts
    assert.equal(
      agenda?.sentence,
      'Agenda was published on Thursday 26 April 1990: 2 clear working days of the 3 needed: Fri 27 Apr and Mon 30 Apr count; Sat 28 Apr and Sun 29 Apr do not (Local Government Act 1972 s.100B(3) and (4)(a), England). An item may not be considered unless the agenda with it was open for the time required or the chair found it urgent.',
    )
    assert.match(
      notice?.sentence ?? '',
      /^Notice was given on Thursday 26 April 1990: 2 clear working days of the 3 needed/,
    )
    assert.match(agenda?.cures.join(' ') ?? '', /later, properly convened meeting/)
    assert.deepEqual(
      [agenda?.rule, agenda?.subject, agenda?.verdict, agenda?.verified],
      ['agenda', 'Agenda', 'missed', true],
    )
    assert.equal(agenda?.law.section, 's.100B(3) and (4)(a)')
  })

  it('lawful: on the latest day, without anything to cure', () => {
    const judged = judge('england-principal', { date: '2013-02-19', editions: [main('2013-02-11')] })
    assert.deepEqual([judged.lawful, judged.sentence], [true, 'Lawful as far as notice and papers go.'])
    assert.deepEqual(
      judged.verdicts.map((one) => [one.rule, one.verdict, one.cures.length]),
      [
        ['notice', 'met', 0],
        ['agenda', 'met', 0],
      ],
    )
    assert.doesNotMatch(judged.verdicts.map((one) => one.sentence).join(), /may not be considered/)
  })

  it('judges a notice given apart from the agenda, and says one rule in the singular', () => {
    const judged = judge('england-principal', {
      date: '2013-02-19',
      noticeAt: '2013-02-12',
      editions: [main('2013-02-11')],
    })
    assert.equal(judged.sentence, 'Not lawful as it stands: 1 rule was missed.')
    assert.deepEqual(
      judged.verdicts.map((one) => one.verdict),
      ['missed', 'met'],
    )
  })

  it('a holiday appointed after the notice breaks it, and the words say so', () => {
    const late = judge('england-principal', { date: '2022-09-22', editions: [main('2022-09-14')] })
    assert.doesNotMatch(late.verdicts[1]?.sentence ?? '', /appointed afterwards/)
    const surprised = judge('england-principal', { date: '2022-09-19', editions: [main('2022-09-09')] })
    assert.equal(surprised.lawful, true)
    const layer = {
      id: 'mourning',
      title: 'Mourning',
      extraHolidays: [{ date: '2026-11-27', name: 'Day of mourning', knownOn: '2026-11-26' }],
    }
    const broken = judge('england-principal', { date: '2026-12-01', editions: [main('2026-11-23')] }, layer)
    assert.equal(broken.lawful, false)
    assert.match(
      broken.verdicts[1]?.sentence ?? '',
      /4 clear working days of the 5 needed: .*; with the holidays known on that day it was 5, in time: a holiday was appointed afterwards \(/,
    )
  })

  it('items added later are lawful only as urgent, for reasons the minutes state', () => {
    const late = { kind: 'supplementary', publishedAt: '2013-02-18' }
    const editions = (more: object) => [main('2013-02-11'), { ...late, ...more }]
    const missed = judge('england-principal', { date: '2013-02-19', editions: editions({}) })
    assert.deepEqual(
      [missed.lawful, missed.verdicts[2]?.subject, missed.verdicts[2]?.verdict],
      [false, 'Supplementary agenda', 'missed'],
    )
    assert.match(
      missed.verdicts[2]?.sentence ?? '',
      /^Supplementary agenda was published on Monday 18 February 2013: 0 clear working days of the 5 needed \(/,
    )
    const urgent = judge('england-principal', {
      date: '2013-02-19',
      editions: editions({ urgency: ' The roof fell in. ', title: 'Roof' }),
    })
    assert.deepEqual(
      [urgent.lawful, urgent.verdicts[2]?.subject, urgent.verdicts[2]?.verdict],
      [true, 'Roof', 'urgent'],
    )
    assert.match(
      urgent.verdicts[2]?.sentence ?? '',
      /; the chair found it urgent by reason of special circumstances: The roof fell in\. \(/,
    )
    const blank = judge('england-principal', { date: '2013-02-19', editions: editions({ urgency: '  ' }) })
    assert.equal(blank.lawful, false)
  })

  it('a meeting convened at shorter notice needs notice when it is convened', () => {
    const meeting = { date: '2013-02-19', convenedOn: '2013-02-15', editions: [main('2013-02-15')] }
    const judged = judge('england-principal', meeting)
    assert.deepEqual([judged.lawful, judged.verdicts[0]?.verdict], [true, 'convened'])
    assert.match(
      judged.verdicts[0]?.sentence ?? '',
      /; enough, because the meeting was convened at shorter notice on Friday 15 February 2013 \(/,
    )
    assert.equal(judge('england-principal', { ...meeting, convenedOn: '2013-02-14' }).lawful, false)
    assert.throws(
      () => judge('england-principal', { ...meeting, convenedOn: 'soon' }),
      /convenedOn: expected a date/,
    )
  })

  it('judges by the instant, the office hours and the hours of the law', () => {
    const layer = { id: 'orders', title: 'Orders', officeCloses: '17:00' }
    const at = (publishedAt: string) =>
      judge('england-principal', { date: '2013-02-19', editions: [main(publishedAt)] }, layer).lawful
    assert.equal(at('2013-02-11T16:59:00Z'), true)
    assert.equal(at('2013-02-11T17:00:00Z'), false)
    const brown = (publishedAt: string) =>
      judge('california', { date: '2026-12-01', time: '18:00', editions: [main(publishedAt)] })
    assert.equal(brown('2026-11-29T02:00:00Z').lawful, true)
    assert.equal(brown('2026-11-29T02:01:00Z').lawful, false)
    assert.match(
      brown('2026-11-29T02:01:00Z').verdicts[0]?.sentence ?? '',
      /^Agenda was published on Saturday 28 November 2026: at 18:01, due by 18:00 on Saturday 28 November 2026 \(/,
    )
    assert.equal(brown('2026-11-28').lawful, false)
    assert.throws(
      () => judge('california', { date: '2026-12-01', editions: [main('2026-11-28')] }),
      /expected the time of the meeting/,
    )
  })

  it('judges rules that count days without being clear', () => {
    const layer = {
      id: 'orders',
      title: 'Orders',
      rules: [
        {
          id: 'agenda',
          label: 'Agenda',
          of: 'meeting',
          anchor: 'meeting',
          duty: 'Send the agenda',
          means: 'by',
          count: { how: 'days-before', amount: 7, days: 'calendar' },
          from: '1990-01-01',
          level: 'standing-orders',
          law: { nation: 'any', statute: 'Standing order 3' },
          verified: true,
        },
      ],
    }
    const at = (publishedAt: string) =>
      judge('generic', { date: '2026-12-08', noticeAt: '2026-11-01', editions: [main(publishedAt)] }, layer)
    assert.equal(at('2026-12-01').lawful, true)
    assert.equal(at('2026-12-02').lawful, false)
    assert.match(
      at('2026-12-02').verdicts[1]?.sentence ?? '',
      /: due by Tuesday 1 December 2026 \(Standing order 3\)\.$/,
    )
  })

  it('says what is due for a meeting still to come, and what is late already', () => {
    const on = (asOf: string) =>
      judgeMeeting(
        findProfile('england-principal'),
        readMeeting({ date: '2026-12-01', status: 'scheduled' }),
        asOf,
      )
    const due = on('2026-11-23')
    assert.deepEqual([due.lawful, due.sentence], [undefined, 'Still to come, and there is still time.'])
    assert.deepEqual(
      due.verdicts.map((one) => [one.verdict, one.sentence.split(' (')[0], one.cures.length]),
      [
        ['due', 'Notice is due by Monday 23 November 2026', 0],
        ['due', 'Agenda is due by Monday 23 November 2026', 0],
      ],
    )
    const late = on('2026-11-24')
    assert.equal(late.lawful, false)
    assert.match(
      late.verdicts[1]?.sentence ?? '',
      /^Agenda was due by Monday 23 November 2026 and is not published \(/,
    )
    assert.ok((late.verdicts[1]?.cures.length ?? 0) > 0)
    assert.equal(on('2026-12-01').lawful, false)
    assert.equal(on('2026-12-02').verdicts[0]?.verdict, 'unknown')
    assert.throws(() => on('x'), /as of: expected a date/)
  })

  it('cannot say it is lawful when only the notice is recorded', () => {
    const judged = judge('england-principal', { date: '2013-02-19', noticeAt: '2013-02-01' })
    assert.deepEqual(
      [judged.lawful, judged.verdicts.map((one) => one.verdict)],
      [undefined, ['met', 'unknown']],
    )
  })

  it('says when nothing can be said', () => {
    const bare = judge('england-principal', { date: '2013-02-19' })
    assert.deepEqual([bare.lawful, bare.sentence], [undefined, 'Cannot be said: something was not recorded.'])
    assert.deepEqual(
      bare.verdicts.map((one) => [one.subject, one.verdict, one.sentence.split(' (')[0]]),
      [
        ['Notice', 'unknown', 'It is not recorded when notice was given'],
        ['Agenda', 'unknown', 'It is not recorded when the agenda was published'],
      ],
    )
    assert.ok((bare.verdicts[0]?.cures.length ?? 0) > 0)
    for (const status of ['cancelled', 'postponed', 'provisional', 'inquorate']) {
      const judged = judge('england-principal', { date: '2013-02-19', status })
      assert.deepEqual(judged, {
        lawful: undefined,
        sentence: `The meeting is ${status}: nothing to judge.`,
        verdicts: [],
      })
    }
    const executive = judge('england-principal', { date: '2005-02-15', body: 'executive' })
    assert.deepEqual(
      [executive.lawful, executive.sentence],
      [undefined, 'No rule is held for this kind of body (executive) on 2005-02-15: nothing can be said.'],
    )
  })

  it('refuses what is no meeting, in one line', () => {
    assert.throws(() => readMeeting({}), { name: 'InvalidInputError', message: /^meeting: date: / })
    assert.throws(() => readMeeting('x'), { message: /^meeting: \S/ })
    assert.throws(
      () => readMeeting({ date: '2013-02-19', editions: [{ kind: 'first', publishedAt: 'x' }] }),
      /^InvalidInputError: meeting: editions\.0\.kind: /,
    )
    assert.throws(() => judge('england-principal', { date: '2013-02-31' }), /date: February/)
    assert.throws(
      () => judge('england-principal', { date: '2013-02-19', editions: [main('x')] }),
      /publishedAt: expected/,
    )
  })
})
