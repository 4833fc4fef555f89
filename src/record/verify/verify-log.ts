import type { FileStore } from '../../platform/files/file-store.ts'
import type { Document } from '../formats/index.ts'
import { type Entry, entryOf, type LogDatabase, rootOf } from '../log/index.ts'
import { type Chain, checkLink, emptyChain } from './check-chain.ts'
import { type ClaimedSlugs, checkClaims, noteSlugs } from './check-claims.ts'
import { checkContent } from './check-content.ts'
import { checkFiles } from './check-files.ts'
import type { Disagreement } from './disagreement.ts'
import { type WithdrawnContents, withdrawnContents } from './withdrawn-contents.ts'

export type VerifyLogOptions = {
  onProgress?: (progress: { done: number; total: number }) => void
  /** The public file store, where held files are to be checked too. */
  files?: FileStore
}

/** What a check of the log went through, and what did not agree. */
export type LogProof = {
  /** Entries, contents and files that agree. */
  entries: number
  contents: number
  files: number
  /** The recomputed head of the tree over the entries that agree. */
  rootHash: string
  /** The first entry, content or register row that does not agree; the check ends there. */
  disagreement?: Disagreement
  /** Files that are missing or changed; each is named. */
  fileProblems: Disagreement[]
}

type Row = { entry: Entry; body: string | null }
type State = {
  chain: Chain
  withdrawn: WithdrawnContents
  claimed: ClaimedSlugs
  wasDropped: Set<string>
  contents: number
  checkedFiles: Set<string>
  fileProblems: Disagreement[]
}

const ROWS_A_READ = 200

/**
 * Recomputes everything the log says of itself, in order: sequence, leaf hashes, tree heads, versions, contents by hash,
 * canonical form and format, withdrawals, the stored head, the registers, and with `files` the bytes of every document.
 * Run it in a snapshot (`readLogSnapshot`) where others may write.
 */
export async function verifyLog(log: LogDatabase, options: VerifyLogOptions = {}): Promise<LogProof> {
  const state: State = {
    chain: emptyChain(),
    withdrawn: await withdrawnContents(log),
    claimed: new Map(),
    wasDropped: new Set(),
    contents: 0,
    checkedFiles: new Set(),
    fileProblems: [],
  }
  const disagreement = (await checkEntries(log, state, options)) ?? (await checkRest(log, state))
  return {
    entries: state.chain.size,
    contents: state.contents,
    files: state.checkedFiles.size - state.fileProblems.length,
    rootHash: rootOf(state.chain.frontier),
    ...(disagreement === undefined ? {} : { disagreement }),
    fileProblems: state.fileProblems,
  }
}

async function checkEntries(
  log: LogDatabase,
  state: State,
  options: VerifyLogOptions,
): Promise<Disagreement | undefined> {
  const { total } = await log
    .selectFrom('publication')
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  for (let last: number | undefined; ; ) {
    const rows = await readRows(log, last)
    for (const row of rows) {
      const wrong = checkLink(state.chain, row.entry) ?? (await checkBody(row, state, options.files))
      if (wrong) return wrong
    }
    last = rows.at(-1)?.entry.seq
    if (last === undefined) return undefined
    options.onProgress?.({ done: state.chain.size, total: Number(total) })
  }
}

/** Rows after one, or from the very first whatever its number: a forged entry could be numbered below 1. */
async function readRows(log: LogDatabase, after: number | undefined): Promise<Row[]> {
  let query = log
    .selectFrom('publication')
    .leftJoin('publication_content', 'publication_content.sha256', 'publication.content_sha256')
    .selectAll('publication')
    .select('publication_content.body')
    .orderBy('seq')
    .limit(ROWS_A_READ)
  if (after !== undefined) query = query.where('seq', '>', after)
  const rows = await query.execute()
  return rows.map(({ body, ...row }) => ({ entry: entryOf(row), body }))
}

async function checkBody(
  { entry, body }: Row,
  state: State,
  files: FileStore | undefined,
): Promise<Disagreement | undefined> {
  const isDropped = state.withdrawn.isDropped(entry)
  const contentIs = (expected: string): Disagreement => ({
    place: `entry ${entry.seq}`,
    subjectId: entry.subjectId,
    what: 'content',
    expected,
    found: body ?? 'none',
  })
  if (isDropped && body !== null) return contentIs('none: it was withdrawn')
  if (body === null) {
    if (!isDropped && !state.withdrawn.mayBeDropped(entry)) {
      return contentIs(`one with the sha256 ${entry.contentSha256}`)
    }
    state.wasDropped.add(entry.subjectId)
    return undefined
  }
  if (entry.act === 'withdrawn') return undefined
  const checked = checkContent(entry, body)
  if ('disagreement' in checked) return checked.disagreement
  if (state.withdrawn.mustBeDropped(entry, checked.content)) {
    return contentIs('none: a later version withholds what it has open')
  }
  state.contents++
  noteSlugs(state.claimed, entry.subjectType, checked.content)
  if (files && checked.content.format.startsWith('moothall/document/')) {
    const document = checked.content as Document
    state.fileProblems.push(...(await checkFiles(files, document, state.checkedFiles)))
  }
  return undefined
}

async function checkRest(log: LogDatabase, state: State): Promise<Disagreement | undefined> {
  return (
    (await checkHead(log, state.chain)) ??
    (await checkStrayContent(log)) ??
    (await checkClaims(log, state.claimed, state.chain, state.wasDropped))
  )
}

async function checkHead(log: LogDatabase, chain: Chain): Promise<Disagreement | undefined> {
  const heads = await log.selectFrom('log_head').selectAll().execute()
  const expected = [{ id: 1, size: chain.size, root_hash: rootOf(chain.frontier), frontier: chain.frontier }]
  const found = heads.map((head) => ({ ...head, frontier: jsonOr(head.frontier) }))
  const [want, have] = [JSON.stringify(expected), JSON.stringify(found)]
  return want === have ? undefined : { place: 'log_head', what: 'stored head', expected: want, found: have }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

async function checkStrayContent(log: LogDatabase): Promise<Disagreement | undefined> {
  const stray = await log
    .selectFrom('publication_content')
    .leftJoin('publication', 'publication.content_sha256', 'publication_content.sha256')
    .select('publication_content.sha256')
    .where('publication.seq', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return (
    stray && {
      place: `content ${stray.sha256}`,
      what: 'entry of the content',
      expected: 'an entry that names this hash',
      found: 'none',
    }
  )
}
