import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash of the sources that decide what the demo's folder holds: what was said, and how a record is built from it. It
 * changes when the demo has to be made again, and takes a few milliseconds, where the demo itself takes seconds.
 */
export function demoStamp(sources: string): string {
  const hash = createHash('sha256')
  for (const name of globSync(['demo/**/*.{ts,md,txt}', 'record/**/*.{ts,sql}'], { cwd: sources }).sort()) {
    if (name.endsWith('.test.ts')) continue
    const text = readFileSync(join(sources, name))
    hash.update(`${name} ${text.length}\n`).update(text)
  }
  return hash.digest('hex')
}
