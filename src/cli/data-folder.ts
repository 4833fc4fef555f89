import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DeskLocation, openDeskDatabase } from '../platform/database/desk-database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { InvalidInputError } from '../platform/errors.ts'
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

/** Opens the log of a data folder, making the folder and the tables where they are missing. */
export async function openLog(folder: DataFolder): Promise<LogDatabase> {
  mkdirSync(folder.path, { recursive: true })
  const database = openDeskDatabase<LogTables>(folder.deskLocation)
  await migrate(database, [logMigrations])
  return database
}

/** Throws a clear error when a folder holds no council yet: for commands that only read. */
export function requireData(folder: DataFolder): void {
  if (folder.deskLocation.engine === 'sqlite' && !existsSync(folder.deskLocation.path)) {
    throw new InvalidInputError(
      `No council was found in ${folder.path}: expected desk.sqlite there. Import something first (moothall import --help) or name another folder with --data.`,
    )
  }
}
