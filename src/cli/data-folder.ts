import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type DeskLocation, openDeskDatabase } from '../platform/database/desk-database.ts'
import { type MigrationFolder, migrate } from '../platform/database/migrate.ts'
import { sealSqlite, unseal } from '../platform/database/seal.ts'
import { InvalidInputError } from '../platform/errors.ts'
import { openRecordForBuilding } from '../record/builder/open-record.ts'
import { type LogDatabase, type LogTables, logMigrations } from '../record/log/index.ts'

/** The folder that holds everything of one council: desk database, record, private and public files. */
export type DataFolder = {
  path: string
  deskLocation: DeskLocation
  recordPath: string
  publicFiles: string
  privateFiles: string
}

/** The names of a data folder; nothing is opened. `DATABASE_URL` moves the desk to PostgreSQL. */
export function dataFolder(path: string, databaseUrl = process.env.DATABASE_URL): DataFolder {
  const folder = resolve(path)
  return {
    path: folder,
    deskLocation: databaseUrl
      ? { engine: 'postgres', url: databaseUrl }
      : { engine: 'sqlite', path: join(folder, 'desk.sqlite') },
    recordPath: join(folder, 'record.sqlite'),
    publicFiles: join(folder, 'files', 'public'),
    privateFiles: join(folder, 'files', 'private'),
  }
}

/**
 * Opens the log of a data folder for writing, making the folder and the tables where they are missing. The seal of its
 * file is broken until {@link closeLog}.
 */
export async function openLog(
  folder: DataFolder,
  otherMigrations: readonly MigrationFolder[] = [],
): Promise<LogDatabase> {
  mkdirSync(folder.path, { recursive: true })
  if (folder.deskLocation.engine === 'sqlite') await unseal(folder.deskLocation.path)
  const database = openDeskDatabase<LogTables>(folder.deskLocation)
  await migrate(database, [logMigrations, ...otherMigrations])
  return database
}

/** Closes a log and seals its file, unless another process has it open: the last to close it seals it. */
export async function closeLog(folder: DataFolder, log: LogDatabase): Promise<void> {
  await log.destroy()
  if (folder.deskLocation.engine === 'sqlite') await sealSqlite(folder.deskLocation.path)
}

/** Opens the record of a data folder for building. The seal of its file is broken until {@link closeRecord}. */
export async function openRecordToBuild(folder: DataFolder): Promise<DatabaseSync> {
  await unseal(folder.recordPath)
  return openRecordForBuilding(folder.recordPath)
}

/** Closes a record and seals its file, unless another process has it open. */
export async function closeRecord(folder: DataFolder, record: DatabaseSync): Promise<void> {
  record.close()
  await sealSqlite(folder.recordPath)
}

/** Opens the log of a data folder to read it and to leave no trace: for commands that prove or copy. */
export function openLogToInspect(folder: DataFolder): LogDatabase {
  requireData(folder)
  const { deskLocation } = folder
  return openDeskDatabase<LogTables>(
    deskLocation.engine === 'sqlite' ? { ...deskLocation, toInspect: true } : deskLocation,
  )
}

/** Throws a clear error when a folder holds no council yet: for commands that only read. */
export function requireData(folder: DataFolder): void {
  if (folder.deskLocation.engine === 'sqlite' && !existsSync(folder.deskLocation.path)) {
    throw new InvalidInputError(
      `No council was found in ${folder.path}: expected desk.sqlite there. Import something first (moothall import --help) or name another folder with --data.`,
    )
  }
}
