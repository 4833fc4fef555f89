import { createHash } from 'node:crypto'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { keysOfSubject, type LogDatabase, subjectsOfKeys } from '../../../record/log/index.ts'
import type { ImportRun } from '../../import-run.ts'
import type { ImportOptions } from '../../importer.ts'
import type { Answer, PoliteOptions } from '../../polite-fetch.ts'
import type { Intake, Origin } from '../intake.ts'
import { SYSTEM } from '../mapping/mapping.ts'
import { councilDomain, type SiteAddress } from '../site-address.ts'
import type { SitePages } from './site-pages.ts'

/** What may be left out of a live import. */
export const leavable = ['pages', 'decisions'] as const
export type Leavable = (typeof leavable)[number]

/** How a live site is to be read. */
export type SiteOptions = ImportOptions &
  Pick<PoliteOptions, 'fetch' | 'wait' | 'delay' | 'timeout'> & {
    without?: readonly Leavable[]
    /** First and last civil date of what comes in, `yyyy-mm-dd`. */
    from?: string | undefined
    to?: string | undefined
    /** Read again what is known and has not changed. */
    refresh?: boolean
    /** The public file store, where papers are to be held and not only listed. */
    files?: FileStore | undefined
  }

/** A live site while it is imported: what reads it, and where what was read goes. */
export type LiveSite = {
  site: SiteAddress
  database: LogDatabase
  run: ImportRun
  intake: Intake
  pages: SitePages
  get: (url: string) => Promise<Answer>
  options: SiteOptions
}

/** Where something of the site was read. */
export function originAt({ site }: Pick<LiveSite, 'site'>, page: string): Origin {
  return { file: `${site}${page}`, site }
}

/** Whether a civil date lies in what was asked for. */
export function isWithin({ from, to }: Pick<SiteOptions, 'from' | 'to'>, date: string): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= to)
}

/**
 * The mark of something that was read to its end, with all its pages, as its list or answer showed it then: while that shows
 * the same, its pages need not be asked for. A mark is a key of the subject, `read:meeting:501:` and a hash.
 */
export function readMark(key: string, shown: string | Uint8Array): string {
  return `read:${key}:${createHash('sha256').update(shown).digest('hex').slice(0, 16)}`
}

/** Whether a key leads to a subject of this council. */
export async function isKnown({ database, site }: LiveSite, key: string): Promise<boolean> {
  const owners = await subjectsOfKeys(database, SYSTEM, spellings(site, key))
  return owners.size > 0
}

/** The subject that a key of this council leads to, with all keys of it. */
export async function subjectOf(
  { database, site }: LiveSite,
  key: string,
): Promise<{ id: string; keys: string[] } | undefined> {
  const wanted = spellings(site, key)
  const owners = await subjectsOfKeys(database, SYSTEM, wanted)
  const id = wanted.map((one) => owners.get(one)).find((one) => one !== undefined)
  return id === undefined ? undefined : { id, keys: await keysOfSubject(database, SYSTEM, id) }
}

// As ImportBatch looks them up: ours by the domain before what is plain.
function spellings(site: SiteAddress, key: string): string[] {
  const domain = councilDomain(site)
  return domain === undefined ? [key] : [`${key}@${domain}`, key]
}
