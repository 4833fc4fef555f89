import { join } from 'node:path'
import { closeLog, closeRecord, dataFolder, openLog, openRecordToBuild } from '../../src/cli/data-folder.ts'
import { folderStore } from '../../src/platform/files/folder-store.ts'
import { buildRecord } from '../../src/record/builder/build-record.ts'
import { HELD_FILE, publishSmallCouncil } from './small-council.ts'

/** Makes `data` in a folder, which holds the small council: log, record and its one public file, all closed and sealed. */
export async function councilOnDisk(parent: string): Promise<string> {
  const path = join(parent, 'data')
  const folder = dataFolder(path, undefined)
  const log = await openLog(folder)
  await publishSmallCouncil(log)
  await folderStore(folder.publicFiles).put(HELD_FILE)
  const record = await openRecordToBuild(folder)
  await buildRecord(log, record)
  await closeRecord(folder, record)
  await closeLog(folder, log)
  return path
}
