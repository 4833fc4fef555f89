import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * The path of a recorded file in ../shared/data beside the repository (or under MOOTHALL_SHARED, where a checkout
 * lies elsewhere). Throws with the path it looked at when there is no such file: data tests never pass by absence.
 */
export function sharedData(path: string): string {
  const folder = process.env.MOOTHALL_SHARED ?? join(root, '../shared')
  const found = join(folder, 'data', path)
  if (!existsSync(found)) {
    throw new Error(
      `Data tests need ${found}, which is missing. Put the shared folder beside the repository or name it in MOOTHALL_SHARED.`,
    )
  }
  return found
}
