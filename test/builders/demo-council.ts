import { join } from 'node:path'
import { demoFiles, demoPublications, demoWithdrawals } from '../../src/demo/index.ts'
import { buildRecord } from '../../src/record/builder/build-record.ts'
import { openRecordForBuilding } from '../../src/record/builder/open-record.ts'
import { withdrawSubject } from '../../src/record/log/index.ts'
import { type RunningSite, siteOver } from './site.ts'

/** The demo council in process: its log, its record, its files, as of its own today. */
export async function demoCouncil(): Promise<RunningSite> {
  const now = '2026-11-22T12:00:00Z'
  const site = await siteOver(
    demoPublications().map(({ content }) => content),
    now,
  )
  for (const { bytes } of demoFiles()) await site.files.put(bytes)
  for (const subject of demoWithdrawals()) {
    await site.log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(transaction, { ...subject, origin: 'demo' }, () => new Date(now)),
      )
  }
  const record = openRecordForBuilding(join(site.folder, 'record.sqlite'))
  await buildRecord(site.log, record)
  record.close()
  return site
}
