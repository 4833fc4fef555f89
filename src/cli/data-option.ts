import { InvalidInputError } from '../platform/errors.ts'
import { type DataFolder, dataFolder, requireData } from './data-folder.ts'

/** The folder that `--data` names, which must hold a council: for commands that read one. */
export function councilFolder(data: string | undefined): DataFolder {
  const folder = namedFolder(data)
  requireData(folder)
  return folder
}

/** The folder that `--data` names, whatever is in it. */
export function namedFolder(data: string | undefined): DataFolder {
  if (!data) throw new InvalidInputError('Name the folder that holds the council: --data DIR.')
  return dataFolder(data)
}
