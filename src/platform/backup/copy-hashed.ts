import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Copies a file to a new place, flushed, and answers the sha256 and number of the bytes that were copied. */
export async function copyHashed(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  await mkdir(dirname(to), { recursive: true })
  const hashing = createHash('sha256')
  let bytes = 0
  const target = await open(to, 'wx')
  try {
    for await (const chunk of createReadStream(from)) {
      const piece = chunk as Uint8Array
      hashing.update(piece)
      bytes += piece.byteLength
      await target.writeFile(piece)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { sha256: hashing.digest('hex'), bytes }
}
