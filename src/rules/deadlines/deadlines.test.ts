import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isoDate, parseDay } from '../civil-date.ts'
import { clearDaysBetween } from '../counting.ts'
import { findProfile, listProfiles, readLayer } from '../profiles/profiles.ts'
import { type Deadline, type DeadlineRequest, deadlinesFor } from './deadlines.ts'

function ask(profile: string, request: DeadlineRequest): Deadline[] {
  return deadlinesFor(findProfile(profile), request)
}

function one(profile: string, request: DeadlineRequest, rule: string): Deadline {
  const found = ask(profile, request).find((deadline) => deadline.rule === rule)
  assert.ok(found, `${profile} has no ${rule}`)
  return found
}

describe('deadlines of a meeting', () => {
  /** Profile, request, rule, the day reached, and where the example comes from. */
  const examples: [string, DeadlineRequest, string, string, string][] = [
    ['england-principal', { events: { meeting: '2013-02-19' } }, 'agenda', '2013-02-11', 'CD-01'],
    [
      'england-principal',
      { events: { meeting: '2013-02-19' }, body: 'panel' },
      'notice',
      '2013-02-11',
      'CD-01',
    ],
    ['england-principal', { events: { meeting: '2013-03-20' } }, 'agenda', '2013-03-12', 'CD-02'],
    [
      'england-principal',
      { events: { meeting: '1990-05-01' } },
      'agenda',
      '1990-04-25',
      'CD-03: three days then',
    ],
    [
      'england-principal',
      { events: { meeting: '2011-02-23' }, body: 'council' },
      'agenda',
      '2011-02-15',
      'CD-04',
    ],
    [
      'england-principal',
      { events: { meeting: '2002-09-30' } },
      'agenda',
      '2002-09-24',
      'SI 2002/715: the day before',
    ],
    [
      'england-principal',
      { events: { meeting: '2002-10-01' } },
      'agenda',
      '2002-09-23',
      'SI 2002/715: the first day',
    ],
    ['england-principal', { events: { meeting: '2026-12-01' } }, 'agenda', '2026-11-23', 'CD-05'],
    ['wales-principal', { events: { meeting: '2026-12-01' } }, 'agenda', '2026-11-25', 'CD-05: three days'],
    [
      'scotland',
      { events: { meeting: '2026-12-01' } },
      'agenda',
      '2026-11-24',
      'CD-05: three days, after St Andrew',
    ],
    [
      'england-principal',
      { events: { meeting: '2026-04-08' } },
      'agenda',
      '2026-03-27',
      'CD-07: on a working day',
    ],
    ['england-principal', { events: { meeting: '2026-04-09' } }, 'agenda', '2026-03-30', 'CD-07'],
    ['england-principal', { events: { meeting: '2027-01-05' } }, 'agenda', '2026-12-23', 'CD-09'],
    ['england-principal', { events: { meeting: '2022-09-22' } }, 'agenda', '2022-09-13', 'CD-10'],
    [
      'england-principal',
      { events: { meeting: '2026-11-30' }, body: 'executive' },
      'private-notice',
      '2026-10-30',
      'CD-11',
    ],
    ['england-principal', { events: { decision: '2026-11-30' } }, 'key-decision', '2026-10-30', 'CD-11'],
    [
      'england-principal',
      { events: { meeting: '2026-11-30' }, body: 'executive' },
      'private-notice-second',
      '2026-11-20',
      'reg 5(4)',
    ],
    ['england-principal', { events: { notice: '2026-12-02' } }, 'general-exception', '2026-12-10', 'CD-13'],
    ['england-parish', { events: { meeting: '2026-11-27' } }, 'agenda', '2026-11-23', 'CD-16'],
    ['england-parish', { events: { meeting: '2026-05-05' } }, 'notice', '2026-04-29', 'CD-17'],
    ['england-parish', { events: { meeting: '2026-12-01' } }, 'agenda', '2026-11-26', 'CD-18'],
    ['california', { events: { meeting: '2026-12-01' }, time: '18:00' }, 'agenda', '2026-11-28', 'CD-21'],
    [
      'california',
      { events: { meeting: '2026-12-01' }, time: '18:00', meeting: 'special' },
      'agenda',
      '2026-11-30',
      's.54956',
    ],
    [
      'england-principal',
      { events: { disclosure: '2026-05-07' } },
      'interests-disclosed',
      '2026-06-03',
      'CD-23',
    ],
    [
      'england-principal',
      { events: { 'took-office': '2026-05-11' } },
      'interests-on-taking-office',
      '2026-06-07',
      's.30',
    ],
    ['england-parish', { events: { poll: '2023-05-04' } }, 'pre-election', '2023-03-27', 'CD-25'],
    ['england-parish', { events: { poll: '2027-05-06' } }, 'pre-election', '2027-03-31', 'CD-25'],
    ['england-parish', { events: { poll: '2027-05-06' } }, 'term-ends', '2027-05-10', 's.16'],
    [
      'england-principal',
      { events: { 'last-attendance': '2026-08-31' } },
      'attendance',
      '2027-02-28',
      's.85',
    ],
    [
      'england-principal',
      { events: { publication: '2026-12-02' } },
      'call-in',
      '2026-12-09',
      'Gloucestershire',
    ],
    [
      'england-principal',
      { events: { publication: '2026-12-02' } },
      'implementation',
      '2026-12-10',
      'Gloucestershire',
    ],
    [
      'england-principal',
      { events: { decision: '2026-12-02' } },
      'officer-decision-inspection',
      '2032-12-02',
      'six years',
    ],
    [
      'wales-principal',
      { events: { meeting: '2026-12-01' } },
      'decision-note',
      '2026-12-09',
      'seven working days with the first',
    ],
    [
      'wales-community',
      { events: { meeting: '2026-12-01' }, time: '19:00', body: 'committee', meeting: 'urgent' },
      'notice',
      '2026-11-30',
      '24 hours',
    ],
    [
      'northern-ireland',
      { events: { meeting: '2026-12-01' }, body: 'executive' },
      'private-notice',
      '2026-11-03',
      'SR 2015/44',
    ],
    [
      'england-principal',
      { events: { meeting: '2026-12-01' } },
      'report-lock',
      '2026-11-20',
      'seven working days before',
    ],
    [
      'england-principal',
      { events: { meeting: '2026-12-01' }, body: 'executive' },
      'draft-minutes',
      '2026-12-04',
      'cabinet',
    ],
    ['england-principal', { events: { meeting: '2026-12-01' } }, 'draft-minutes', '2026-12-08', 'others'],
    ['generic', { events: { meeting: '2026-12-01' } }, 'notice', '2026-11-16', '14 clear days'],
  ]
  for (const [profile, request, rule, date, why] of examples) {
    it(`${profile}: ${rule} ${date} (${why})`, () => assert.equal(one(profile, request, rule).date, date))
  }

  it('gives the whole working of the agenda of 19 February 2013', () => {
    const { days, ...agenda } = one('england-principal', { events: { meeting: '2013-02-19' } }, 'agenda')
    assert.deepEqual(agenda, {
      rule: 'agenda',
      label: 'Agenda and reports',
      of: 'meeting',
      means: 'by',
      date: '2013-02-11',
      anchor: { event: 'meeting', date: '2013-02-19' },
      sentence:
        'Publish the agenda and open reports by Monday 11 February 2013: 5 clear working days must lie between that day and the meeting on Tuesday 19 February 2013: Tue 12 Feb to Fri 15 Feb and Mon 18 Feb count; Sat 16 Feb and Sun 17 Feb do not (Local Government Act 1972 s.100B(3) and (4)(a), England).',
      law: {
        nation: 'England',
        statute: 'Local Government Act 1972',
        section: 's.100B(3) and (4)(a)',
        url: 'http://www.legislation.gov.uk/uksi/2002/715/made',
      },
      level: 'law',
      inForce: { from: '2002-10-01' },
      verified: true,
    })
    assert.deepEqual(
      days.map((day) => `${day.date} ${day.counted}`),
      [
        '2013-02-12 true',
        '2013-02-13 true',
        '2013-02-14 true',
        '2013-02-15 true',
        '2013-02-16 false',
        '2013-02-17 false',
        '2013-02-18 true',
      ],
    )
  })

  it('says in a sentence how each way of counting came to its day', () => {
    const sentences: [string, DeadlineRequest, string, RegExp][] = [
      [
        'england-principal',
        { events: { meeting: '2026-04-08' } },
        'agenda',
        /by Friday 27 March 2026: .*; Sunday 29 March 2026 would leave them too, but notices are given on working days \(/,
      ],
      [
        'england-parish',
        { events: { meeting: '2026-05-05' } },
        'agenda',
        /3 clear days as parishes count them must lie between that day and the meeting on Tuesday 5 May 2026: Thu 30 Apr to Sat 2 May count; Sun 3 May and Mon 4 May \(Early May bank holiday\) do not \(/,
      ],
      [
        'england-parish',
        { events: { meeting: '2026-04-10' } },
        'agenda',
        /by Tuesday 31 March 2026: .*count them must/,
      ],
      [
        'england-principal',
        { events: { notice: '2026-12-02' } },
        'general-exception',
        /^The key decision may be made from Thursday 10 December 2026: 5 clear working days must have passed since the notice on Wednesday 2 December 2026: Thu 3 Dec, Fri 4 Dec and Mon 7 Dec to Wed 9 Dec count; Sat 5 Dec and Sun 6 Dec do not \(.*reg 10, England\)\.$/,
      ],
      [
        'england-principal',
        { events: { meeting: '2026-12-01' } },
        'report-lock',
        /^Lock the final reports by 10:00 on Friday 20 November 2026: that is 7 working days before the meeting on Tuesday 1 December 2026: Fri 20 Nov to Mon 30 Nov count, except weekends \(practice/,
      ],
      [
        'england-principal',
        { events: { publication: '2026-12-02' } },
        'call-in',
        /by Wednesday 9 December 2026: that is 5 working days after the publication on Wednesday 2 December 2026: /,
      ],
      [
        'england-principal',
        { events: { disclosure: '2026-05-07' } },
        'interests-disclosed',
        /by Wednesday 3 June 2026: the 28 days beginning with the disclosure on Thursday 7 May 2026 end that day: Thu 7 May to Wed 3 Jun count \(/,
      ],
      [
        'california',
        { events: { meeting: '2026-12-01' }, time: '18:00' },
        'agenda',
        /by 18:00 on Saturday 28 November 2026: that is 72 hours before the meeting at 18:00 on Tuesday 1 December 2026, weekends and holidays counted \(/,
      ],
      [
        'england-principal',
        { events: { 'last-attendance': '2026-08-31' } },
        'attendance',
        /by Sunday 28 February 2027: that is the corresponding date 6 months after the last attendance on Monday 31 August 2026 \(/,
      ],
      [
        'england-principal',
        { events: { meeting: '2026-12-01' } },
        'minutes-inspection',
        /until Wednesday 1 December 2032: that is the corresponding date 6 years after the meeting on Tuesday 1 December 2026 \(.*England; unverified\)\.$/,
      ],
      ['england-parish', { events: { poll: '2027-05-06' } }, 'term-ends', /come in on Monday 10 May 2027: /],
      [
        'england-principal',
        { events: { meeting: '2026-12-01' } },
        'supplementary',
        /^Publish each item added to the agenda, with its reports, when it is added \(Local Government Act 1972 s\.100B\(3\) and \(4\)\(b\), England\)\.$/,
      ],
    ]
    for (const [profile, request, rule, sentence] of sentences) {
      assert.match(one(profile, request, rule).sentence, sentence)
    }
  })

  it('names the day the count alone gives where notices cannot be given on it', () => {
    assert.equal(
      one('england-principal', { events: { meeting: '2026-04-08' } }, 'agenda').strictly,
      '2026-03-29',
    )
    assert.equal(
      'strictly' in one('england-principal', { events: { meeting: '2026-12-01' } }, 'agenda'),
      false,
    )
    const parish = one('england-parish', { events: { meeting: '2026-04-15' } }, 'agenda')
    assert.deepEqual([parish.date, parish.strictly], ['2026-04-10', undefined])
    const monday = one('england-parish', { events: { meeting: '2026-06-04' } }, 'agenda')
    assert.deepEqual([monday.date, monday.strictly], ['2026-05-30', '2026-05-31'])
    assert.match(
      monday.sentence,
      /; Sunday 31 May 2026 would leave them too, but notices are given on days that count \(/,
    )
  })

  it('keeps the time, the fallbacks and the hint with the deadline', () => {
    assert.equal(
      one('california', { events: { meeting: '2026-12-01' }, time: '18:00' }, 'agenda').time,
      '18:00',
    )
    assert.equal(one('england-principal', { events: { meeting: '2026-12-01' } }, 'report-lock').time, '10:00')
    const urgency = one('england-principal', { events: { decision: '2026-12-01' } }, 'special-urgency')
    assert.deepEqual([urgency.date, urgency.fallbacks?.length, urgency.days], [undefined, 3, []])
    assert.match(
      one('england-parish', { events: { meeting: '2026-12-01' } }, 'agenda').hint ?? '',
      /Saturdays count/,
    )
    const old = one('england-principal', { events: { meeting: '1990-05-01' } }, 'agenda')
    assert.deepEqual(old.inForce, { from: '1986-04-01', to: '2002-09-30' })
  })

  it('puts the earliest first and what has no day last, and answers for several events at once', () => {
    const events = { meeting: '2026-12-01', decision: '2026-12-01', publication: '2026-12-02' }
    const all = ask('england-principal', { events, body: 'executive' })
    const dates = all.map((deadline) => deadline.date ?? '9999')
    assert.deepEqual(dates, [...dates].sort())
    assert.ok(dates.includes('9999'))
    for (const rule of ['call-in', 'key-decision', 'agenda'])
      assert.ok(all.some((each) => each.rule === rule))
    const day = ask('england-principal', { events: { meeting: '2026-12-01' } }).filter(
      (each) => each.date === '2026-11-30',
    )
    assert.deepEqual(
      day.map((each) => each.time),
      ['12:00', '17:00'],
    )
    const parish = ask('england-parish', { events: { meeting: '2013-02-19' } }).filter(
      (each) => each.date === '2013-02-14',
    )
    assert.deepEqual(
      parish.map((each) => [each.rule, each.time]),
      [
        ['notice', undefined],
        ['agenda', undefined],
        ['public-questions', '12:00'],
      ],
    )
  })

  it('follows only from the events that were given', () => {
    for (const event of ['meeting', 'decision', 'publication', 'poll', 'disclosure'] as const) {
      const found = ask('england-principal', { events: { [event]: '2026-12-01' } })
      assert.ok(found.length > 0, event)
      for (const deadline of found) assert.deepEqual(deadline.anchor, { event, date: '2026-12-01' })
    }
    assert.deepEqual(ask('generic', { events: { poll: '2026-12-01' } }), [])
  })

  it('takes the time for the meeting’s own and no other event’s', () => {
    const layer = readLayer({
      id: 'orders',
      title: 'Orders',
      rules: [
        {
          id: 'warning',
          label: 'Warning',
          of: 'decision',
          anchor: 'decision',
          duty: 'Warn the members',
          means: 'by',
          count: { how: 'hours-before', amount: 24 },
          from: '1990-01-01',
          level: 'standing-orders',
          law: { nation: 'any', statute: 'Standing order 9' },
          verified: true,
        },
      ],
    })
    const profile = findProfile('generic', [layer])
    const events = { meeting: '2026-12-01', decision: '2026-12-01' }
    assert.throws(() => deadlinesFor(profile, { events, time: '18:00' }), /expected the time of the decision/)
  })

  it('refuses what no rule can work with, in one line', () => {
    const cases: [string, DeadlineRequest, RegExp][] = [
      ['england-principal', { events: { meeting: '2026-02-30' } }, /^meeting: February 2026 has 28 days/],
      [
        'england-principal',
        { events: { meeting: '1980-01-01' } },
        /^profile england-principal: expected a day from 1986-04-01 on, when it begins; found 1980-01-01$/,
      ],
      ['england-principal', { events: { meeting: '1988-01-01' } }, /held for 1990 to 2030/],
      [
        'california',
        { events: { meeting: '2026-12-01' } },
        /^time: expected the time of the meeting, because this rule counts hours; found none$/,
      ],
      [
        'california',
        { events: { meeting: '2026-12-01' }, time: '25:00' },
        /^time: expected a time of day such as 18:00, found "25:00"$/,
      ],
      [
        'england-principal',
        { events: {} },
        /^expected the date of one of meeting, decision, .*; found none$/,
      ],
    ]
    for (const [profile, request, message] of cases) {
      assert.throws(() => ask(profile, request), { name: 'InvalidInputError', message })
    }
    assert.throws(() => findProfile('atlantis'), {
      message: /^profile: expected one of england-principal, .*; found "atlantis"$/,
    })
  })

  it('agrees with a plain count for every profile: the days needed lie between the day and the meeting', () => {
    const date = fc.integer({ min: parseDay('2015-06-01'), max: parseDay('2029-12-01') })
    const profiles = listProfiles().map(({ id }) => findProfile(id))
    fc.assert(
      fc.property(date, fc.constantFrom(...profiles), (day, profile) => {
        const meeting = isoDate(day)
        for (const deadline of deadlinesFor(profile, { events: { meeting }, time: '18:00' })) {
          const rule = profile.rules.findLast((each) => each.id === deadline.rule && each.from <= meeting)
          if (rule?.count.how !== 'clear-days-before' || deadline.date === undefined) continue
          const { amount, days } = rule.count
          const given = parseDay(deadline.date)
          assert.ok(clearDaysBetween(profile.calendar, days, given, day).clearDays >= amount)
          assert.ok(rule.count.giveOn === undefined || profile.calendar.counts(rule.count.giveOn, given))
        }
      }),
      { numRuns: 60 },
    )
  })
})
