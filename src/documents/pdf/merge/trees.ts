import type { PdfFile } from '../reading/pdf-file.ts'
import { byteString, stringBytes } from '../syntax/text-strings.ts'
import { type OutRef, PdfRef, PdfString, type PdfValue } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'

const LEAF = 64

type Leaf = 'Nums' | 'Names'

/** The pairs of a number tree or name tree (ISO 32000-1 7.9.6, 7.9.7), as they stand; a loop is walked once. */
function pairsOf(file: PdfFile, root: PdfValue | undefined, leaf: Leaf): [PdfValue, PdfValue][] {
  const pairs: [PdfValue, PdfValue][] = []
  const seen = new Set<number>()
  const stack: PdfValue[] = [root ?? null]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    file.budget.step()
    if (node instanceof PdfRef) {
      if (seen.has(node.num)) continue
      seen.add(node.num)
    }
    const dict = file.dict(node)
    const values = file.array(dict?.get(leaf)) ?? []
    for (let i = 0; i + 1 < values.length; i += 2)
      pairs.push([file.resolve(values[i]), values[i + 1] ?? null])
    for (const kid of file.array(dict?.get('Kids'))?.toReversed() ?? []) stack.push(kid)
  }
  return pairs
}

/** A number tree by key, in the order of the keys. */
export function readNumberTree(file: PdfFile, root: PdfValue | undefined): Map<number, PdfValue> {
  const entries = pairsOf(file, root, 'Nums').filter((pair): pair is [number, PdfValue] =>
    Number.isSafeInteger(pair[0]),
  )
  return new Map(entries.sort(([a], [b]) => a - b))
}

/** A name tree by key, one char a byte. */
export function readNameTree(file: PdfFile, root: PdfValue | undefined): Map<string, PdfValue> {
  const tree = new Map<string, PdfValue>()
  for (const [key, value] of pairsOf(file, root, 'Names')) {
    if (key instanceof PdfString) tree.set(stringBytes(key).toString('latin1'), value)
  }
  return tree
}

/** Writes a number tree; the values are serialised. */
export function writeNumberTree(writer: PdfWriter, entries: Map<number, string>): OutRef {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  return writeTree(
    writer,
    'Nums',
    sorted.map(([key, value]) => ({ key: String(key), value })),
  )
}

/** Writes a name tree with keys of one char a byte; the values are serialised. */
export function writeNameTree(writer: PdfWriter, entries: Map<string, string>): OutRef {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return writeTree(
    writer,
    'Names',
    sorted.map(([key, value]) => ({ key: byteString(key).raw, value })),
  )
}

type Node = { text: string; first: string; last: string }

function writeTree(writer: PdfWriter, leaf: Leaf, entries: { key: string; value: string }[]): OutRef {
  let level: Node[] = chunks(entries).map((some) => ({
    text: `/${leaf}[${some.map(({ key, value }) => `${key} ${value}`).join('\n')}]`,
    first: some[0]?.key ?? '',
    last: some.at(-1)?.key ?? '',
  }))
  while (level.length > 1) {
    level = chunks(level).map((some) => ({
      text: `/Kids[${some.map((node) => `${writeNode(writer, node)} 0 R`).join(' ')}]`,
      first: some[0]?.first ?? '',
      last: some.at(-1)?.last ?? '',
    }))
  }
  const root = writer.reserve()
  writer.object(root.num, `<<${level[0]?.text ?? `/${leaf}[]`}>>`)
  return root
}

function writeNode(writer: PdfWriter, { text, first, last }: Node): number {
  const num = writer.allocate()
  writer.object(num, `<</Limits[${first} ${last}]${text}>>`)
  return num
}

function chunks<Item>(items: Item[]): Item[][] {
  const parts: Item[][] = []
  for (let at = 0; at < items.length; at += LEAF) parts.push(items.slice(at, at + LEAF))
  return parts
}
