import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf, wholeLog } from '../../../test/builders/published.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { importFolder } from './import-folder.ts'
import { importPages } from './import-pages.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const options = { council: 'Quillford Council', clock }
const CANARY = 'ZZCANARYZZ'

function meeting(flags: string): string {
  return `<?xml version="1.0"?><meeting><meetingid>901</meetingid><meetingdate>04/03/2025</meetingdate>
<meetingstatus>Confirmed</meetingstatus><agendaitems><agendaitem><agendaitemid>31</agendaitemid>
<agendaitemtitle>A lease</agendaitemtitle><agendatext>&lt;p&gt;${CANARY} agenda&lt;/p&gt;</agendatext>
<fulldisplaynumberformat>4.</fulldisplaynumberformat>
<minutesnonemptyhtmlbody>&lt;p&gt;RESOLVED that ${CANARY} be let.&lt;/p&gt;</minutesnonemptyhtmlbody>${flags}
</agendaitem><agendaitem><agendaitemid>32</agendaitemid>
<agendaitemtitle>Rents</agendaitemtitle><fulldisplaynumberformat>5.</fulldisplaynumberformat><linkeddocuments><linkeddoc>
<attachmentid>77</attachmentid><title>Rents</title><isurl>False</isurl><isrestricted>False</isrestricted>
<committeetitle>Leases Panel</committeetitle></linkeddoc></linkeddocuments></agendaitem></agendaitems><attendees></attendees></meeting>`
}

function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'answer.xml'), text)
  return folder
}

describe('what a source holds back', () => {
  for (const word of ['True', '1', 'Yes', 'Y', '-1', 'restricted']) {
    it(`is held back here when it says so as "${word}"`, async () => {
      const log = await emptyLog()
      await importFolder(log, folderWith(meeting(`<isrestricted>${word}</isrestricted>`)), options)
      const [item] = (await publishedOf(log, 'meeting', '2025-03-04-leases-panel')).items
      assert.equal(item?.openness.state, 'exempt')
      assert.doesNotMatch(JSON.stringify(await wholeLog(log)), new RegExp(CANARY))
    })
  }

  for (const word of ['False', '0', 'No', 'N']) {
    it(`is not taken in at all when its display is allowed "${word}"`, async () => {
      const log = await emptyLog()
      const folder = folderWith(meeting(`<isdisplayallowed>${word}</isdisplayallowed>`))
      await importFolder(log, folder, options)
      assert.doesNotMatch(JSON.stringify(await wholeLog(log)), new RegExp(CANARY))
    })
  }

  it('is taken back when it was open before', async () => {
    const log = await emptyLog()
    await importFolder(log, folderWith(meeting('<isrestricted>False</isrestricted>')), options)
    assert.match(JSON.stringify(await wholeLog(log)), new RegExp(CANARY))
    const run = await importFolder(log, folderWith(meeting('<isrestricted>True</isrestricted>')), options)
    assert.doesNotMatch(JSON.stringify(await wholeLog(log)), new RegExp(CANARY))
    assert.match(summaryLines(run, false).join('\n'), /Open before, restricted now: withdrawn: 1/)
    const rows = await log.selectFrom('publication_content').select('body').execute()
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(CANARY))
  })
})

describe('a pipe', () => {
  it('is refused, not waited for', { skip: process.platform === 'win32' }, async () => {
    const pipe = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const run = await importPages(await emptyLog(), [{ name: 'pipe', path: pipe }], options)
    assert.match(problemLines(run).join('\n'), /an ordinary file/)
  })
})
