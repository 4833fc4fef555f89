import { readFileSync } from 'node:fs'
import { describeProblems, loadConfig } from '../platform/config/load-config.ts'
import { InvalidInputError } from '../platform/errors.ts'
import { type DataFolder, dataFolder, requireData } from './data-folder.ts'

/** The folder that `--data`, the environment or the configuration names, which must hold a council: for commands that read one. */
export function councilFolder(data: string | undefined): DataFolder {
  const folder = namedFolder(data)
  requireData(folder)
  return folder
}

/** The folder that `--data`, the environment or the configuration names, whatever is in it. */
export function namedFolder(data: string | undefined): DataFolder {
  const loaded = loadConfig(process.env, data === undefined ? {} : { data }, readIfThere)
  if ('problems' in loaded) throw new InvalidInputError(describeProblems(loaded.problems))
  return dataFolder(loaded.config.data, loaded.config.databaseUrl)
}

/** The text of a file; `undefined` when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
