import type { Entry, Frontier } from '../log/index.ts'
import { addLeaf, leafHashOf, rootOf } from '../log/index.ts'
import type { Disagreement } from './disagreement.ts'

/** What the entries seen so far add up to. */
export type Chain = {
  size: number
  frontier: Frontier
  /** Of each subject: its last version, the hash of its content, and whether it is withdrawn. */
  standing: Map<string, { version: number; sha256: string; isWithdrawn: boolean }>
}

/** The chain before the first entry. */
export function emptyChain(): Chain {
  return { size: 0, frontier: [], standing: new Map() }
}

/** Adds the next entry to a chain, or says the first way in which it does not follow from those before it. */
export function checkLink(chain: Chain, entry: Entry): Disagreement | undefined {
  const expectedSeq = chain.size + 1
  if (entry.seq !== expectedSeq) {
    return {
      place: `entry ${expectedSeq}`,
      what: 'sequence number',
      expected: `${expectedSeq}`,
      found: `${entry.seq}`,
    }
  }
  const differs = (what: string, expected: unknown, found: unknown): Disagreement => ({
    place: `entry ${entry.seq}`,
    subjectId: entry.subjectId,
    what,
    expected: String(expected),
    found: String(found),
  })
  const leaf = leafHashOf(entry)
  if (leaf !== entry.leafHash)
    return differs('leaf hash, recomputed from what the entry says', leaf, entry.leafHash)
  const frontier = addLeaf(chain.frontier, chain.size, leaf)
  const root = rootOf(frontier)
  if (root !== entry.rootHash) return differs('tree head, recomputed', root, entry.rootHash)
  const before = chain.standing.get(entry.subjectId)
  const version = (before?.version ?? 0) + 1
  if (entry.version !== version) return differs('version', version, entry.version)
  const isPublished = before !== undefined && !before.isWithdrawn
  const acts = isPublished ? ['corrected', 'withdrawn'] : ['published']
  if (!acts.includes(entry.act)) return differs('act', acts.join(' or '), entry.act)
  if (entry.act === 'withdrawn' && entry.contentSha256 !== before?.sha256) {
    return differs('hash of what was withdrawn', before?.sha256, entry.contentSha256)
  }
  chain.size = entry.seq
  chain.frontier = frontier
  chain.standing.set(entry.subjectId, {
    version,
    sha256: entry.contentSha256,
    isWithdrawn: entry.act === 'withdrawn',
  })
  return undefined
}
