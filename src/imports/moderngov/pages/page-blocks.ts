import { textIn } from '../../../platform/html/find-elements.ts'
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  hasClass,
  isElement,
} from '../../../platform/html/parse-html.ts'
import type { Block, Link } from './block.ts'
import { wordText } from './word-text.ts'

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code em font i img kbd label mark q s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style template noscript iframe object svg nav form input button select textarea head title'.split(
    ' ',
  ),
)

/** A piece of a page in reading order: one line for each paragraph, heading, entry or cell, one block for each Word text. */
export function pageBlocks(parent: HtmlParent): Block[] {
  const reader = new BlockReader()
  reader.readChildren(parent)
  return reader.end()
}

class BlockReader {
  readonly #blocks: Block[] = []
  #text = ''
  #links: Link[] = []

  readChildren(parent: HtmlParent): void {
    for (const child of parent.childNodes) this.#read(child)
  }

  end(): Block[] {
    this.#close()
    return this.#blocks
  }

  #read(node: HtmlNode): void {
    if ('value' in node) this.#text += node.value
    if (!isElement(node) || SILENT.has(node.tagName) || isFurniture(node)) return
    if (hasClass(node, 'mgWordPara')) {
      this.#close()
      const body = wordText(node)
      if (body.text !== '') this.#blocks.push({ kind: 'word', body })
      return
    }
    if (node.tagName === 'a') this.#addLink(node)
    if (INLINE.has(node.tagName)) {
      this.readChildren(node)
      return
    }
    this.#close()
    this.readChildren(node)
    this.#close()
  }

  #addLink(element: HtmlElement): void {
    const href = attributeOf(element, 'href')
    if (href !== undefined) this.#links.push({ href: href.trim(), text: textIn(element, isFurniture) })
  }

  #close(): void {
    const text = this.#text.replace(/[\s\u00a0\u200b\ufeff\p{Cc}]+/gu, ' ').trim()
    if (text !== '') this.#blocks.push({ kind: 'line', text, links: this.#links })
    this.#text = ''
    this.#links = []
  }
}

/** What a page says only to screen readers (", item 59."), and its table of recorded votes. */
function isFurniture(element: HtmlElement): boolean {
  if (hasClass(element, 'mgHide')) return true
  return element.tagName === 'table' && hasClass(element, 'mgTableNoBorderFullWidth')
}
