import { nameOf, type PdfDict } from '../syntax/values.ts'
import { serializeName } from '../writing/serialize.ts'
import type { Paper } from './paper.ts'

/** The standard structure types of ISO 32000-1 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

const MAX_PASSES = 16

/** The role maps of all papers as one. */
export class RoleNames {
  readonly #targets = new Map<string, string>()

  /**
   * Takes a paper's role map in; answers the names that its elements must take instead of their own. A name that another
   * paper maps otherwise is renamed, and so is a standard type that is mapped: it would change the other papers' elements.
   */
  add(paper: Paper, root: PdfDict): Map<string, string> {
    const own = new Map<string, string>()
    for (const [name, value] of paper.file.dict(root.get('RoleMap')) ?? []) {
      const target = nameOf(paper.file.resolve(value))
      if (target !== undefined && target !== name) own.set(name, target)
    }
    const renamed = new Map<string, string>()
    const outName = (name: string) => renamed.get(name) ?? name
    // A name that leads to a renamed one is another name than it was: so until nothing changes.
    for (let pass = 0, before = -1; pass < MAX_PASSES && before !== renamed.size; pass++) {
      before = renamed.size
      for (const [name, target] of own) {
        const known = this.#targets.get(name)
        const isTaken = STANDARD.has(name) || (known !== undefined && known !== outName(target))
        if (isTaken && !renamed.has(name)) renamed.set(name, this.#free(name, paper.number))
      }
    }
    for (const [name, target] of own) this.#targets.set(outName(name), outName(target))
    if (renamed.size > 0) paper.report.notes.push(`renamed roles: ${[...renamed.keys()].join(', ')}`)
    return renamed
  }

  #free(name: string, number: number): string {
    let free = `${name}-${number}`
    while (this.#targets.has(free) || STANDARD.has(free)) free += '-'
    return free
  }

  /** Whether a role stands for Document. */
  isDocument(role: string | undefined): boolean {
    let name = role ?? ''
    for (let hops = 0; hops < 8 && name !== 'Document'; hops++) name = this.#targets.get(name) ?? ''
    return name === 'Document'
  }

  /** The entry of the tree's root. */
  text(): string {
    if (this.#targets.size === 0) return ''
    const entries = [...this.#targets].map(([from, to]) => serializeName(from) + serializeName(to))
    return `/RoleMap<<${entries.join('')}>>`
  }
}
