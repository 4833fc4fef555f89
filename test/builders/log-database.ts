import { openDeskDatabase } from '../../src/platform/database/desk-database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type LogDatabase, type LogTables, logMigrations } from '../../src/record/log/index.ts'

/** An empty log in memory. */
export async function emptyLog(): Promise<LogDatabase> {
  const database = openDeskDatabase<LogTables>({ engine: 'sqlite', path: ':memory:' })
  await migrate(database, [logMigrations])
  return database
}
