import { type LogDatabase, type LogTables, logMigrations } from '../../src/record/log/index.ts'
import { type Engine, sqliteEngine } from './engines.ts'

/** An empty log: in memory, or on the engine that is given. */
export function emptyLog(engine: Engine = sqliteEngine): Promise<LogDatabase> {
  return engine.database<LogTables>([logMigrations])
}
