import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts'
import { readTable } from './read-table.ts'
import { type Paragraph, paragraphsOf } from './rich-paragraphs.ts'
import type { ListStyle, Marks, RichBlock, Run } from './rich-text.ts'

// Elements whose content is not text of the page.
const DROPPED = new Set(
  'script style head title template noscript iframe object embed applet svg math img picture video audio canvas map input button select textarea link meta base frame frameset noframes dialog progress meter'.split(
    ' ',
  ),
)
// Elements that begin and end a paragraph without being more than one.
const PARAGRAPH_LIKE = new Set(
  'p div section article aside header footer main nav address center dl dt dd figure figcaption fieldset legend form details summary hgroup pre hr body html caption'.split(
    ' ',
  ),
)
const HEADINGS = new Map<string, 'h3' | 'h4'>([
  ['h1', 'h3'],
  ['h2', 'h3'],
  ['h3', 'h3'],
  ['h4', 'h4'],
  ['h5', 'h4'],
  ['h6', 'h4'],
])
const MARKS = new Map<string, 'strong' | 'em' | 'sup' | 'sub'>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['sup', 'sup'],
  ['sub', 'sub'],
])
// Lists and tables nested deeper than this become paragraphs.
const DEEPEST = 12

/**
 * Reads nodes of a parsed page as rich text. What is not on the list (scripts, pictures, forms, styles, classes, any
 * attribute but those that say what a list or table is) does not get in; line breaks of the source are spaces.
 */
export function readRichText(nodes: readonly HtmlNode[], depth = 0): RichBlock[] {
  const reader = new RichTextReader(depth)
  for (const node of nodes) reader.read(node, {})
  return reader.end()
}

/** Reads nodes in order; it collects the runs of the paragraph at hand and the blocks before it. */
class RichTextReader {
  readonly #depth: number
  readonly #blocks: RichBlock[] = []
  #runs: Run[] = []
  #type: Paragraph = 'p'

  constructor(depth: number) {
    this.#depth = depth
  }

  read(node: HtmlNode, marks: Marks): void {
    if (node.nodeName === '#text' && 'value' in node) this.#runs.push({ text: node.value, marks })
    if (!isElement(node)) return
    const name = node.tagName
    if (DROPPED.has(name)) return
    if (name === 'br') {
      this.#runs.push('break')
      return
    }
    if (this.#isNested(node)) {
      this.#add(this.#nested(node))
      return
    }
    const heading = HEADINGS.get(name)
    if (heading || PARAGRAPH_LIKE.has(name) || isFlattened(name)) {
      this.#close()
      const before = this.#type
      if (heading) this.#type = heading
      this.#readChildren(node, marks)
      this.#close()
      this.#type = before
      return
    }
    if (name === 'td' || name === 'th') this.#runs.push({ text: ' ', marks })
    this.#readChildren(node, withMark(marks, node))
  }

  end(): RichBlock[] {
    this.#close()
    return this.#blocks
  }

  #readChildren(element: HtmlElement, marks: Marks): void {
    for (const child of element.childNodes) this.read(child, marks)
  }

  #isNested({ tagName }: HtmlElement): boolean {
    const isKnown = tagName === 'ul' || tagName === 'ol' || tagName === 'table' || tagName === 'blockquote'
    return isKnown && this.#depth < DEEPEST
  }

  #nested(element: HtmlElement): RichBlock | undefined {
    const read = (nodes: readonly HtmlNode[]) => readRichText(nodes, this.#depth + 1)
    if (element.tagName === 'table') return readTable(element, read)
    if (element.tagName === 'blockquote') return { type: 'blockquote', blocks: read(element.childNodes) }
    const items = itemsOf(element)
      .map(read)
      .filter((blocks) => blocks.length > 0)
    if (items.length === 0) return undefined
    if (element.tagName === 'ul') return { type: 'ul', items }
    const start = Number(attributeOf(element, 'start') ?? '1')
    const type = attributeOf(element, 'type') ?? '1'
    return {
      type: 'ol',
      items,
      start: Number.isInteger(start) && start > 0 && start < 100_000 ? start : 1,
      style: (/^[1aAiI]$/.test(type) ? type : '1') as ListStyle,
    }
  }

  #add(block: RichBlock | undefined): void {
    this.#close()
    const isEmpty = block?.type === 'blockquote' && block.blocks.length === 0
    if (block && !isEmpty) this.#blocks.push(block)
  }

  #close(): void {
    this.#blocks.push(...paragraphsOf(this.#runs, this.#type))
    this.#runs = []
  }
}

/** Parts of lists and tables that stand alone or too deep: each is a paragraph. */
function isFlattened(name: string): boolean {
  return /^(?:ul|ol|li|table|thead|tbody|tfoot|tr|blockquote)$/.test(name)
}

/** The entries of a list; what stands between them belongs to the one before. */
function itemsOf(list: HtmlElement): HtmlNode[][] {
  const items: HtmlNode[][] = []
  for (const child of list.childNodes) {
    if (isElement(child) && child.tagName === 'li') items.push([...child.childNodes])
    else if (items.length > 0) items.at(-1)?.push(child)
    else items.push([child])
  }
  return items
}

function withMark(marks: Marks, element: HtmlElement): Marks {
  const mark = MARKS.get(element.tagName)
  if (mark) return { ...marks, [mark]: true }
  if (element.tagName !== 'a') return marks
  const href = safeAddress(attributeOf(element, 'href'))
  return href === undefined ? marks : { ...marks, href }
}

/** An address that a reader may be led to: absolute http or https without a password, or mailto. */
function safeAddress(href: string | undefined): string | undefined {
  const url = href === undefined || href.length > 2_000 ? undefined : URL.parse(href.trim())
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.href
}
