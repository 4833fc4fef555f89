import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { NamedFile } from './named-file.ts'

const MOST_FILES = 200_000
const DEEPEST = 20

/** The files of a folder and its folders, in the order of their names; hidden ones and links are left out. */
export function walkFolder(folder: string): NamedFile[] {
  const files: NamedFile[] = []
  const walk = (path: string, depth: number): void => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || files.length >= MOST_FILES) continue
      const inside = join(path, entry.name)
      if (entry.isDirectory() && depth < DEEPEST) walk(inside, depth + 1)
      if (entry.isFile()) files.push({ name: relative(folder, inside), path: inside })
    }
  }
  walk(folder, 0)
  return files
}
