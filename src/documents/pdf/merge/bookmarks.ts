import { textString } from '../syntax/text-strings.ts'
import { OutRef, type PdfDict, PdfRef, type PdfValue } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import type { Paper } from './paper.ts'

type Branch = { first: PdfValue; last: PdfValue; count: number }

/** The bookmarks of all papers, each paper's under its title. */
export class MergedBookmarks {
  readonly #writer: PdfWriter
  readonly #root: OutRef
  readonly #items: { ref: OutRef; title: string; page: OutRef; branch: Branch | undefined }[] = []

  constructor(writer: PdfWriter) {
    this.#writer = writer
    this.#root = writer.reserve()
  }

  /** Takes a paper's bookmarks in. */
  add(paper: Paper): void {
    const [page] = paper.pages
    if (!page) return
    const ref = this.#writer.reserve()
    const outlines = paper.file.dict(paper.catalogue.get('Outlines'))
    const branch = outlines && this.#branch(paper, outlines, ref)
    this.#items.push({ ref, title: paper.title, page: page.out, branch })
  }

  /** A bookmark of the pack's own, before all others. */
  addFirst(title: string, page: OutRef): void {
    this.#items.unshift({ ref: this.#writer.reserve(), title, page, branch: undefined })
  }

  /** Chains a paper's bookmarks anew, all closed, so that a loop among them ends and the counts are right. */
  #branch(paper: Paper, outlines: PdfDict, parent: OutRef): Branch | undefined {
    const { file } = paper
    const seen = new Set<PdfDict>()
    const chain = (start: PdfValue | undefined, above: PdfValue): Branch | undefined => {
      const items: { value: PdfRef; dict: PdfDict }[] = []
      for (let value = start; value instanceof PdfRef; ) {
        file.budget.step()
        const dict = file.dict(value)
        if (!dict || seen.has(dict)) break
        seen.add(dict)
        items.push({ value, dict })
        value = dict.get('Next')
      }
      items.forEach(({ value, dict }, i) => {
        link(dict, { Parent: above, Prev: items[i - 1]?.value, Next: items[i + 1]?.value })
        pending.push(() => {
          const inner = chain(dict.get('First'), value)
          link(dict, { First: inner?.first, Last: inner?.last, Count: inner && -inner.count })
        })
      })
      const [first, last] = [items[0], items.at(-1)]
      return first && last && { first: first.value, last: last.value, count: items.length }
    }
    const pending: (() => void)[] = []
    const branch = chain(outlines.get('First'), parent)
    for (let work = pending.pop(); work; work = pending.pop()) work()
    paper.report.bookmarks = seen.size
    return branch && { ...branch, first: outValue(paper, branch.first), last: outValue(paper, branch.last) }
  }

  /** Writes them; answers the root for the catalogue. */
  write(): OutRef {
    const items = this.#items
    items.forEach(({ ref, title, page, branch }, i) => {
      const around = `/Parent ${this.#root.num} 0 R${pointer('Prev', items[i - 1])}${pointer('Next', items[i + 1])}`
      const inner = branch
        ? `/First ${numberOf(branch.first)} 0 R/Last ${numberOf(branch.last)} 0 R/Count ${-branch.count}`
        : ''
      const own = `/Title${textString(title).raw}/Dest[${page.num} 0 R/XYZ null null null]`
      this.#writer.object(ref.num, `<<${own}${around}${inner}>>`)
    })
    const [first, last] = [items[0]?.ref.num ?? 0, items.at(-1)?.ref.num ?? 0]
    const text = `<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${items.length}>>`
    this.#writer.object(this.#root.num, text)
    return this.#root
  }
}

const pointer = (key: string, item: { ref: OutRef } | undefined) =>
  item ? `/${key} ${item.ref.num} 0 R` : ''
const numberOf = (value: PdfValue) => (value instanceof OutRef ? value.num : 0)

function outValue(paper: Paper, value: PdfValue): OutRef {
  return new OutRef(Number.parseInt(paper.copier.text(value), 10) || 0)
}

function link(dict: PdfDict, entries: Record<string, PdfValue | undefined>): void {
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) dict.delete(key)
    else dict.set(key, value)
  }
}
