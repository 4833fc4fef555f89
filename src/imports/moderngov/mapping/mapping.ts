import type { Published } from '../../../record/formats/index.ts'
import type { ImportBatch } from '../../import-batch.ts'
import { type ImportRun, noteOdd, noteProblem } from '../../import-run.ts'
import type { SiteAddress } from '../site-address.ts'

/** What the mapping of one file's facts works with. */
export type Mapping = {
  batch: ImportBatch
  run: ImportRun
  file: string
  /** Where the site is that the facts are of, when that is known. */
  site: SiteAddress | undefined
}

type Sources = NonNullable<Published['sources']>

export const SYSTEM = 'moderngov'
const MOST_SOURCES = 50

/** A subject's sources with one more key, once. A key that is known gets its address when it had none. */
export function withSource(
  sources: Sources | undefined,
  key: string,
  url: string | undefined,
): { sources: Sources } {
  const known = sources ?? []
  const address = httpAddress(url)
  const added = { system: SYSTEM, key, ...(address === undefined ? {} : { url: address }) }
  const index = known.findIndex((source) => source.system === SYSTEM && source.key === key)
  if (index < 0) return { sources: known.length < MOST_SOURCES ? [...known, added] : known }
  if (known[index]?.url !== undefined || address === undefined) return { sources: known }
  return { sources: known.with(index, added) }
}

/** An address of the site, where the site is known: `pageAddress(mapping, 'mgAi.aspx?ID=5')`. */
export function pageAddress(mapping: Pick<Mapping, 'site'>, page: string): string | undefined {
  return mapping.site === undefined ? undefined : httpAddress(URL.parse(page, mapping.site)?.href)
}

/** An address that can be published: http or https, absolute, of bearable length. */
export function httpAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined
  if (parsed.username !== '' || parsed.password !== '' || parsed.href.length > 2_000) return undefined
  return parsed.href
}

/** Leaves out what is `undefined`, as exact optional properties want it. */
export function defined<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>
  }
}

/** Adds a content to the batch; what does not fit its format becomes a problem of the file and is left out. */
export function put(mapping: Mapping, content: Published, keys: readonly string[]): boolean {
  const misfit = mapping.batch.put(content, keys)
  if (mapping.batch.isAdopted(content.id)) noteOdd(mapping.run, 'edited here', content.id)
  if (misfit === undefined) return true
  noteProblem(mapping.run, {
    file: mapping.file,
    place: content.id,
    expected: `content that fits ${content.format}`,
    found: misfit,
  })
  return false
}

/** Notes that a subject was withdrawn here and is therefore not brought back. */
export function noteWithdrawn(mapping: Mapping, id: string): undefined {
  noteOdd(mapping.run, 'withdrawn here', id)
  return undefined
}
