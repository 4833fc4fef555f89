import { parseFragment } from 'parse5'

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi

/** Text whose HTML entities were escaped once too often (`&amp;#39;` in a feed arrives as `&#39;`), decoded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, decodeOne)
}

function decodeOne(entity: string): string {
  const [node] = parseFragment(entity).childNodes
  return node && 'value' in node ? node.value : entity
}
