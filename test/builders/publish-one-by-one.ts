/** A process to be killed: publishes issues one transaction each, building the record after each, and says so. */
import { closeLog, closeRecord, dataFolder, openLog, openRecordToBuild } from '../../src/cli/data-folder.ts'
import { buildRecord } from '../../src/record/builder/build-record.ts'
import { appendPublications, logHead } from '../../src/record/log/index.ts'

const [, , path = '', wanted = '0'] = process.argv
const folder = dataFolder(path, '')
const log = await openLog(folder)
const record = await openRecordToBuild(folder)
await buildRecord(log, record)
for (let { size } = await logHead(log); size < Number(wanted); size++) {
  const slug = `issue-${size + 1}`
  await log.transaction().execute((transaction) =>
    appendPublications(
      transaction,
      [
        {
          content: { format: 'moothall/issue/1', id: `issue/${slug}`, slug, title: slug, appearances: [] },
          actor: 'Clerk',
          origin: 'desk',
        },
      ],
      () => new Date('2026-01-02T03:04:05Z'),
    ),
  )
  process.stdout.write(`${size + 1}\n`)
  await buildRecord(log, record)
}
await closeRecord(folder, record)
await closeLog(folder, log)
