import { decodeText } from '../../decode-text.ts'
import { type ImportRun, noteOdd } from '../../import-run.ts'
import type { Answer } from '../../polite-fetch.ts'
import { readPage } from '../pages/modern-gov-page.ts'
import { type Recognised, type RecognisedKind, recognise } from '../recognise.ts'
import type { SiteAddress } from '../site-address.ts'

/** The sorts of pages that a live import asks for, as the summary calls them. */
export type PageType =
  | 'meeting pages'
  | 'issue pages'
  | 'issue details'
  | 'pages of reasons'
  | 'registers of decisions'
  | 'registers of officer decisions'
  | 'decision pages'

/** A page that was read; or that there is none (`none`: asking again brings the same; `later`: it may come another time). */
export type PageRead<Kind extends RecognisedKind> =
  | { text: string; recognised: Extract<Recognised, { kind: Kind }> }
  | 'none'
  | 'later'

type Tally = { read: number; failures: { page: string; found: string }[] }

/** A page type that failed so often and never came is not asked for again in this run. */
const GIVE_UP_AFTER = 3

/** Reads pages of a live site. What cannot be read never stops the rest: {@link SitePages.report} says it at the end. */
export class SitePages {
  readonly #site: SiteAddress
  readonly #get: (url: string) => Promise<Answer>
  readonly #signal: AbortSignal | undefined
  readonly #tallies = new Map<PageType, Tally>()

  constructor(site: SiteAddress, get: (url: string) => Promise<Answer>, signal: AbortSignal | undefined) {
    this.#site = site
    this.#get = get
    this.#signal = signal
  }

  /** A page by its address within the site; it must turn out to be of the kind. */
  async read<Kind extends RecognisedKind>(type: PageType, page: string, kind: Kind): Promise<PageRead<Kind>> {
    const tally = this.#tallies.get(type) ?? { read: 0, failures: [] }
    this.#tallies.set(type, tally)
    if (tally.read === 0 && tally.failures.length >= GIVE_UP_AFTER) return 'none'
    const answer = await this.#get(`${this.#site}${page}`)
    if (this.#signal?.aborted) return 'later'
    if (!('bytes' in answer)) {
      tally.failures.push({ page, found: answer.found })
      return answer.isFinal ? 'none' : 'later'
    }
    const { text } = decodeText(answer.bytes)
    const recognised = recognise(text)
    if (recognised.kind === kind && (!('read' in recognised) || recognised.read.facts !== undefined)) {
      tally.read += 1
      return { text, recognised: recognised as Extract<Recognised, { kind: Kind }> }
    }
    if (isEmptyRegister(text, kind)) return 'none'
    const found = foundInstead(answer.url, recognised)
    tally.failures.push({ page, found })
    return found === CHALLENGE ? 'later' : 'none'
  }

  /** Notes what could not be read: a type of which nothing came as one line, else each page. */
  report(run: ImportRun): void {
    for (const [type, { read, failures }] of this.#tallies) {
      const [first] = failures
      if (!first) continue
      if (read === 0 && failures.length > 1) {
        noteOdd(run, 'page not available', `${type}: none could be read; ${first.page}: ${first.found}`)
        continue
      }
      for (const { page, found } of failures) noteOdd(run, 'page not available', `${page}: ${found}`)
    }
  }
}

/** A register in which there is nothing yet is no table, only words; that is no failure. */
function isEmptyRegister(text: string, kind: RecognisedKind): boolean {
  if (kind !== 'decisions') return false
  const page = readPage(text)
  return !('tooMuch' in page) && page.kind === 'unknown' && /\bdecisions?\b/i.test(page.name)
}

const CHALLENGE = "a firewall's challenge"

function foundInstead(url: string, recognised: Recognised): string {
  if (/\/mgerror\.aspx(?:[?#]|$)/i.test(url)) return "the site's error page"
  if (recognised.kind === 'unknown' || recognised.kind === 'not needed') return 'another page'
  const [problem] = recognised.read.problems
  return problem?.found || `a page of ${recognised.kind}`
}
