/** An element of an answer: a text, or elements; attributes in their order. */
export type Xml = {
  name: string
  attributes: Readonly<Record<string, string>>
  content: string | readonly Xml[]
}

/** An element: `element('meeting', [element('meetingid', '5')])`. */
export function element(
  name: string,
  content: string | readonly Xml[] = '',
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  return { name, attributes, content }
}

/** Elements with a text each, in the order of the fields. */
export function fields(values: Readonly<Record<string, string>>): Xml[] {
  return Object.entries(values).map(([name, text]) => element(name, text))
}

/**
 * An element as Modern.Gov writes it: indented by two spaces, and one without content as a line feed and the indent, never
 * as an empty tag.
 */
export function writeXml({ name, attributes, content }: Xml, depth = 0): string {
  const indent = '  '.repeat(depth)
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value).replaceAll('"', '&quot;')}"`)
    .join('')}>`
  if (typeof content === 'string') {
    return content === '' ? `${start}\n${indent}</${name}>` : `${start}${escapeXml(content)}</${name}>`
  }
  const inner = content.map((one) => `${indent}  ${writeXml(one, depth + 1)}\n`).join('')
  return `${start}\n${inner}${indent}</${name}>`
}

// Everything outside the production Char of XML 1.0: a parser may refuse the whole document for one of them.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text for element content. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
