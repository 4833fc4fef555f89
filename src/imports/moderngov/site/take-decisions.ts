import type { DecisionFacts } from '../facts.ts'
import { nextPagesOf } from '../pages/next-pages.ts'
import { isKnown, isWithin, type LiveSite, originAt, readMark } from './live-site.ts'
import type { PageType } from './site-pages.ts'

type Register = { type: PageType; page: string }

// Bounds of a register: no council has more, a site that leads in circles has no end.
const MOST_PAGES = 500
const MOST_DECISIONS = 100_000

/** Takes in the registers of decisions, then the page of each decision that is new or stands otherwise in its register. */
export async function takeDecisions(live: LiveSite): Promise<void> {
  const decisions = new Map<string, DecisionFacts & { decisionId: string }>()
  // The register of officers' decisions is mostly part of the other, which says more of each.
  for (const register of registersOf(live)) {
    for (const facts of await decisionsOf(live, register)) {
      const { decisionId } = facts
      if (decisionId === undefined || decisions.size >= MOST_DECISIONS) continue
      decisions.set(decisionId, { ...decisions.get(decisionId), ...facts, decisionId })
    }
  }
  let done = 0
  for (const row of decisions.values()) {
    if (live.options.signal?.aborted) return
    live.options.onProgress?.({ done: done++, total: decisions.size, what: `decision ${row.title}` })
    await takeDecision(live, row)
  }
}

async function takeDecision(live: LiveSite, row: DecisionFacts & { decisionId: string }): Promise<void> {
  const key = `decision:${row.decisionId}`
  const mark = readMark(key, JSON.stringify(row))
  if (!live.options.refresh && (await isKnown(live, mark))) return
  const address = `ieDecisionDetails.aspx?ID=${row.decisionId}`
  const read = await live.pages.read('decision pages', address, 'decision')
  if (live.options.signal?.aborted) return
  const page = typeof read === 'string' ? undefined : read.recognised.read.facts
  const isOther = page?.decisionId !== undefined && page.decisionId !== row.decisionId
  const origin = originAt(live, address)
  const facts = page && !isOther ? { ...row, ...page, decisionId: row.decisionId } : row
  await live.intake.decisions(origin, [facts])
  if (read !== 'later') await live.intake.mark(origin, 'decision', key, mark)
}

function registersOf({ options }: LiveSite): Register[] {
  const [from, to] = [options.from ?? '1990-01-01', options.to ?? '2100-12-31'].map((date) =>
    encodeURIComponent(date.split('-').reverse().join('/')),
  )
  const range = `DR=${from}-${to}`
  return [
    { type: 'registers of officer decisions', page: `mgListOfficerDecisions.aspx?${range}&ACT=Find` },
    {
      type: 'registers of decisions',
      page: `mgDelegatedDecisions.aspx?DM=0&DS=2&K=0&${range}&V=0&RP=0&ACT=Find`,
    },
  ]
}

/** The rows of a register within the dates asked for, through all its pages; a page that brings none leads no further. */
async function decisionsOf(live: LiveSite, { type, page: first }: Register): Promise<DecisionFacts[]> {
  const found = new Map<string, DecisionFacts>()
  const asked = new Set([first])
  for (const page of asked) {
    if (live.options.signal?.aborted) break
    live.options.onProgress?.({
      done: asked.size - 1,
      total: asked.size,
      what: `${type}, page ${asked.size}`,
    })
    const read = await live.pages.read(type, page, 'decisions')
    if (typeof read === 'string') continue
    const fresh = (read.recognised.read.facts ?? []).filter(
      ({ decisionId, publishedOn }) =>
        decisionId !== undefined &&
        !found.has(decisionId) &&
        (publishedOn === undefined || isWithin(live.options, publishedOn)),
    )
    for (const facts of fresh) found.set(facts.decisionId ?? '', facts)
    if (fresh.length === 0) continue
    for (const next of nextPagesOf(read.text, first)) if (asked.size < MOST_PAGES) asked.add(next)
  }
  const isByOfficer = type === 'registers of officer decisions'
  return [...found.values()].map((facts) => (isByOfficer ? { ...facts, isByOfficer } : facts))
}
