import { dictOf, nameOf, PdfName, PdfString } from '../syntax/values.ts'
import { serializeOwn } from '../writing/serialize.ts'
import type { Paper } from './paper.ts'
import { readNumberTree } from './trees.ts'

/** The page labels of the papers one after another, for a pack without page numbers of its own. */
export class MergedPageLabels {
  entries = new Map<number, string>()

  /** Takes a paper's labels in; `at` is its first page in the pack, counted from 0. */
  add(paper: Paper, at: number): void {
    const { file, catalogue } = paper
    this.entries.set(at, '<</S/D>>')
    for (const [page, value] of readNumberTree(file, catalogue.get('PageLabels'))) {
      const label = file.dict(value)
      if (!label || page < 0 || page >= paper.pages.length) continue
      const style = nameOf(file.resolve(label.get('S')))
      const prefix = file.resolve(label.get('P'))
      const start = file.resolve(label.get('St'))
      this.entries.set(
        at + page,
        serializeOwn(
          dictOf({
            S: style === undefined ? undefined : new PdfName(style),
            P: prefix instanceof PdfString ? prefix : undefined,
            St: typeof start === 'number' ? start : undefined,
          }),
        ),
      )
    }
  }

  /** Makes room for pages before all others, with Roman numbers. */
  shift(pages: number): void {
    if (pages === 0) return
    this.entries = new Map([
      [0, '<</S/r>>'],
      ...[...this.entries].map(([at, text]): [number, string] => [at + pages, text]),
    ])
  }
}
