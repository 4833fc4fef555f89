import { open } from 'node:fs/promises'

/** Makes renames and removals in a folder survive a loss of power. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows cannot open a folder to flush it.
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
