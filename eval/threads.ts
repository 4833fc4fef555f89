/**
 * How well items are threaded into issues, measured on real agenda items with their true issue (`title_masked` only: the
 * reference numbers are masked). Constants were fitted on the first half by date; the figures are of the second half.
 * `npm run eval:threads [-- --check]`
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ThreadIndex, type ThreadItem } from '../src/reading/index.ts'
import { sharedData } from '../test/data/shared-data.ts'

type Row = {
  id: string
  meeting_id: string
  body: string
  date: string
  title: string
  title_masked?: string
  issue_id: number
  companion_of?: number
}
type Sort = 'same title' | 'companion' | 'first'
type Judged = { row: Row; sort: Sort; link: number | undefined; offered: boolean; plain: number | undefined }

const judged = judge(readRows(sharedData('threads/nyc-2016-2020.jsonl.gz')))
const [fitted, reported] = halves(judged.filter(({ sort }) => sort !== 'companion'))
const companions = judged.filter(({ sort }) => sort === 'companion')
const [fittedCompanions, reportedCompanions] = halves(companions)
console.log(`${judged.length} items; constants fitted on the first half by date, figures of the second (from`)
console.log(`${reported[0]?.row.date}; companions, which the sample has only early, halved among themselves:`)
console.log(
  `from ${reportedCompanions[0]?.row.date}). The plain baseline: the latest earlier item with the same title.\n`,
)
const ours = figures([...reported, ...reportedCompanions], ({ link }) => link)
print(
  'second half',
  ours,
  figures([...reported, ...reportedCompanions], ({ plain }) => plain),
)
const first = [...fitted, ...fittedCompanions]
print(
  'first half',
  figures(first, ({ link }) => link),
  figures(first, ({ plain }) => plain),
)
finish(ours)

function readRows(path: string): Row[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  return lines
    .map((line): Row => JSON.parse(line))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Places every item and keeps what was linked and offered, by the true issues of the items behind it. */
function judge(rows: readonly Row[]): Judged[] {
  const items = rows.map(
    (row): ThreadItem => ({
      id: row.id,
      meetingId: row.meeting_id,
      body: row.body,
      date: row.date,
      title: row.title_masked ?? row.title,
    }),
  )
  const start = performance.now()
  const index = new ThreadIndex()
  const placed = items.map((item) => ({ offered: index.suggest(item), match: index.place(item) }))
  const seconds = (performance.now() - start) / 1_000
  console.log(`${Math.round(items.length / seconds)} items/s placed, each with its five suggestions\n`)
  const issuesOf = new Map<string, Set<number>>()
  const lastOf = new Map<string, number>()
  const plainOf = new Map<string, number>()
  const seen = new Set<number>()
  const seenTitles = new Set<string>()
  return rows.map((row, at) => {
    const { offered, match } = placed[at] ?? { offered: [], match: undefined }
    const title = items[at]?.title ?? ''
    const titled = `${row.issue_id} ${title}`
    const sort: Sort = seenTitles.has(titled) ? 'same title' : seen.has(row.issue_id) ? 'companion' : 'first'
    const one: Judged = {
      row,
      sort,
      link: match?.threadId === undefined || match.isNew ? undefined : lastOf.get(match.threadId),
      offered: offered.some(({ threadId }) => issuesOf.get(threadId)?.has(row.issue_id)),
      plain: plainOf.get(title),
    }
    if (match?.threadId !== undefined) {
      issuesOf.set(match.threadId, (issuesOf.get(match.threadId) ?? new Set()).add(row.issue_id))
      lastOf.set(match.threadId, row.issue_id)
    }
    plainOf.set(title, row.issue_id)
    seen.add(row.issue_id)
    seenTitles.add(titled)
    return one
  })
}

function halves(all: readonly Judged[]): [Judged[], Judged[]] {
  const date = all[Math.floor(all.length / 2)]?.row.date ?? ''
  return [all.filter(({ row }) => row.date < date), all.filter(({ row }) => row.date >= date)]
}

type Figures = Record<Sort, { items: number; linked: number; right: number; offered: number }>

function figures(part: readonly Judged[], linkOf: (one: Judged) => number | undefined): Figures {
  const count = (sort: Sort) => {
    const of = part.filter((one) => one.sort === sort)
    const linked = of.filter((one) => linkOf(one) !== undefined)
    return {
      items: of.length,
      linked: linked.length,
      right: linked.filter((one) => linkOf(one) === one.row.issue_id).length,
      offered: of.filter((one) => one.offered).length,
    }
  }
  return { 'same title': count('same title'), companion: count('companion'), first: count('first') }
}

function print(name: string, our: Figures, plain: Figures): void {
  const share = (of: number, all: number) =>
    (all === 0 ? '-' : `${((100 * of) / all).toFixed(2)} %`).padStart(9)
  console.log(name.padEnd(28), '    items', 'precision', '   recall', ' recall@5')
  for (const sort of ['same title', 'companion'] as const) {
    for (const [who, of] of [
      ['', our[sort]],
      [' (plain)', plain[sort]],
    ] as const) {
      const cells = [share(of.right, of.linked), share(of.right, of.items)]
      const offered = who === '' ? share(of.offered, of.items) : share(0, 0)
      console.log(`  ${sort}${who}`.padEnd(28), String(of.items).padStart(9), ...cells, offered)
    }
  }
  const { first } = our
  console.log('  false links'.padEnd(28), String(first.items).padStart(9), share(first.linked, first.items))
  console.log(
    '  false links (plain)'.padEnd(28),
    String(first.items).padStart(9),
    share(plain.first.linked, first.items),
  )
  console.log('')
}

function finish(our: Figures): void {
  const { 'same title': same, companion, first } = our
  const results = [
    {
      name: 'precision@1',
      value: same.right / same.linked,
      target: '>= 0.995',
      isMet: same.right / same.linked >= 0.995,
    },
    {
      name: 'recall',
      value: same.right / same.items,
      target: '>= 0.97',
      isMet: same.right / same.items >= 0.97,
    },
    {
      name: 'companions-recall@5',
      value: companion.offered / companion.items,
      target: '>= 0.60',
      isMet: companion.offered / companion.items >= 0.6,
    },
    {
      name: 'false-links',
      value: first.linked / first.items,
      target: '<= 0.03',
      isMet: first.linked / first.items <= 0.03,
    },
  ]
  for (const { name, value, target } of results) console.log(`${name} ${value.toFixed(4)} (target ${target})`)
  if (process.argv.includes('--check') && results.some(({ isMet }) => !isMet)) process.exitCode = 1
}
