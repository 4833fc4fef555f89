import type { Readable } from 'node:stream'

/** What a store says of bytes it holds: their sha256 in lower-case hex, which is also their name, and their number. */
export type StoredFile = { sha256: string; bytes: number }

/** Bytes by their hash. What is stored never changes: other bytes have another name. */
export type FileStore = {
  /**
   * Stores bytes and answers when they would survive a loss of power. Storing what is there already changes nothing.
   * Throws `InvalidInputError` when they are more than the store takes.
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** The bytes as a stream, or `undefined` when they are not held. The stream fails when they are damaged. */
  open(sha256: string): Promise<Readable | undefined>
  /** The bytes at once, or `undefined` when they are not held. Throws {@link DamagedFileError}. */
  read(sha256: string): Promise<Buffer | undefined>
  has(sha256: string): Promise<boolean>
  /** Drops the bytes; false when they were not held. */
  remove(sha256: string): Promise<boolean>
}

/** A stored file no longer has the bytes that its name says. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
}
