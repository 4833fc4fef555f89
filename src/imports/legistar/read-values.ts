import { gunzipSync } from 'node:zlib'
import { decodeText } from '../decode-text.ts'
import { type ImportRun, noteProblem } from '../import-run.ts'
import { type NamedFile, readBytes } from '../named-file.ts'

// A file may be packed; what comes out of it is bounded too.
const MOST_UNPACKED = 400 * 1024 * 1024

/** The values of a file: a JSON list, one JSON object, or JSON lines, packed with gzip or not. Problems go to the run. */
export async function readValues(file: NamedFile, run: ImportRun | undefined): Promise<unknown[]> {
  const bytes = await readBytes(file, run)
  const text = bytes && unpacked(file, bytes, run)
  return text === undefined ? [] : valuesOf(file.name, text, run)
}

function unpacked(file: NamedFile, bytes: Uint8Array, run: ImportRun | undefined): string | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeText(bytes).text
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8')
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    note(run, file.name, 'the whole file', 'a gzip file of at most 400 MB unpacked', found)
    return undefined
  }
}

/** The values in a text; a line that is no JSON is a problem, the others count. */
export function valuesOf(name: string, text: string, run: ImportRun | undefined): unknown[] {
  const whole = parsed(text)
  if ('value' in whole) return Array.isArray(whole.value) ? whole.value : [whole.value]
  const lines = text.split('\n')
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? '')) {
    note(run, name, 'the whole file', 'JSON', whole.error)
    return []
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const one = parsed(line)
    if ('value' in one) return [one.value]
    note(run, name, `line ${index + 1}`, 'a JSON object', one.error)
    return []
  })
}

function parsed(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function note(
  run: ImportRun | undefined,
  file: string,
  place: string,
  expected: string,
  found: string,
): void {
  if (run) noteProblem(run, { file, place, expected, found })
}
