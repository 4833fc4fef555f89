import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { openSqliteToInspect } from '../../platform/database/sqlite.ts'
import type { Disagreement } from './disagreement.ts'

/** Runs SQLite's own check of a file's structure: pages, indexes, constraints. The file is only read. */
export function checkSqliteFile(path: string): Disagreement | undefined {
  const broken = (what: string, expected: string, found: string): Disagreement => ({
    place: basename(path),
    what,
    expected,
    found,
  })
  if (!existsSync(path)) return broken('file', 'an SQLite database', 'none')
  try {
    const database = openSqliteToInspect(path)
    try {
      const [first] = database.prepare('pragma integrity_check(1)').all()
      const answer = String(first?.integrity_check)
      return answer === 'ok' ? undefined : broken('integrity check', 'ok', answer)
    } finally {
      database.close()
    }
  } catch (error) {
    return broken('file', 'a sound SQLite database', error instanceof Error ? error.message : String(error))
  }
}
