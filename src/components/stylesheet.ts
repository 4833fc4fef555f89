import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('./', import.meta.url)
const FIRST = ['tokens.css', 'base.css']

/** The components' style files, relative to this folder: tokens, base, then every component by name. */
export function componentStyleFiles(): string[] {
  const found = globSync('**/*.css', { cwd: fileURLToPath(FOLDER) }).map((file) => file.replaceAll('\\', '/'))
  return [...FIRST, ...found.filter((file) => !FIRST.includes(file)).sort()]
}

/** The style of all components as one stylesheet, to stand before a site's own rules. */
export function componentStyles(): string {
  return componentStyleFiles()
    .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
    .join('\n')
}
