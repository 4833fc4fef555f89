import type { OutRef } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import type { Paper } from './paper.ts'
import { readNameTree, writeNameTree } from './trees.ts'

/** The files that are embedded in the papers. */
export class MergedAttachments {
  readonly #files = new Map<string, string>()
  readonly #associated: string[] = []

  /** Takes a paper's files in; a name that another paper's file has is told apart by the paper's number. */
  add(paper: Paper): void {
    const { file, catalogue, copier } = paper
    for (const [name, value] of readNameTree(file, file.dict(catalogue.get('Names'))?.get('EmbeddedFiles'))) {
      this.#files.set(this.#files.has(name) ? `${name} (${paper.number})` : name, copier.text(value))
    }
    for (const one of file.array(catalogue.get('AF')) ?? []) this.#associated.push(copier.text(one))
  }

  /** Writes the names; answers their tree, if there are any. */
  write(writer: PdfWriter): OutRef | undefined {
    return this.#files.size > 0 ? writeNameTree(writer, this.#files) : undefined
  }

  /** The catalogue's list of associated files (PDF/A-3), if there are any. */
  get associated(): string | undefined {
    return this.#associated.length > 0 ? `[${this.#associated.join(' ')}]` : undefined
  }
}
