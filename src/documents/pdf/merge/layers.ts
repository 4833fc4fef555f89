import { textString } from '../syntax/text-strings.ts'
import { nameOf, PdfRef, type PdfValue } from '../syntax/values.ts'
import type { Paper } from './paper.ts'

const LISTS = ['Order', 'RBGroups', 'Locked', 'AS'] as const

/** The optional content (layers) of all papers with their first settings (ISO 32000-1 8.11.4). */
export class MergedLayers {
  readonly #groups: string[] = []
  readonly #off: string[] = []
  readonly #lists: Record<(typeof LISTS)[number], string[]> = { Order: [], RBGroups: [], Locked: [], AS: [] }

  /** Takes a paper's layers in. */
  add(paper: Paper): void {
    const { file, catalogue, copier } = paper
    const properties = file.dict(catalogue.get('OCProperties'))
    const groups = file.array(properties?.get('OCGs'))?.filter((one) => one instanceof PdfRef) ?? []
    if (groups.length === 0) return
    const config = file.dict(properties?.get('D'))
    const all = (values: PdfValue[]) => values.map((value) => copier.text(value))
    this.#groups.push(...all(groups))
    // A paper whose layers are off to begin with has to name them: the others' are on.
    const on = new Set(all(file.array(config?.get('ON')) ?? []))
    const isOff = nameOf(config?.get('BaseState')) === 'OFF'
    const off = isOff ? all(groups).filter((one) => !on.has(one)) : all(file.array(config?.get('OFF')) ?? [])
    this.#off.push(...off)
    for (const list of LISTS) {
      const inner = all(file.array(config?.get(list)) ?? []).join(' ')
      if (inner === '') continue
      this.#lists[list].push(list === 'Order' ? `[${textString(paper.title).raw}${inner}]` : inner)
    }
  }

  /** The value for the catalogue, if there are any layers. */
  text(): string | undefined {
    if (this.#groups.length === 0) return undefined
    const lists = LISTS.map((list) => `/${list}[${this.#lists[list].join(' ')}]`).join('')
    const config = `<</Name(Pack)/BaseState/ON/OFF[${this.#off.join(' ')}]${lists}>>`
    return `<</OCGs[${this.#groups.join(' ')}]/D${config}>>`
  }
}
