import { byteString, stringBytes } from '../syntax/text-strings.ts'
import { nameOf, type OutRef, type PdfDict, PdfString, type PdfValue } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import type { Paper } from './paper.ts'
import { readNameTree, writeNameTree } from './trees.ts'

/** The named destinations of all papers, each under its paper's prefix. */
export class MergedDestinations {
  readonly #entries = new Map<string, string>()

  /** Takes the names of a paper in: those of its name tree, and those of PDF 1.1 in its catalogue. */
  add(paper: Paper): void {
    const { file, catalogue } = paper
    const names = readNameTree(file, file.dict(catalogue.get('Names'))?.get('Dests'))
    for (const [name, value] of file.dict(catalogue.get('Dests')) ?? []) {
      if (!names.has(name)) names.set(name, value)
    }
    for (const [name, value] of names) {
      const target = file.resolve(value)
      const explicit = file.array(target) ?? file.array(file.dict(target)?.get('D'))
      if (explicit) this.#entries.set(prefixed(paper, name), paper.copier.text(pageFirst(paper, explicit)))
    }
  }

  /** Writes the names; answers their tree, if there are any. */
  write(writer: PdfWriter): OutRef | undefined {
    return this.#entries.size > 0 ? writeNameTree(writer, this.#entries) : undefined
  }
}

const prefixed = (paper: Paper, name: string) => `p${paper.number}.${name}`

/** A dictionary with its destination (of a link, a bookmark, an action) as it is in the pack. */
export function withDestination(paper: Paper, dict: PdfDict): PdfDict {
  if (dict.has('Dest')) return withEntry(paper, dict, 'Dest')
  if (dict.has('D') && nameOf(dict.get('S')) === 'GoTo') return withEntry(paper, dict, 'D')
  return dict
}

function withEntry(paper: Paper, dict: PdfDict, key: 'Dest' | 'D'): PdfDict {
  const value = paper.file.resolve(dict.get(key))
  const name = value instanceof PdfString ? stringBytes(value).toString('latin1') : nameOf(value)
  if (name !== undefined) return new Map([...dict, [key, byteString(prefixed(paper, name))]])
  return Array.isArray(value) ? new Map([...dict, [key, pageFirst(paper, value)]]) : dict
}

/** A destination whose page is told by its number, as some producers do, tells it by reference. */
function pageFirst(paper: Paper, destination: PdfValue[]): PdfValue[] {
  const [first, ...rest] = destination
  const page = typeof first === 'number' ? paper.pages[first] : undefined
  return page ? [page.out, ...rest] : destination
}
