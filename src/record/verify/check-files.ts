import { DamagedFileError, type FileStore } from '../../platform/files/file-store.ts'
import type { Document } from '../formats/index.ts'
import type { Disagreement } from './disagreement.ts'

/** Checks that the file of each version of a document is held and has the bytes that its hash says. */
export async function checkFiles(
  files: FileStore,
  document: Document,
  checked: Set<string>,
): Promise<Disagreement[]> {
  const problems: Disagreement[] = []
  for (const version of document.versions) {
    if (checked.has(version.sha256)) continue
    checked.add(version.sha256)
    const found = await stateOf(files, version.sha256, version.bytes)
    if (found === undefined) continue
    problems.push({
      place: `file ${version.sha256} "${version.fileName}"`,
      subjectId: document.id,
      what: 'stored file',
      expected: `${version.bytes} bytes with that sha256`,
      found,
    })
  }
  return problems
}

/** What is wrong with a stored file; `undefined` when it is whole. */
async function stateOf(files: FileStore, sha256: string, expectedBytes: number): Promise<string | undefined> {
  const stream = await files.open(sha256)
  if (!stream) return 'none: it is missing from the public file store'
  let bytes = 0
  try {
    for await (const chunk of stream) bytes += (chunk as Uint8Array).byteLength
  } catch (error) {
    if (error instanceof DamagedFileError) return `changed bytes: ${error.message}`
    throw error
  }
  return bytes === expectedBytes ? undefined : `${bytes} bytes`
}
