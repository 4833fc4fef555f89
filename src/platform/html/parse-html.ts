import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** What no honest page has: elements nested so deep, or so many of them, that reading it would take for ever. */
export type TooMuch = { tooMuch: string }

export type HtmlLimits = { depth: number; nodes: number; characters: number }

/** Modern pages nest 20 to 40 deep; a council's longest minutes have some 20,000 elements. */
export const HTML_LIMITS: HtmlLimits = { depth: 250, nodes: 400_000, characters: 20_000_000 }

class LimitReached extends Error {}

/** Parses a whole page, within limits. */
export function parsePage(text: string, limits = HTML_LIMITS): DefaultTreeAdapterTypes.Document | TooMuch {
  return within(text, limits, (treeAdapter) => parse(text, { treeAdapter }))
}

/** Parses a piece of a page, within limits. */
export function parsePiece(
  text: string,
  limits = HTML_LIMITS,
): DefaultTreeAdapterTypes.DocumentFragment | TooMuch {
  return within(text, limits, (treeAdapter) => parseFragment(text, { treeAdapter }))
}

type Adapter = typeof defaultTreeAdapter

function within<Tree>(text: string, limits: HtmlLimits, parsed: (adapter: Adapter) => Tree): Tree | TooMuch {
  if (text.length > limits.characters) return { tooMuch: `${text.length} characters` }
  try {
    return parsed(limitedAdapter(limits))
  } catch (error) {
    if (error instanceof LimitReached) return { tooMuch: error.message }
    throw error
  }
}

/** The default tree, which gives up when it grows beyond the limits: parse5's own work is quadratic in the depth. */
function limitedAdapter(limits: HtmlLimits): Adapter {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const grow = (parent: HtmlParent, node: object): void => {
    nodes += 1
    if (nodes > limits.nodes) throw new LimitReached(`more than ${limits.nodes} nodes`)
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.depth) throw new LimitReached(`elements nested deeper than ${limits.depth}`)
    depths.set(node, depth)
  }
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      grow(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      grow(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
    setTemplateContent(template, content) {
      grow(template, content)
      defaultTreeAdapter.setTemplateContent(template, content)
    },
  }
}

/** An attribute's value; nothing where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node
}

export function hasClass(element: HtmlElement, name: string): boolean {
  const classes = attributeOf(element, 'class')
  return classes?.toLowerCase().split(/\s+/).includes(name.toLowerCase()) ?? false
}
