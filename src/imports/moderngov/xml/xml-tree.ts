import { SaxesParser } from 'saxes'
import { type Parsed, refused } from '../../problem.ts'

/** An element of an answer: names in lower case, text without surrounding white space. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
  line: number
}

const DEEPEST = 40
const MOST_ELEMENTS = 2_000_000
const ATTRIBUTES = 100

class Refused extends Error {
  readonly expected: string
  readonly found: string

  constructor(expected: string, found: string) {
    super(found)
    this.expected = expected
    this.found = found
  }
}

/**
 * Parses an answer of the web service. SOAP envelopes are taken off, names are matched without regard to case. A document
 * that declares entities is refused, and so is one that nests deeper than any answer. Never throws.
 */
export function parseXml(text: string): Parsed<XmlElement> {
  const parser = new SaxesParser({ position: true })
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 0 }
  const open: XmlElement[] = [root]
  let count = 0
  parser.on('error', (error) => {
    throw new Refused('well-formed XML', error.message.replace(/^\d+:\d+: /, ''))
  })
  parser.on('doctype', () => {
    throw new Refused('an answer without a document type', 'a DOCTYPE, which could declare entities')
  })
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new Refused(`elements at most ${DEEPEST} deep`, `<${tag.name}> deeper`)
    if (++count > MOST_ELEMENTS) throw new Refused(`at most ${MOST_ELEMENTS} elements`, 'more')
    const entries = Object.entries(tag.attributes as Record<string, string>).slice(0, ATTRIBUTES)
    const element: XmlElement = {
      name: localName(tag.name),
      attributes: Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value])),
      children: [],
      text: '',
      line: parser.line,
    }
    open.at(-1)?.children.push(element)
    if (!tag.isSelfClosing) open.push(element)
  })
  parser.on('text', (piece) => append(open, piece))
  parser.on('cdata', (piece) => append(open, piece))
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) open.pop()
  })
  try {
    parser.write(text.replace(/^\s+/, '')).close()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refused(`line ${parser.line}, column ${parser.column}`, error.expected, error.found)
  }
  const document = unwrapped(root)
  return document ? { facts: document, problems: [] } : refused('line 1', 'an element', '')
}

function append(open: readonly XmlElement[], piece: string): void {
  const element = open.at(-1)
  if (element) element.text += piece
}

/** The answer inside `<soap:Envelope><soap:Body><GetXResponse><GetXResult>`, or the document itself. */
function unwrapped(root: XmlElement): XmlElement | undefined {
  let element = root.children[0]
  while (element && /^(?:envelope|body|header|get\w+(?:response|result))$/.test(element.name)) {
    const inner: XmlElement | undefined = element.children.find((child) => child.name !== 'header')
    if (!inner) return element
    element = inner
  }
  return element
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name)
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? []
}

/** The text of a child; nothing where it is missing or blank (an empty element has a line break and spaces in it). */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = child(element, name)?.text.trim()
  return text === undefined || text === '' ? undefined : text
}

/** `True` or `False` of a child. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = textOf(element, name)?.toLowerCase()
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
}

/**
 * Whether a child says that something is held back. Only a plain "no" lets it out: a word that is not understood is
 * taken for a "yes", because what was published by mistake cannot be called back.
 */
export function isHeldBack(element: XmlElement | undefined, name: string): boolean {
  return textOf(element, name) !== undefined && flagOf(element, name) !== false
}

/** Whether a child lets something be shown: it does where it is missing, and where it says so plainly. */
export function isLetThrough(element: XmlElement | undefined, name: string): boolean {
  return textOf(element, name) === undefined || flagOf(element, name) === true
}

/** A positive number of a child, as the digits it is written in. */
export function numberOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = textOf(element, name)
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? text : undefined
}
