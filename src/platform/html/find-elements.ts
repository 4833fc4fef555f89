import { type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './parse-html.ts'

/** All elements under a node, in reading order. */
export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** The first element under a node that is as wanted. */
export function findElement(
  parent: HtmlParent,
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsIn(parent)) if (isWanted(element)) return element
  return undefined
}

/** All elements under a node that are as wanted, in reading order. */
export function findElements(parent: HtmlParent, isWanted: (element: HtmlElement) => boolean): HtmlElement[] {
  return [...elementsIn(parent)].filter(isWanted)
}

/** The text under a node with its white space as one space. */
export function textIn(
  node: HtmlNode | HtmlParent,
  skip: (element: HtmlElement) => boolean = () => false,
): string {
  return rawText(node, skip)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function rawText(node: HtmlNode | HtmlParent, skip: (element: HtmlElement) => boolean): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node) || (isElement(node) && (isSilent(node) || skip(node)))) return ''
  return node.childNodes.map((child) => rawText(child, skip)).join('')
}

function isSilent(element: HtmlElement): boolean {
  return element.tagName === 'script' || element.tagName === 'style' || element.tagName === 'template'
}
