import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import type { Published } from '../../record/formats/index.ts'
import type { LogDatabase } from '../../record/log/index.ts'
import { currentContents, logHead, readEntries, withdrawSubject } from '../../record/log/index.ts'
import { isNothingNew } from '../import-run.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { importPages } from './import-pages.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const options = { council: 'Quillford Council', clock }
const PAGE = {
  name: 'page.txt',
  path: fileURLToPath(new URL('./fixtures/issue-meetings.txt', import.meta.url)),
}

async function get<Type extends Published['format']>(log: LogDatabase, id: string, format: Type) {
  const content = (await currentContents(log, [id])).get(id)
  assert.equal(content?.format, format, `${id} is published`)
  return content as Extract<Published, { format: Type }>
}

describe('import of an "Issue - meetings" page as text', () => {
  it('makes the issue with its meetings, items, minutes, papers and what a machine read', async () => {
    const log = await emptyLog()
    const run = await importPages(log, [PAGE], options)
    assert.deepEqual(problemLines(run), [])
    const issue = await get(log, 'issue/home-working-policy', 'moothall/issue/1')
    assert.deepEqual(issue.appearances, [
      { meetingId: 'meeting/2024-05-14-staff-forum', itemId: '7', role: 'recommendation' },
      { meetingId: 'meeting/2024-06-12-staffing-committee', itemId: '204', role: 'decision' },
    ])
    const minute = await get(log, 'minute/2024-05-14-staff-forum-7', 'moothall/minute/1')
    assert.match(minute.text, /^The Head of People submitted.*\nThe Director of Resources undertook/)
    assert.doesNotMatch(minute.text, /Additional documents|PDF/)
    assert.deepEqual(
      minute.undertakings.map((one) => one.by),
      ['Director of Resources'],
    )
    assert.deepEqual(
      minute.outcomes.map((one) => one.kind),
      ['recommended'],
    )
    const answer = await get(log, 'minute/2024-06-12-staffing-committee-204', 'moothall/minute/1')
    assert.equal(answer.outcomes[0]?.answers?.how, 'supported')
    const meeting = await get(log, 'meeting/2024-05-14-staff-forum', 'moothall/meeting/1')
    assert.deepEqual(meeting.items[0]?.documentIds, [
      'document/home-working-policy',
      'document/appendix-a-survey-of-staff',
    ])
    const paper = await get(log, 'document/home-working-policy', 'moothall/document/1')
    assert.deepEqual(
      [paper.title, paper.typePrinted, paper.sizePrinted, paper.versions],
      ['Home Working Policy', 'PDF', '41 KB', []],
    )
  })

  it('says what was odd', async () => {
    const run = await importPages(await emptyLog(), [PAGE], options)
    const summary = summaryLines(run, false).join('\n')
    assert.match(summary, /meetings +2 new/)
    assert.match(summary, /never filled in: 1\n.*See Minute/)
    assert.match(summary, /match nobody published: 1\n.*Councillor B Quill/)
    assert.match(summary, /listed, not held: 2/)
  })

  it('writes nothing the second time, and nothing at all in a dry run', async () => {
    const log = await emptyLog()
    const dry = await importPages(log, [PAGE], { ...options, isDryRun: true })
    assert.equal((await logHead(log)).size, 0)
    await importPages(log, [PAGE], options)
    const { size } = await logHead(log)
    assert.equal(
      [...dry.counts].filter(([kind]) => kind !== 'item').reduce((sum, [, count]) => sum + count.new, 0),
      size,
    )
    const again = await importPages(log, [PAGE], { clock })
    assert.equal(isNothingNew(again), true)
    assert.equal((await logHead(log)).size, size)
  })

  it('adds a second issue to meetings that are there, and finds the issue again when it has grown', async () => {
    const log = await emptyLog()
    await importPages(log, [PAGE], options)
    const folder = temporaryFolder()
    const page = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return { name, path: join(folder, name) }
    }
    const other = page(
      'other.txt',
      'Issue - meetings\n\nHome Working Policy\n\nMeeting: 14/05/2024 - Staff Forum (Item 3)\n\nDesks\n\nIt was RESOLVED that the report be noted.',
    )
    const grown = page(
      'grown.txt',
      'Issue - meetings\n\nHome Working Policy\n\nMeeting: 01/07/2025 - Council (Item 9)\n\nHome Working\n\nRESOLVED that the policy be reviewed.\n\nMeeting: 14/05/2024 - STAFF FORUM (Item 7)\n\nHome Working Policy\n\nRECOMMENDED that it be approved.',
    )
    await importPages(log, [other, grown], options)
    const meeting = await get(log, 'meeting/2024-05-14-staff-forum', 'moothall/meeting/1')
    assert.deepEqual(
      meeting.items.map((item) => item.id),
      ['3', '7'],
    )
    const issue = await get(log, 'issue/home-working-policy', 'moothall/issue/1')
    assert.equal(issue.appearances.length, 3)
    assert.equal(
      (await get(log, 'issue/home-working-policy-2024-05-14', 'moothall/issue/1')).appearances.length,
      1,
    )
  })

  it('takes in the rest when one meeting has no date, and names file and line', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'wrong.txt')
    writeFileSync(
      path,
      'Issue - meetings\nX\nMeeting: 31/02/2013 - Panel (Item 1)\nX\nNoted.\nMeeting: 01/03/2013 - Panel (Item 2)\nX\nAgreed.',
    )
    const log = await emptyLog()
    const run = await importPages(
      log,
      [
        { name: 'wrong.txt', path },
        { name: 'none.txt', path: `${path}.none` },
      ],
      options,
    )
    assert.deepEqual(problemLines(run), [
      'wrong.txt: line 3: expected a date of the calendar as dd/mm/yyyy; found 31/02/2013.',
      'none.txt: the whole file: expected a file that can be read; found no file of that name.',
    ])
    assert.equal((await get(log, 'issue/x', 'moothall/issue/1')).appearances.length, 1)
  })

  it('does not bring back what was withdrawn here', async () => {
    const log = await emptyLog()
    await importPages(log, [PAGE], options)
    const id = 'document/home-working-policy'
    await log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(transaction, { id, actor: 'Clerk', origin: 'desk', note: 'In error' }, clock),
      )
    await importPages(log, [PAGE], options)
    assert.equal((await currentContents(log, [id])).size, 0)
  })

  it('refuses a record of nobody when no council is named', async () => {
    const log = await emptyLog()
    await assert.rejects(importPages(log, [PAGE], { clock }), /--council/)
    assert.deepEqual(await readEntries(log, 0, 1), [])
  })
})
