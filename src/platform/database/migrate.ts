import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Kysely, sql } from 'kysely'
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
  await sql`create table if not exists migration (name text primary key, sha256 text not null)`.execute(
    database,
  )
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

/** Statements end with a semicolon at a line's end; migrations hold no bodies with semicolons inside. */
function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
