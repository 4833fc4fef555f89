import type { PdfFile } from '../reading/pdf-file.ts'
import { byteString, stringBytes, textString } from '../syntax/text-strings.ts'
import {
  dictOf,
  isDict,
  nameOf,
  type OutRef,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfString,
  type PdfValue,
} from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { serializeName } from '../writing/serialize.ts'
import type { Paper } from './paper.ts'
import { RoleNames } from './role-names.ts'
import { readNumberTree, writeNameTree, writeNumberTree } from './trees.ts'

/** The structure trees of all papers under one Document, a Part a paper (ISO 32000-1 14.7). */
export class MergedStructure {
  readonly document: OutRef
  readonly #writer: PdfWriter
  readonly #root: OutRef
  readonly #parts: string[] = []
  readonly #roles = new RoleNames()
  readonly #classes = new Map<string, string>()
  readonly #ids = new Map<string, string>()
  readonly #parents = new Map<number, string>()
  readonly #prefixed = new WeakSet<PdfDict>()
  #nextKey = 0
  #own = 0

  constructor(writer: PdfWriter) {
    this.#writer = writer
    this.#root = writer.reserve()
    this.document = writer.reserve()
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0
  }

  /** How many elements the pack added to those of the papers. */
  get ownElements(): number {
    return this.isEmpty ? 0 : this.#own + 1
  }

  /** A key of the parent tree for something of the pack's own, with its serialised value. */
  addParent(value: string): number {
    this.#parents.set(this.#nextKey, value)
    return this.#nextKey++
  }

  /** A Part of the pack's own, before all others; `elements` counts it and those in it. */
  addFirstPart(part: OutRef, elements: number): void {
    this.#own += elements
    this.#parts.unshift(`${part.num} 0 R`)
  }

  /** Takes a paper's tree in; answers the new keys of its parent tree by the old ones. Call before anything is copied. */
  add(paper: Paper): Map<number, number> {
    const { file, catalogue, copier } = paper
    const keys = new Map<number, number>()
    const rootValue = catalogue.get('StructTreeRoot')
    const root = file.dict(rootValue)
    if (!root) return keys
    if (rootValue instanceof PdfRef) copier.preset(rootValue.num, this.#root)
    const roles = this.#roles.add(paper, root)
    const classes = this.#addClasses(paper, root)
    const top = kidsOf(file, root.get('K')).filter((kid) => isElement(file.dict(kid)))
    paper.report.elements = this.#rename(paper, top, roles, classes)
    if (paper.report.elements === 0) return keys
    paper.report.isTagged = true
    this.#parts.push(this.#part(paper, top))
    for (const [key, value] of readNumberTree(file, root.get('ParentTree'))) {
      if (file.resolve(value) === null) continue
      keys.set(key, this.addParent(copier.text(value)))
    }
    return keys
  }

  /** Walks the tree and gives elements their new names; answers how many there are. A loop is walked once. */
  #rename(paper: Paper, top: PdfValue[], roles: Map<string, string>, classes: Map<string, string>): number {
    const { file } = paper
    const seen = new Set<PdfDict>()
    const stack = [...top]
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
      file.budget.step()
      const element = file.dict(value)
      if (!isElement(element) || seen.has(element)) continue
      seen.add(element)
      const role = nameOf(element.get('S')) ?? ''
      const renamed = roles.get(role)
      if (renamed !== undefined && !element.has('NS')) element.set('S', new PdfName(renamed))
      this.#renameId(paper, element, value)
      this.#renameClasses(file, element, classes)
      for (const attributes of listOf(file, element.get('A')))
        this.#prefixHeaders(paper, file.dict(attributes))
      for (const kid of kidsOf(file, element.get('K'))) if (typeof kid !== 'number') stack.push(kid)
    }
    return seen.size
  }

  #renameId(paper: Paper, element: PdfDict, value: PdfValue): void {
    const id = paper.file.resolve(element.get('ID'))
    if (!(id instanceof PdfString)) return
    const key = prefixed(paper, id)
    element.set('ID', byteString(key))
    if (value instanceof PdfRef) this.#ids.set(key, paper.copier.text(value))
  }

  #renameClasses(file: PdfFile, element: PdfDict, classes: Map<string, string>): void {
    const value = file.resolve(element.get('C'))
    if (value === null) return
    const renamed = (one: PdfValue) => {
      const to = classes.get(nameOf(one) ?? '')
      return to === undefined ? one : new PdfName(to)
    }
    element.set('C', Array.isArray(value) ? value.map((one) => renamed(file.resolve(one))) : renamed(value))
  }

  /** The paper's own Document becomes its Part, so that no Document stands inside another; others get a Part around them. */
  #part(paper: Paper, top: PdfValue[]): string {
    const { file, copier } = paper
    const [only] = top
    const element = file.dict(only)
    const role = nameOf(element?.get('S'))
    const isDocument = this.#roles.isDocument(role)
    const language = paper.language === undefined ? undefined : textString(paper.language)
    if (top.length === 1 && only instanceof PdfRef && element && isDocument) {
      element.set('S', new PdfName('Part'))
      element.delete('NS')
      element.set('P', this.document)
      if (!element.has('T')) element.set('T', textString(paper.title))
      if (language && !element.has('Lang')) element.set('Lang', language)
      return copier.text(only)
    }
    const part = this.#writer.reserve()
    this.#own++
    for (const one of top) file.dict(one)?.set('P', part)
    const dict = dictOf({
      Type: new PdfName('StructElem'),
      S: new PdfName('Part'),
      P: this.document,
      T: textString(paper.title),
      Lang: language,
      K: top,
    })
    this.#writer.object(part.num, copier.text(dict))
    return `${part.num} 0 R`
  }

  /** Table cells name their headers by ID: those have the paper's number now. */
  #prefixHeaders(paper: Paper, attributes: PdfDict | undefined): void {
    if (!isDict(attributes) || this.#prefixed.has(attributes)) return
    const headers = paper.file.array(attributes.get('Headers'))
    if (!headers) return
    this.#prefixed.add(attributes)
    attributes.set(
      'Headers',
      headers.map((header) => {
        const id = paper.file.resolve(header)
        return id instanceof PdfString ? byteString(prefixed(paper, id)) : id
      }),
    )
  }

  #addClasses(paper: Paper, root: PdfDict): Map<string, string> {
    const renamed = new Map<string, string>()
    const { file, copier } = paper
    for (const [name, value] of file.dict(root.get('ClassMap')) ?? []) {
      for (const attributes of listOf(file, value)) this.#prefixHeaders(paper, file.dict(attributes))
      const text = copier.text(file.resolve(value))
      const known = this.#classes.get(name)
      if (known !== undefined && known !== text) renamed.set(name, `${name}-${paper.number}`)
      this.#classes.set(renamed.get(name) ?? name, text)
    }
    return renamed
  }

  /** Writes the root; answers it for the catalogue. */
  write(language: string | undefined): OutRef {
    const writer = this.#writer
    const lang = language === undefined ? '' : `/Lang${textString(language).raw}`
    writer.object(
      this.document.num,
      `<</Type/StructElem/S/Document/P ${this.#root.num} 0 R${lang}/K[${this.#parts.join(' ')}]>>`,
    )
    const parents = writeNumberTree(writer, this.#parents)
    const ids = this.#ids.size > 0 ? `/IDTree ${writeNameTree(writer, this.#ids).num} 0 R` : ''
    const classes = [...this.#classes].map(([name, text]) => `${serializeName(name)} ${text}`).join('')
    const classMap = classes === '' ? '' : `/ClassMap<<${classes}>>`
    const head = `/Type/StructTreeRoot/K[${this.document.num} 0 R]/ParentTree ${parents.num} 0 R`
    writer.object(
      this.#root.num,
      `<<${head}/ParentTreeNextKey ${this.#nextKey}${ids}${this.#roles.text()}${classMap}>>`,
    )
    return this.#root
  }
}

const NOT_ELEMENTS = new Set(['MCR', 'OBJR'])

export function isElement(dict: PdfDict | undefined): dict is PdfDict {
  return dict?.has('S') === true && !NOT_ELEMENTS.has(nameOf(dict.get('Type')) ?? '')
}

/** What stands under K: one thing or a list of them. */
export function kidsOf(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  const found = file.resolve(value)
  if (Array.isArray(found)) return found
  return found === null ? [] : [value ?? null]
}

function listOf(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  const found = file.resolve(value)
  return Array.isArray(found) ? found : [found]
}

const prefixed = (paper: Paper, id: PdfString) => `${paper.number}-${stringBytes(id).toString('latin1')}`
