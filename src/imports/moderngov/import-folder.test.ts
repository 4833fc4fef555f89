import assert from 'node:assert/strict'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf, wholeLog } from '../../../test/builders/published.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { appendPublications, type LogDatabase, logHead } from '../../record/log/index.ts'
import { isNothingNew } from '../import-run.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { importFolder } from './import-folder.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const options = { council: 'Quillford Council', clock }
const RECORDED = fileURLToPath(new URL('./fixtures/recorded', import.meta.url))

async function imported(): Promise<LogDatabase> {
  const log = await emptyLog()
  const run = await importFolder(log, RECORDED, options)
  assert.deepEqual(problemLines(run), [])
  return log
}

describe('import of a folder of recorded answers and pages', () => {
  it('takes in bodies, people, meetings, items, minutes, papers and decisions', async () => {
    const log = await imported()
    const committee = await publishedOf(log, 'body', 'parks-paths-committee')
    assert.equal(committee.name, 'Parks & Paths Committee')
    assert.equal((await publishedOf(log, 'body', 'old-bridges-panel')).ended, true)
    const meeting = await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')
    assert.deepEqual(
      meeting.items.map((item) => [item.id, item.number, item.heading, item.kind, item.openness.state]),
      [
        ['part-one', undefined, 'Part one', 'section', 'open'],
        ['4', '4', "The Mayor's Oak", 'business', 'open'],
        ['5', '5', 'Sale of land', 'business', 'exempt'],
      ],
    )
    assert.equal(
      meeting.sources?.[0]?.url,
      'https://democracy.quillford.gov.uk/ieListDocuments.aspx?CId=12&MId=501',
    )
    assert.equal((await publishedOf(log, 'meeting', '2025-04-01-parks-paths-committee')).status, 'cancelled')
    const minute = await publishedOf(log, 'minute', '2025-03-04-parks-paths-committee-4')
    assert.equal(minute.text, 'Councillor Ada Fenwick spoke of the oak.\nRESOLVED that the oak be kept.')
    assert.equal(
      minute.html,
      '<p>Councillor Ada Fenwick spoke of the oak.</p><p><strong>RESOLVED</strong> that the oak be kept.</p>',
    )
    assert.equal(minute.number, '31')
    assert.deepEqual(
      minute.outcomes.map((one) => one.kind),
      ['resolved'],
    )
    assert.equal(minute.mentions.find((one) => one.kind === 'person')?.personId, 'person/ada-fenwick')
    const decision = await publishedOf(log, 'decision', 'new-bins-north')
    assert.deepEqual([decision.maker.kind, decision.publishedOn], ['officer', '2025-11-03'])
  })

  it('tells two meetings of a body on one day apart by their numbers', async () => {
    const second = await publishedOf(await imported(), 'meeting', '2025-03-04-parks-paths-committee-2')
    assert.deepEqual([second.time, second.statusNote], ['21:00', 'Special'])
  })

  it('keeps what is not public out of the log', async () => {
    const log = await imported()
    const text = await wholeLog(log)
    assert.doesNotMatch(text, /canary|smallpic|<script/i)
    const person = await publishedOf(log, 'person', 'ada-fenwick')
    assert.deepEqual([person.email, person.ward], ['ada.fenwick@quillford.gov.uk', 'Mill'])
  })

  it('keeps people of two councils with one number apart', async () => {
    const log = await imported()
    const [ours, theirs] = [
      await publishedOf(log, 'person', 'ada-fenwick'),
      await publishedOf(log, 'person', 'cy-dunn'),
    ]
    assert.deepEqual(
      [ours.sources?.[0]?.key, theirs.sources?.[0]?.key],
      ['person:47', 'person:47@netherby.gov.uk'],
    )
  })

  it('follows an issue of a page across meetings, and lets the web service speak before the page', async () => {
    const log = await imported()
    const issue = await publishedOf(log, 'issue', 'the-oak')
    assert.deepEqual(issue.appearances, [
      { meetingId: 'meeting/2020-01-07-old-bridges-panel', itemId: '2-a', role: 'recommendation' },
      { meetingId: 'meeting/2025-03-04-parks-paths-committee', itemId: '4', role: 'decision' },
    ])
    assert.equal(issue.sources?.[0]?.key, 'issue:77')
    const minute = await publishedOf(log, 'minute', '2020-01-07-old-bridges-panel-2-a')
    assert.equal(minute.status, 'decision only')
    assert.equal(minute.outcomes[0]?.targetBodyId, 'body/parks-paths-committee')
    assert.match(minute.text, /that:\n1\. the oak be looked at; and\n2\. a report/)
    const item = (await publishedOf(log, 'meeting', '2020-01-07-old-bridges-panel')).items[0]
    assert.deepEqual([item?.number, item?.heading], ['2 (a)', 'An oak by the bridge'])
    const paper = await publishedOf(log, 'document', 'appendix-1-photograph')
    assert.deepEqual([paper.kind, paper.label, paper.sizePrinted], ['appendix', 'Appendix 1', '3 MB'])
  })

  it('writes nothing the second time, and nothing in a dry run', async () => {
    const log = await emptyLog()
    const dry = await importFolder(log, RECORDED, { ...options, isDryRun: true })
    assert.equal((await logHead(log)).size, 0)
    assert.match(summaryLines(dry, true).join('\n'), /Would come in[\s\S]*meetings +4 new/)
    await importFolder(log, RECORDED, options)
    const { size } = await logHead(log)
    const again = await importFolder(log, RECORDED, { clock })
    assert.deepEqual([isNothingNew(again), (await logHead(log)).size], [true, size])
  })

  it('goes on where it was stopped and ends the same', async () => {
    const whole = await imported()
    const log = await emptyLog()
    for (let files = 8; files < 16; files++) {
      const stop = new AbortController()
      await importFolder(log, RECORDED, {
        ...options,
        signal: stop.signal,
        onProgress: ({ done }) => done >= files && stop.abort(),
      })
    }
    await importFolder(log, RECORDED, options)
    for (const [type, slug] of [
      ['issue', 'the-oak'],
      ['meeting', '2025-03-04-parks-paths-committee'],
      ['minute', '2025-03-04-parks-paths-committee-4'],
    ] as const) {
      assert.deepEqual(await publishedOf(log, type, slug), await publishedOf(whole, type, slug))
    }
    assert.equal(isNothingNew(await importFolder(log, RECORDED, options)), true)
  })

  it('leaves alone what the desk has edited since', async () => {
    const log = await imported()
    const body = {
      ...(await publishedOf(log, 'body', 'old-bridges-panel')),
      name: 'Bridges Panel (1990 to 2020)',
    }
    await log
      .transaction()
      .execute((transaction) =>
        appendPublications(transaction, [{ content: body, actor: 'Clerk', origin: 'desk' }], clock),
      )
    const run = await importFolder(log, RECORDED, options)
    assert.equal((await publishedOf(log, 'body', 'old-bridges-panel')).name, body.name)
    assert.equal(isNothingNew(run), true)
    assert.match(summaryLines(run, false).join('\n'), /Edited here since[\s\S]*body\/old-bridges-panel/)
  })

  it('takes in the rest of a folder with wrong, hostile and strange files, a line for each', async () => {
    const folder = temporaryFolder()
    cpSync(RECORDED, join(folder, 'good'), { recursive: true })
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    const files: Record<string, string | Uint8Array> = {
      'bomb.xml':
        '<?xml version="1.0"?><!DOCTYPE meeting [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><meeting>&b;</meeting>',
      'cut.xml': '<?xml version="1.0"?><meeting><meetingid>5</meetingid>',
      'date.xml': '<meeting><meetingid>6</meetingid><meetingdate>31/02/2025</meetingdate></meeting>',
      'deep.html': `<html><body><div id="modgov">${'<div>'.repeat(100_000)}`,
      'deep.xml': `<meeting>${'<a>'.repeat(100_000)}`,
      'empty.html': '',
      'login.html': '<html><title>Sign in</title><body><form><input type="password"></form></body></html>',
      'notes.txt': 'Remember the milk',
      'utf16.xml': Buffer.from(
        `\ufeff<?xml version="1.0" encoding="utf-16"?><committees><committee><committeeid>99</committeeid><committeetitle>Caf\u00e9 Board</committeetitle></committee></committees>`,
        'utf16le',
      ),
      'latin.xml': Buffer.from(
        '<committees><committee><committeeid>98</committeeid><committeetitle>Jos\xe9 \x96 Forum</committeetitle></committee></committees>',
        'latin1',
      ),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(bad, name), content)
    const log = await emptyLog()
    const run = await importFolder(log, folder, options)
    assert.deepEqual(problemLines(run), [
      'bad/bomb.xml: line 1, column 80: expected an answer without a document type; found a DOCTYPE, which could declare entities.',
      'bad/cut.xml: line 1, column 54: expected well-formed XML; found unclosed tag: meeting.',
      'bad/date.xml: line 1: expected meetingdate as dd/mm/yyyy; found 31/02/2025.',
      'bad/deep.html: the whole page: expected a page of bearable size; found elements nested deeper than 250.',
      'bad/deep.xml: line 1, column 129: expected elements at most 40 deep; found <a> deeper.',
      'bad/empty.html: the whole file: expected a page or an answer; found an empty file.',
      'bad/login.html: the whole page: expected a page of the council; found a login form.',
    ])
    const summary = summaryLines(run, false).join('\n')
    assert.match(summary, /not recognised: 1\n +bad\/notes\.txt/)
    assert.match(summary, /read as: 1\n +bad\/latin\.xml: windows-1252/)
    await publishedOf(log, 'body', 'cafe-board')
    assert.equal((await publishedOf(log, 'body', 'jose-forum')).name, 'José – Forum')
    await publishedOf(log, 'issue', 'the-oak')
  })

  it('calls the record by its domain until somebody names it', async () => {
    const log = await emptyLog()
    await importFolder(log, RECORDED, { clock })
    assert.equal((await publishedOf(log, 'council', 'quillford-gov-uk')).name, 'quillford.gov.uk')
    await importFolder(log, RECORDED, options)
    assert.equal((await publishedOf(log, 'council', 'quillford-gov-uk')).name, 'Quillford Council')
    await importFolder(log, RECORDED, { clock, council: 'Another Council' })
    assert.equal((await publishedOf(log, 'council', 'quillford-gov-uk')).name, 'Quillford Council')
  })
})
