import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** An element of a page as a browser reads it. */
export type PageElement = { name: string; attributes: Record<string, string | undefined>; text: string }

/** Every element of a page, in order, with its attributes and the text that stands in it directly. */
export function elementsOf(page: string): PageElement[] {
  const elements: PageElement[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parse(page)]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) {
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      elements.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text,
      })
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed())
  }
  return elements
}
