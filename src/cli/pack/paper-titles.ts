import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { InvalidInputError } from '../../platform/errors.ts'

const titleSchema = z.union([
  z.string().max(500),
  z.strictObject({
    title: z.string().max(500).optional(),
    label: z.string().max(100).optional(),
    language: z.string().max(35).optional(),
  }),
])
const titlesSchema = z.union([z.array(titleSchema), z.record(z.string(), titleSchema)])

/** What titles.json says of one paper. */
export type PaperTitle = { title?: string; label?: string; language?: string }

/** Reads titles.json: a list in the order of the files, or an object by file name. */
export function readTitles(path: string, files: readonly string[]): PaperTitle[] {
  const titles = parse(path)
  if (Array.isArray(titles) && titles.length !== files.length) {
    throw new InvalidInputError(
      `${path}: expected ${files.length} titles, one a file; found ${titles.length}.`,
    )
  }
  const names = files.map((file) => basename(file))
  if (!Array.isArray(titles)) {
    const unknown = Object.keys(titles).filter((name) => !names.includes(name) && !files.includes(name))
    if (unknown.length > 0) throw new InvalidInputError(`${path}: no file is named ${unknown.join(', ')}.`)
  }
  return files.map((file, index) => {
    const found = Array.isArray(titles) ? titles[index] : (titles[file] ?? titles[names[index] ?? ''])
    if (typeof found === 'string') return { title: found }
    const given = Object.entries(found ?? {}).filter(([, value]) => value !== undefined)
    return Object.fromEntries(given)
  })
}

function parse(path: string): z.infer<typeof titlesSchema> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InvalidInputError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  const parsed = titlesSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new InvalidInputError(
    `${path}: expected a list of titles in the order of the files, or an object of titles by file name. A title is a ` +
      'text, or an object with title, label and language.',
  )
}
