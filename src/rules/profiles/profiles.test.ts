import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { applicableRules } from '../deadlines/applicable-rules.ts'
import { mergeLayers } from './merge-layers.ts'
import { BODY_KINDS, type Layer, type Rule } from './profile-schema.ts'
import { findProfile, listProfiles, readLayer } from './profiles.ts'

const rule: Rule = {
  id: 'agenda',
  label: 'Agenda',
  of: 'meeting',
  anchor: 'meeting',
  duty: 'Publish the agenda',
  means: 'by',
  count: { how: 'clear-days-before', amount: 7, days: 'working' },
  from: '1990-01-01',
  level: 'standing-orders',
  law: { nation: 'England', statute: 'Standing order 3' },
  verified: true,
}

function orders(...rules: unknown[]): unknown {
  return { id: 'orders', title: 'Standing orders', rules }
}

describe('profiles', () => {
  it('come for the nations and kinds of authority, each with its first day', () => {
    const ids = listProfiles().map((one) => one.id)
    assert.deepEqual(ids, [
      'england-principal',
      'england-principal-no-executive',
      'england-parish',
      'wales-principal',
      'wales-community',
      'scotland',
      'northern-ireland',
      'california',
      'generic',
    ])
    assert.deepEqual(listProfiles()[2], {
      id: 'england-parish',
      title: 'England: parish or town council',
      nation: 'England',
      from: '1974-04-01',
    })
  })

  it('name a source for every rule, and mark what was not read in it', () => {
    for (const { id } of listProfiles()) {
      const { rules, quorum } = findProfile(id)
      assert.ok(rules.length >= 3, id)
      for (const each of rules) {
        assert.ok(each.law.statute.length > 10, `${id} ${each.id}`)
        if (each.level === 'law' && each.verified) assert.ok(each.law.url, `${id} ${each.id} has no address`)
      }
      assert.ok(quorum && quorum.length > 0, id)
    }
  })

  it('leave no meeting kind of an ordinary committee without notice or agenda', () => {
    for (const { id, from } of listProfiles()) {
      const rules = applicableRules(findProfile(id), {
        on: '2026-12-01',
        body: 'committee',
        meeting: 'ordinary',
      })
      assert.ok(
        rules.some((each) => each.id === 'agenda'),
        id,
      )
      assert.ok(from < '2015')
    }
  })

  it('differ by executive arrangements', () => {
    const ids = (profile: string) =>
      applicableRules(findProfile(profile), { on: '2026-12-01', body: 'executive', meeting: 'ordinary' }).map(
        (each) => each.id,
      )
    assert.ok(ids('england-principal').includes('key-decision'))
    assert.equal(ids('england-principal-no-executive').includes('key-decision'), false)
    assert.equal(findProfile('england-principal').nation, 'England')
    assert.equal(findProfile('england-principal').id, 'england-principal')
    assert.equal(findProfile('california').calendar.parts.holidays, 'none')
  })

  it('take the holidays known on a day', () => {
    const { calendar } = findProfile('england-parish', [], { knownOn: '2022-09-08' })
    assert.equal(calendar.parts.knownOn, '2022-09-08')
  })
})

describe('layers', () => {
  const on = { on: '2026-12-01', body: 'committee', meeting: 'ordinary' } as const

  function agendaUnder(...rules: unknown[]): Rule | undefined {
    const profile = findProfile('england-principal', [readLayer(orders(...rules))])
    return applicableRules(profile, on).find((each) => each.id === 'agenda')
  }

  it('let a council bind itself to more than the law, for its bodies, meetings and days', () => {
    assert.deepEqual(agendaUnder(rule)?.count, rule.count)
    const law = { how: 'clear-days-before', amount: 5, days: 'working', giveOn: 'working' }
    assert.deepEqual(agendaUnder({ ...rule, bodies: ['council'] })?.count, law)
    assert.deepEqual(agendaUnder({ ...rule, meetings: ['annual'] })?.count, law)
    assert.deepEqual(agendaUnder({ ...rule, to: '2026-11-30' })?.count, law)
    assert.deepEqual(agendaUnder({ ...rule, to: '2026-12-01' })?.count, rule.count)
    assert.deepEqual(agendaUnder({ ...rule, from: '2026-12-02' })?.count, law)
    assert.deepEqual(agendaUnder({ ...rule, from: '2026-12-01' })?.count, rule.count)
    const same = { ...rule.count, amount: 5 }
    assert.deepEqual(agendaUnder({ ...rule, count: same })?.count, same)
  })

  it('refuse less than the law, in one line', () => {
    const contradiction = (expected: string, found: string) => ({
      name: 'InvalidInputError',
      message: `profile orders: agenda contradicts Local Government Act 1972: expected no less than ${expected}, found ${found}`,
    })
    const law = '5 (clear-days-before, working)'
    const count = (more: object) => () => agendaUnder({ ...rule, ...more })
    assert.throws(
      count({ count: { ...rule.count, amount: 4 } }),
      contradiction(law, '4 (clear-days-before, working)'),
    )
    assert.throws(
      count({ count: { ...rule.count, days: 'calendar' } }),
      contradiction(law, '7 (clear-days-before, calendar)'),
    )
    assert.throws(
      count({ count: { how: 'hours-before', amount: 300 } }),
      contradiction(law, '300 (hours-before, hours)'),
    )
    assert.throws(count({ count: { how: 'promptly' }, means: 'promptly' }), contradiction(law, 'promptly'))
    assert.doesNotThrow(count({ level: 'law', count: { ...rule.count, amount: 4 } }))
  })

  it('understand what less is: earlier after an event, longer until or from a day', () => {
    const under = (profile: string, more: Partial<Rule>) => () =>
      applicableRules(findProfile(profile, [readLayer(orders({ ...rule, ...more }))]), on)
    const note = {
      id: 'decision-note',
      count: { how: 'beginning-with', amount: 5, days: 'working' },
    } as const
    assert.doesNotThrow(under('wales-principal', note))
    assert.throws(
      under('wales-principal', { ...note, count: { ...note.count, amount: 8 } }),
      /decision-note contradicts/,
    )
    const keep = {
      id: 'minutes-inspection',
      means: 'until',
      count: { how: 'months-after', amount: 120 },
    } as const
    assert.doesNotThrow(under('england-principal', keep))
    assert.throws(
      under('england-principal', { ...keep, count: { ...keep.count, amount: 60 } }),
      /minutes-inspection contradicts/,
    )
    const added = { id: 'supplementary', means: 'promptly', count: { how: 'promptly' } } as const
    assert.doesNotThrow(under('england-principal', added))
    assert.throws(
      under('england-principal', { ...added, means: 'by', count: rule.count }),
      /supplementary contradicts .*: expected no less than promptly, found 7/,
    )
    assert.doesNotThrow(
      under('england-principal', {
        id: 'report-lock',
        count: { how: 'days-before', amount: 1, days: 'working' },
      }),
    )
  })

  it('refuse data that contradicts itself or is not understood', () => {
    const cases: [unknown, RegExp][] = [
      [
        orders(rule, rule),
        /^profile: rules: agenda is given twice for 1990-01-01; expected one rule for a day$/,
      ],
      [orders({ ...rule, to: '1995-01-01' }, { ...rule, from: '1995-01-01' }), /given twice for 1995-01-01/],
      [orders({ ...rule, bodies: ['council', 'panel'] }, { ...rule, bodies: ['panel'] }), /given twice/],
      [orders({ ...rule, to: '1989-01-01' }), /^profile: rules: agenda ends before it begins$/],
      [
        orders({ ...rule, means: 'promptly' }),
        /^profile: rules: agenda: "promptly" goes with a rule that counts nothing, and only there$/,
      ],
      [
        orders({ ...rule, from: '2026-02-30' }),
        /^profile: rules\.0\.from: expected a date such as 2002-10-01$/,
      ],
      [
        orders({ ...rule, count: { how: 'clear-days-before', amount: 0, days: 'working' } }),
        /rules\.0\.count\.amount/,
      ],
      [
        orders({ ...rule, count: { how: 'clear-days-before', amount: 367, days: 'working' } }),
        /rules\.0\.count\.amount/,
      ],
      [orders({ ...rule, count: { how: 'moons', amount: 3 } }), /rules\.0\.count/],
      [orders({ ...rule, surprise: 1 }), /^profile: rules\.0: .*surprise/],
      [
        { id: 'x', title: 'X', officeCloses: '5pm' },
        /^profile: officeCloses: expected a time such as 17:00$/,
      ],
      [{ id: 'X Y', title: 'X' }, /^profile: id: /],
      [
        { id: 'x', title: 'X', zone: 'Mars/Olympus' },
        /^profile: zone: expected a time zone such as Europe\/London$/,
      ],
      ['nothing', /^profile: \S/],
    ]
    for (const [layer, message] of cases)
      assert.throws(() => readLayer(layer), { name: 'InvalidInputError', message })
    const fine: unknown[] = [
      orders({ ...rule, to: '1995-01-01' }, { ...rule, from: '1995-01-02' }),
      orders({ ...rule, from: '1995-01-02' }, { ...rule, to: '1995-01-01' }),
      orders({ ...rule, bodies: ['council'] }, { ...rule, bodies: ['panel'] }),
      orders({ ...rule, meetings: ['annual'] }, { ...rule, meetings: ['special'] }),
      orders(rule, { ...rule, id: 'notice' }),
      orders({ ...rule, to: '1990-01-01' }),
    ]
    assert.equal(readLayer({ id: 'x', title: 'X', zone: 'Europe/Dublin' }).zone, 'Europe/Dublin')
    for (const layer of fine) assert.doesNotThrow(() => readLayer(layer))
    assert.throws(() => findProfile('x'.repeat(99)), /found "x{40}"$/)
  })

  const closure = { from: '2026-12-24', to: '2026-12-31', why: 'closed' }
  const anyLayer: fc.Arbitrary<Layer> = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom('A', 'B'),
      extends: fc.constant(['england']),
      nation: fc.constantFrom('England', 'Wales'),
      casting: fc.constantFrom('chair', 'none'),
      closures: fc.constant([closure]),
      exclude: fc.constantFrom([], ['christmas-eve' as const]),
      rules: fc.array(
        fc.constantFrom(...BODY_KINDS).map((body) => ({ ...rule, bodies: [body] })),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['id', 'title'] },
  )

  it('merge associatively, so their order of assembly does not matter', () => {
    fc.assert(
      fc.property(anyLayer, anyLayer, anyLayer, (one, two, three) => {
        assert.deepEqual(mergeLayers(mergeLayers(one, two), three), mergeLayers(one, mergeLayers(two, three)))
      }),
    )
  })

  it('keep the upper single values and join the lists, the lower first', () => {
    const lower = readLayer({
      id: 'a',
      title: 'A',
      casting: 'chair',
      nation: 'England',
      extends: ['england'],
      rules: [rule],
      exclude: ['christmas-eve'],
    })
    const upper = readLayer({
      id: 'b',
      title: 'B',
      casting: 'none',
      rules: [{ ...rule, id: 'notice' }],
      closures: [closure],
    })
    const merged = mergeLayers(lower, upper)
    assert.deepEqual(merged, {
      id: 'b',
      title: 'B',
      casting: 'none',
      nation: 'England',
      rules: [rule, { ...rule, id: 'notice' }],
      exclude: ['christmas-eve'],
      closures: [closure],
    })
  })

  it('reach the calendar: closures, exclusions and extra holidays of a council count', () => {
    const layer = readLayer({
      id: 'local',
      title: 'Local',
      closures: [closure],
      exclude: ['new-years-eve'],
      extraHolidays: [{ date: '2026-07-06', name: 'Fair' }],
    })
    const { parts } = findProfile('scotland', [layer]).calendar
    assert.deepEqual(
      [parts.closures, parts.exclude, parts.extraHolidays?.length],
      [[closure], ['new-years-eve'], 1],
    )
  })
})
