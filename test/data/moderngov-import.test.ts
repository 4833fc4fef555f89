import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isNothingNew } from '../../src/imports/import-run.ts'
import { importFolder } from '../../src/imports/moderngov/import-folder.ts'
import { importPages } from '../../src/imports/moderngov/import-pages.ts'
import { problemLines } from '../../src/imports/summary.ts'
import { emptyLog } from '../builders/log-database.ts'
import { publishedOf, wholeLog } from '../builders/published.ts'
import { sharedData } from './shared-data.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')

describe('the page the project was created from', () => {
  it('becomes an issue with a recommendation and the decision that answers it', async () => {
    const log = await emptyLog()
    const page = { name: 'seed', path: sharedData('seed/social-media-policy.txt') }
    const run = await importPages(log, [page], { council: 'East Herts Council', clock })
    assert.deepEqual(problemLines(run), [])
    const issue = await publishedOf(log, 'issue', 'social-media-policy')
    assert.deepEqual(issue.appearances, [
      { meetingId: 'meeting/2013-02-19-local-joint-panel', itemId: '13', role: 'recommendation' },
      { meetingId: 'meeting/2013-03-20-human-resources-committee', itemId: '715', role: 'decision' },
    ])
    const decision = await publishedOf(log, 'minute', '2013-03-20-human-resources-committee-715')
    const [resolved] = decision.outcomes
    assert.deepEqual(
      [resolved?.kind, resolved?.answers?.how, resolved?.answers?.body, resolved?.answers?.date],
      ['resolved', 'supported', 'Local Joint Panel', '2013-02-19'],
    )
    const minute = await publishedOf(log, 'minute', '2013-02-19-local-joint-panel-13')
    assert.deepEqual(
      minute.outcomes.map((one) => one.kind),
      ['recommended'],
    )
    assert.deepEqual(
      minute.undertakings.map((one) => one.by),
      ['Director of Finance and Support Service'],
    )
    assert.match(minute.undertakings[0]?.text ?? '', /Members’ Code of Conduct/)
    assert.ok(minute.references.some((one) => one.kind === 'paper' && one.label === 'B'))
    assert.equal(minute.mentions.filter((one) => one.kind === 'post').length, 5)
    assert.equal(minute.mentions.filter((one) => one.kind === 'person').length, 1)
    assert.match(minute.text, /^The Chief Executive and Director/)
    const paper = await publishedOf(log, 'document', 'social-media-policy')
    assert.deepEqual(
      [paper.title, paper.typePrinted, paper.sizePrinted, paper.versions],
      ['Social Media Policy', 'PDF', '27 KB', []],
    )
    assert.equal(isNothingNew(await importPages(log, [page], { clock })), true)
  })
})

describe('recorded answers and pages of several councils', () => {
  it('come in whole, keep apart, and bring nothing new the second time', async () => {
    const folder = sharedData('moderngov')
    const log = await emptyLog()
    const run = await importFolder(log, folder, { council: 'East Herts Council', clock })
    assert.deepEqual(problemLines(run), [])
    const counts = Object.fromEntries([...run.counts].map(([kind, count]) => [kind, count.new]))
    // 259 councillors of four lists, one at two meetings of another council, 15 on a committee's page of yet another.
    assert.deepEqual(counts, {
      council: 1,
      body: 33,
      person: 275,
      meeting: 17,
      item: 14,
      minute: 14,
      document: 25,
      decision: 3,
    })
    assert.equal((await publishedOf(log, 'meeting', '2026-01-13-audit-committee')).status, 'cancelled')
    assert.equal(
      (await publishedOf(log, 'body', 'art-galleries-committee')).sources?.[0]?.key,
      'committee:163@manchester.gov.uk',
    )
    assert.equal(
      (await publishedOf(log, 'body', 'surbiton-neighbourhood-committee')).sources?.[0]?.key,
      'committee:163',
    )
    const minute = await publishedOf(
      log,
      'minute',
      '2026-01-15-kingston-and-north-kingston-neighbourhood-committee-59',
    )
    assert.match(
      minute.text,
      /\nDecision:\nRESOLVED that:\n1\. the introduction of traffic management measures/,
    )
    assert.doesNotMatch(await wholeLog(log), /Redacted Road|01632 960000|bigpic/)
    assert.equal(isNothingNew(await importFolder(log, folder, { clock })), true)
  })
})
