import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import {
  type DeskDatabase,
  type DeskLocation,
  openDeskDatabase,
} from '../../src/platform/database/desk-database.ts'
import { type MigrationFolder, migrate } from '../../src/platform/database/migrate.ts'
import { postgresServer, stopPostgres, whyNoPostgres } from './postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** One of the two engines of the desk database, as a test uses it. */
export type Engine = {
  name: 'SQLite' | 'PostgreSQL'
  /** A new migrated database that several connections and processes may open. */
  location(folders: readonly MigrationFolder[]): Promise<DeskLocation>
  /** A new migrated database, open until the tests end. */
  database<Tables>(folders: readonly MigrationFolder[]): Promise<DeskDatabase<Tables>>
}

type Closable = { destroy(): Promise<void> }

const opened: Closable[] = []
const templates = new Map<string, Promise<string>>()
let count = 0

/** Opens a database that is closed when the tests end. */
export function openForTest<Tables>(location: DeskLocation): DeskDatabase<Tables> {
  const database = openDeskDatabase<Tables>(location)
  opened.push(database)
  return database
}

/** SQLite: in memory, or in a file where a test needs to open it twice. */
export const sqliteEngine: Engine = {
  name: 'SQLite',
  async location(folders) {
    const location: DeskLocation = { engine: 'sqlite', path: join(temporaryFolder(), 'desk.sqlite') }
    await migrateAt(location, folders)
    return location
  },
  async database<Tables>(folders: readonly MigrationFolder[]) {
    const database = openForTest<Tables>({ engine: 'sqlite', path: ':memory:' })
    await migrate(database, folders)
    return database
  },
}

/** PostgreSQL, started by the tests; each database is a copy of a template that was migrated once. */
export const postgresEngine: Engine = {
  name: 'PostgreSQL',
  async location(folders) {
    const server = await postgresServer()
    const name = `test_${++count}`
    await server.run(`create database ${name} template ${await templateOf(folders)}`)
    return { engine: 'postgres', url: server.urlOf(name) }
  },
  async database<Tables>(folders: readonly MigrationFolder[]) {
    return openForTest<Tables>(await this.location(folders))
  },
}

/**
 * Defines the same tests for both engines. Without a PostgreSQL its tests are skipped with the reason and what to do,
 * but where CI is set they fail.
 */
export function eachEngine(define: (engine: Engine) => void): void {
  describe('on SQLite', () => define(sqliteEngine))
  const missing = whyNoPostgres()
  if (missing === undefined) {
    describe('on PostgreSQL', () => define(postgresEngine))
  } else if (process.env.CI) {
    it('on PostgreSQL', () => {
      throw new Error(missing)
    })
  } else {
    it('on PostgreSQL', { skip: missing })
  }
}

function templateOf(folders: readonly MigrationFolder[]): Promise<string> {
  const key = folders.map((folder) => folder.path).join('\n')
  const known = templates.get(key)
  if (known) return known
  const name = `template_${templates.size + 1}`
  const made = makeTemplate(name, folders)
  templates.set(key, made)
  return made
}

async function makeTemplate(name: string, folders: readonly MigrationFolder[]): Promise<string> {
  const server = await postgresServer()
  await server.run(`create database ${name} template template0`)
  await migrateAt({ engine: 'postgres', url: server.urlOf(name) }, folders)
  return name
}

async function migrateAt(location: DeskLocation, folders: readonly MigrationFolder[]): Promise<void> {
  const database = openDeskDatabase<unknown>(location)
  await migrate(database, folders)
  await database.destroy()
}

after(async () => {
  await Promise.all(opened.map((database) => database.destroy()))
  await stopPostgres()
})
