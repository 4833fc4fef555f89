import type { DocumentVersion } from '../../../record/formats/index.ts'
import { type ListedDocument, listedDocuments } from '../../documents/listed-documents.ts'
import { endings, sniffMediaType } from '../../documents/sniff-media-type.ts'
import { noteOdd } from '../../import-run.ts'
import type { Answered } from '../../polite-fetch.ts'
import { isWithin, type LiveSite } from './live-site.ts'

/** A site that refuses so many papers in a row has closed its door: the rest is left for another time. */
const GIVE_UP_AFTER = 20

/**
 * Fetches the papers that the record lists and does not hold, from this site alone, and publishes each as held. Bytes are in the
 * public store before the publication that names them. What is not held is asked for by the next run again, so that it
 * needs no memory of where it was stopped.
 */
export async function takeDocuments(live: LiveSite): Promise<void> {
  const { options, run, database } = live
  if (!options.files || options.isDryRun) return
  const listed = await listedDocuments(database, (date) => isWithin(options, date))
  let failed = 0
  for (const [index, document] of listed.entries()) {
    if (options.signal?.aborted || failed >= GIVE_UP_AFTER) break
    options.onProgress?.({ done: index, total: listed.length, what: document.title })
    const url = addressOf(live, document)
    if (url === undefined) continue
    const answer = await live.get(url)
    if (options.signal?.aborted) break
    const found = 'bytes' in answer ? await versionOf(live, document, answer) : answer.found
    if (typeof found === 'object') {
      failed = 0
      await live.intake.heldDocument({ file: url, site: live.site }, document.id, found)
    } else {
      failed += 1
      noteOdd(run, 'document not obtainable', `${document.title}: ${found}; ${url}`)
    }
  }
  if (failed >= GIVE_UP_AFTER) {
    noteOdd(
      run,
      'document not obtainable',
      `the rest: not asked for after ${GIVE_UP_AFTER} refusals in a row`,
    )
  }
}

/** Where the site has a paper: only an address of its own counts, a list may link to anywhere. */
function addressOf({ site }: LiveSite, { sources }: ListedDocument): string | undefined {
  const { host, pathname } = new URL(site)
  const own = (sources ?? []).flatMap(({ url }) => {
    const parsed = url === undefined ? null : URL.parse(url)
    if (parsed?.host !== host || !parsed.pathname.startsWith(pathname)) return []
    // A pack is a page to choose from, and so is any other page but the one that gives an attachment.
    return /\.aspx$/i.test(parsed.pathname) && !/mgconvert2pdf\.aspx$/i.test(parsed.pathname)
      ? []
      : [parsed.href]
  })
  return own[0]
}

/** The version that an answer makes, its bytes stored; or why it is none. */
async function versionOf(
  { options, site }: LiveSite,
  document: ListedDocument,
  { bytes, url }: Answered,
): Promise<DocumentVersion | string> {
  const landed = URL.parse(url)
  if (landed && landed.host !== new URL(site).host) return `led away to ${landed.host}`
  const printed = nameIn(landed?.pathname ?? '') ?? document.title
  const mediaType = sniffMediaType(bytes, printed)
  if (bytes.length === 0) return 'an empty file'
  if (mediaType === undefined) return 'a type that is not held'
  // Instead of a paper, sites give a login form or an error page with 200: a page counts only where one was listed.
  const isPageListed = /\.html?$/i.test(printed) || /^html?$/i.test(document.typePrinted ?? '')
  if (mediaType === 'text/html' && !isPageListed) return 'a page instead of the paper'
  const stored = await options.files?.put(bytes)
  if (!stored) return 'no store'
  return {
    ...stored,
    mediaType,
    fileName: fileNameOf(printed, endings[mediaType] ?? 'bin'),
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
  }
}

function nameIn(pathname: string): string | undefined {
  const last = pathname.split('/').at(-1) ?? ''
  if (!/\.[a-z0-9]{2,5}$/i.test(last) || /\.aspx$/i.test(last)) return undefined
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** A name that any disk takes, ending as its type does. */
function fileNameOf(printed: string, ending: string): string {
  const stem = printed
    .replace(new RegExp(`\\.${ending}$|\\.jpeg$`, 'i'), '')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${stem.slice(0, 120).trim().toWellFormed() || 'document'}.${ending}`
}
