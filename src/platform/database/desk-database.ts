import { Kysely } from 'kysely'
import { namedPostgresDialect } from './postgres-dialect.ts'
import { openSqlite, openSqliteToInspect } from './sqlite.ts'
import { nodeSqliteDialect } from './sqlite-dialect.ts'

/** Where the desk database is: an SQLite file (`toInspect` reads it and leaves no trace), or PostgreSQL by its URL. */
export type DeskLocation =
  | { engine: 'sqlite'; path: string; toInspect?: boolean }
  | { engine: 'postgres'; url: string; poolSize?: number }

/** The desk database as Kysely sees it; each module narrows it to the tables it owns. */
export type DeskDatabase<Tables> = Kysely<Tables>

/** Opens the desk database. Four connections beat sixteen on two cores; more machines want more. */
export function openDeskDatabase<Tables>(location: DeskLocation): DeskDatabase<Tables> {
  const dialect =
    location.engine === 'sqlite'
      ? nodeSqliteDialect(
          location.toInspect
            ? openSqliteToInspect(location.path)
            : openSqlite(location.path, { synchronous: 'full' }),
        )
      : namedPostgresDialect(location.url, location.poolSize ?? 4)
  return new Kysely<Tables>({ dialect })
}
