import { hash } from 'node:crypto'

/** The perfect subtrees of a tree, largest first: all that adding a leaf needs. Hashes in hexadecimal. */
export type Frontier = readonly string[]

/** The head of the empty tree: the hash of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT = hash('sha256', '')

/** The hash of a leaf: SHA-256(0x00 || data) (RFC 6962 section 2.1). */
export function leafHash(data: string): string {
  return hash('sha256', Buffer.concat([Buffer.from([0]), Buffer.from(data, 'utf8')]))
}

/** The hash of a node: SHA-256(0x01 || left || right) (RFC 6962 section 2.1). */
export function nodeHash(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'))
}

/** Adds a leaf to a tree of `size` leaves: each trailing 1 bit of the size is a subtree that the new leaf completes. */
export function addLeaf(frontier: Frontier, size: number, leaf: string): string[] {
  const next = [...frontier]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(next.pop() ?? '', node)
  next.push(node)
  return next
}

/** The head of the tree that a frontier stands for. */
export function rootOf(frontier: Frontier): string {
  const last = frontier.at(-1)
  if (last === undefined) return EMPTY_ROOT
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}
