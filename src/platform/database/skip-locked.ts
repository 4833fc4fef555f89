import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'

/**
 * `for update skip locked` where the engine has it, so that workers do not queue for the same row; nothing on SQLite,
 * where one writer at a time is the rule.
 */
export function skipLocked<Tables>(database: Kysely<Tables>): RawBuilder<unknown> {
  return database.getExecutor().adapter instanceof PostgresAdapter ? sql`for update skip locked` : sql``
}
