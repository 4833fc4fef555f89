import { byteString, stringBytes, stringText, textString } from '../syntax/text-strings.ts'
import { isDict, nameOf, type PdfDict, PdfRef, PdfString } from '../syntax/values.ts'
import { serializeName } from '../writing/serialize.ts'
import type { Paper } from './paper.ts'

/** The forms of all papers as one form: each field keeps its value, and its own appearance. */
export class MergedForms {
  readonly #names = new Set<string>()
  readonly #fields: string[] = []
  readonly #order: string[] = []
  readonly #resources = new Map<string, Map<string, string>>()
  #needsAppearances = false

  /** Takes a paper's fields in; a name that is taken gets the paper's number. Call before anything is copied. */
  add(paper: Paper): void {
    const { file, catalogue, copier } = paper
    const form = file.dict(catalogue.get('AcroForm'))
    const fields = file.array(form?.get('Fields'))?.filter((one) => file.dict(one)) ?? []
    if (!form || fields.length === 0) return
    const fonts = this.#addResources(paper, file.dict(form.get('DR')))
    const appearance = file.resolve(form.get('DA'))
    for (const field of fields) {
      const dict = file.dict(field)
      if (!dict) continue
      this.#name(paper, dict)
      if (!dict.has('DA') && appearance instanceof PdfString) dict.set('DA', appearance)
      if (!dict.has('Q') && form.has('Q')) dict.set('Q', form.get('Q') ?? 0)
    }
    this.#visit(
      paper,
      fields.filter((one) => one instanceof PdfRef),
      fonts,
    )
    this.#fields.push(...fields.map((field) => copier.text(field)))
    for (const one of file.array(form.get('CO')) ?? []) this.#order.push(copier.text(one))
    if (file.resolve(form.get('NeedAppearances')) === true) this.#needsAppearances = true
    if (form.has('XFA')) paper.report.notes.push('its XFA form was left out; the plain form is kept')
  }

  #name(paper: Paper, field: PdfDict): void {
    const own = paper.file.resolve(field.get('T'))
    if (!(own instanceof PdfString)) return
    let name = stringText(own)
    if (this.#names.has(name)) {
      name = `${name}_${paper.number}`
      while (this.#names.has(name)) name += '_'
      field.set('T', textString(name))
      paper.report.notes.push(`renamed the form field ${name}`)
    }
    this.#names.add(name)
  }

  /** Walks the fields: fonts by their new names, and no signature that merging has broken. */
  #visit(paper: Paper, fields: PdfRef[], fonts: Map<string, string>): void {
    const { file } = paper
    const seen = new Set<PdfDict>()
    const stack = [...fields]
    for (let ref = stack.pop(); ref; ref = stack.pop()) {
      file.budget.step()
      const field = file.dict(ref)
      if (!field || seen.has(field)) continue
      seen.add(field)
      const appearance = file.resolve(field.get('DA'))
      if (fonts.size > 0 && appearance instanceof PdfString) {
        const text = stringBytes(appearance).toString('latin1')
        const renamed = text.replace(/\/([^\s/[\]()<>]+)/g, (all, name: string) => {
          const to = fonts.get(name)
          return to === undefined ? all : `/${to}`
        })
        field.set('DA', byteString(renamed))
      }
      if (nameOf(file.resolve(field.get('FT'))) === 'Sig' && field.delete('V')) {
        paper.report.notes.push('a digital signature was removed: it holds for the paper alone')
      }
      for (const kid of file.array(field.get('Kids')) ?? []) if (kid instanceof PdfRef) stack.push(kid)
    }
  }

  /** Joins the form's resources; answers the new names of fonts whose name was taken. */
  #addResources(paper: Paper, resources: PdfDict | undefined): Map<string, string> {
    const renamed = new Map<string, string>()
    for (const [category, value] of resources ?? []) {
      const entries = paper.file.resolve(value)
      if (!isDict(entries)) continue
      const known = this.#resources.get(category) ?? new Map<string, string>()
      this.#resources.set(category, known)
      for (const [name, one] of entries) {
        const text = paper.copier.text(one)
        const isTaken = known.has(name) && known.get(name) !== text
        if (isTaken && category === 'Font') renamed.set(name, `${name}-${paper.number}`)
        known.set(isTaken ? `${name}-${paper.number}` : name, text)
      }
    }
    return renamed
  }

  /** The value for the catalogue, if there is any form. */
  text(): string | undefined {
    if (this.#fields.length === 0) return undefined
    const resources = [...this.#resources].map(([category, entries]) => {
      const inner = [...entries].map(([name, text]) => `${serializeName(name)} ${text}`).join('')
      return `${serializeName(category)}<<${inner}>>`
    })
    const order = this.#order.length > 0 ? `/CO[${this.#order.join(' ')}]` : ''
    const needs = this.#needsAppearances ? '/NeedAppearances true' : ''
    return `<</Fields[${this.#fields.join(' ')}]/DR<<${resources.join('')}>>${order}${needs}>>`
  }
}
