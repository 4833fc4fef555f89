import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely'
import { ConflictError } from '../errors.ts'

/** A folder of numbered, forward-only `.sql` files in the portable subset of SQLite and PostgreSQL. */
export type MigrationFolder = { module: string; path: string }

/**
 * Brings the desk database up to date: runs each file that has not run yet, one transaction a file, and refuses when
 * a file that ran has changed since.
 */
export async function migrate<Tables>(
  database: Kysely<Tables>,
  folders: readonly MigrationFolder[],
): Promise<string[]> {
  await database.transaction().execute(async (transaction) => {
    await lockOnPostgres(transaction)
    await sql`create table if not exists migration (name text primary key, sha256 text not null)`.execute(
      transaction,
    )
  })
  const ran: string[] = []
  for (const folder of folders) {
    for (const file of readdirSync(folder.path)
      .filter((name) => name.endsWith('.sql'))
      .sort()) {
      const name = `${folder.module}/${basename(file, '.sql')}`
      const text = readFileSync(join(folder.path, file), 'utf8')
      if (await runOnce(database, name, text)) ran.push(name)
    }
  }
  return ran
}

async function runOnce<Tables>(database: Kysely<Tables>, name: string, text: string): Promise<boolean> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return database.transaction().execute(async (transaction) => {
    await lockOnPostgres(transaction)
    // SQLite cannot turn a reader into a writer once somebody else has written: a write that changes nothing comes first.
    await sql`update migration set sha256 = sha256 where name = ''`.execute(transaction)
    const { rows } = await sql<{ sha256: string }>`select sha256 from migration where name = ${name}`.execute(
      transaction,
    )
    const [known] = rows
    if (known?.sha256 === sha256) return false
    if (known) {
      throw new ConflictError(
        `The migration ${name} was changed after it ran on this database; expected its text as it was (sha256 ${known.sha256}). Restore the file and add a new one.`,
      )
    }
    for (const statement of statementsOf(text)) await sql.raw(statement).execute(transaction)
    await sql`insert into migration (name, sha256) values (${name}, ${sha256})`.execute(transaction)
    return true
  })
}

// Any number will do that nothing else on the database locks: "moot" in ASCII.
const MIGRATING = 0x6d6f6f74

/** Processes that start together migrate one after the other. */
async function lockOnPostgres<Tables>(transaction: Transaction<Tables>): Promise<void> {
  if (transaction.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATING)})`.execute(transaction)
  }
}

/** Statements end with a semicolon at a line's end; migrations hold no bodies with semicolons inside. */
function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
