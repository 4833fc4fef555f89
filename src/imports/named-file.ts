import { readFile, stat } from 'node:fs/promises'
import { type ImportRun, noteProblem } from './import-run.ts'

/** A file of the input: what it is called in messages, and where it is. */
export type NamedFile = { name: string; path: string }

/** Bigger answers are not read: no page or answer of a council comes near. */
export const MOST_BYTES = 50 * 1024 * 1024

/** The bytes of a file; a file that is missing, empty or too big is a problem of the run. */
export async function readBytes(
  file: NamedFile,
  run: ImportRun | undefined,
): Promise<Uint8Array | undefined> {
  const problem = (expected: string, found: string): undefined => {
    if (run) noteProblem(run, { file: file.name, place: 'the whole file', expected, found })
    return undefined
  }
  try {
    const found = await stat(file.path)
    if (found.isDirectory()) return problem('a file that can be read', 'a folder')
    // A pipe or a device has no size, and may have no end.
    if (!found.isFile()) return problem('an ordinary file', 'a pipe, a device or a socket')
    const { size } = found
    if (size > MOST_BYTES) return problem('at most 50 MB', `${Math.ceil(size / 1024 / 1024)} MB`)
    const bytes = await readFile(file.path)
    return bytes.length === 0 ? problem('a page or an answer', 'an empty file') : bytes
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return problem('a file that can be read', FOUND[code] ?? code)
  }
}

const FOUND: Record<string, string> = {
  ENOENT: 'no file of that name',
  EACCES: 'no permission to read it',
  EISDIR: 'a folder',
}
