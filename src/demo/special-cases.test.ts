import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Published } from '../record/formats/index.ts'
import { demoPublications } from './index.ts'

const publications = demoPublications()
const current = [...new Map(publications.map(({ content }) => [content.id, content])).values()]

type Of<Format> = Extract<Published, { format: Format }>

function every<Format extends Published['format']>(format: Format): Of<Format>[] {
  return current.filter((content): content is Of<Format> => content.format === format)
}

const meetings = every('moothall/meeting/1')
const minutes = every('moothall/minute/1')
const items = meetings.flatMap((meeting) => meeting.items)
const outcomes = minutes.flatMap((minute) => minute.outcomes)
const attendance = meetings.flatMap((meeting) => meeting.attendance)

function shows(found: boolean, what: string) {
  assert.ok(found, `the demo should show ${what}`)
}

it('shows every fate that a meeting can have', () => {
  const statuses = new Set(meetings.map(({ status }) => status))
  for (const status of 'scheduled|agenda published|held|minutes draft|minutes confirmed|cancelled|postponed|inquorate'.split(
    '|',
  )) {
    shows(
      [...statuses].some((one) => one === status),
      `a meeting that is ${status}`,
    )
  }
})

it('shows every kind of edition, and an urgent item with its special circumstances', () => {
  const kinds = new Set(meetings.flatMap(({ editions }) => editions.map(({ kind }) => kind)))
  assert.deepEqual([...kinds].sort(), ['main', 'revised', 'supplementary', 'urgent'])
  shows(
    minutes.some(({ text }) => text.includes('by reason of special circumstances')),
    'an urgent item',
  )
})

it('shows every way in which business can end', () => {
  const kinds = new Set(outcomes.map(({ kind }) => kind))
  for (const kind of 'resolved recommended noted received deferred referred withdrawn lost amended agreed approved-subject'.split(
    ' ',
  )) {
    shows(
      [...kinds].some((one) => one === kind),
      `something ${kind}`,
    )
  }
  const manners = new Set(outcomes.flatMap(({ vote }) => vote?.manner ?? []))
  for (const manner of ['unanimous', 'casting vote', 'named', 'majority'] as const)
    assert.ok(manners.has(manner))
  const answers = new Set(outcomes.flatMap((outcome) => outcome.answers?.how ?? []))
  for (const how of ['supported', 'amended', 'considered'] as const) assert.ok(answers.has(how))
})

it('carries the garden waste charge by 28 to 14 with one abstention', () => {
  const outcome = outcomes.find(({ text }) => text.startsWith('that the charge be set at £52'))
  assert.deepEqual(outcome?.vote, { for: 28, against: 14, abstained: 1, manner: 'majority' })
  assert.equal(outcome?.answers?.how, 'amended')
  assert.equal(outcome?.answers?.body, 'Environment Panel')
})

it('leaves a promise of 2021 open and closes the other', () => {
  const [promised] = minutes.filter(({ id }) => id === 'minute/2021-02-16-local-joint-panel-13')
  assert.deepEqual(
    promised?.undertakings.map(({ id }) => id),
    ['u1', 'u2'],
  )
  const closed = minutes
    .flatMap(({ closes }) => closes ?? [])
    .filter(({ minuteId }) => minuteId === promised?.id)
  assert.deepEqual(
    closed.map(({ undertakingId }) => undertakingId),
    ['u2'],
  )
})

it('replaces the policy of 2021 by the guide of 2026', () => {
  const instruments = every('moothall/instrument/1')
  const [policy, guide] = ['social-media-use-policy', 'social-media-guide'].map((slug) =>
    instruments.find((instrument) => instrument.slug === slug),
  )
  assert.equal(policy?.status, 'superseded')
  assert.deepEqual(guide?.supersedes, [policy?.id])
  const issue = every('moothall/issue/1').find(({ slug }) => slug === 'social-media-use-policy')
  assert.equal(issue?.appearances.length, 7)
  shows(!items.some(({ heading }) => heading === issue?.title), 'an issue whose title differs from its items')
})

it('says of private business only that it is private, why, and until when', () => {
  const exempt = items.filter(({ openness }) => openness.state === 'exempt')
  assert.ok(exempt.length >= 3)
  for (const { openness, heading } of exempt) {
    assert.ok(openness.categories?.length && openness.reason && openness.reviewOn, heading)
    assert.match(heading, /^A (staffing|property) matter$/)
  }
  for (const document of every('moothall/document/1')) {
    if (document.openness.state === 'open') continue
    assert.deepEqual(document.versions, [])
    assert.equal(document.text, undefined)
  }
})

it('keeps the register of who was there', () => {
  const presences = new Set(attendance.map(({ presence }) => presence))
  for (const presence of ['present', 'apologies', 'substitute', 'in attendance'] as const)
    assert.ok(presences.has(presence))
  shows(
    attendance.some(({ arrived }) => arrived) && attendance.some(({ left }) => left),
    'comings and goings',
  )
})

it('holds some papers, lists others, and has new versions of a few', () => {
  const documents = every('moothall/document/1')
  const types = new Set(documents.flatMap(({ versions }) => versions.map(({ mediaType }) => mediaType)))
  assert.deepEqual([...types].sort(), ['text/html', 'text/plain'])
  shows(
    documents.some(({ typePrinted, versions }) => typePrinted === 'PDF' && versions.length === 0),
    'a listed PDF',
  )
  shows(documents.filter(({ versions }) => versions.length > 1).length >= 2, 'papers with two versions')
})

it('shows decisions of every maker, a call-in, and a minute corrected when confirmed', () => {
  const decisions = every('moothall/decision/1')
  assert.deepEqual([...new Set(decisions.map(({ maker }) => maker.kind))].sort(), [
    'body',
    'member',
    'officer',
  ])
  shows(
    decisions.some(({ status }) => status === 'Called in'),
    'a call-in',
  )
  shows(
    decisions.some(({ isKey }) => isKey) && decisions.some(({ isKey }) => !isKey),
    'key decisions and others',
  )
  const texts = new Map<string, Set<string>>()
  for (const { content } of publications) {
    if (content.format !== 'moothall/minute/1') continue
    texts.set(content.id, (texts.get(content.id) ?? new Set()).add(content.text))
  }
  shows(
    [...texts.values()].some(({ size }) => size > 1),
    'a corrected minute',
  )
})
