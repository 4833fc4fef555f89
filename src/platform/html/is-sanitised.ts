const TEXT = /(?:[^<>&"'\0\r]|&(?:amp|lt|gt|quot|#39);)+/y
const PLAIN = 'p|h3|h4|ul|ol|li|blockquote|table|caption|tbody|tr|td|th|sub|sup|em|strong'
const SPANS = '(?:td|th)(?: colspan="\\d{1,4}")?(?: rowspan="\\d{1,4}")?'
const LIST = 'ol(?: start="\\d{1,9}")?(?: type="[aAiI]")?'
const LINK = `a href="(?:https?://|mailto:)(?:[!#-%(-;=?-~]|&(?:amp|quot|#39);)*"`
const OPENING = new RegExp(`<(?:(?:${PLAIN})|${SPANS}|${LIST}|${LINK})>`, 'y')
const CLOSING = new RegExp(`</(?:${PLAIN}|a)>`, 'y')
const BREAK = '<br>'
const DEEPEST = 100

/**
 * Whether markup holds nothing but the elements and attributes that {@link sanitise} writes, each closed in its order. One
 * look along the text, so that what was sanitised once need not be parsed again; `false` may only mean "not sure".
 */
export function isSanitised(markup: string): boolean {
  const open: string[] = []
  for (let at = 0; at < markup.length; ) {
    const end =
      endOf(TEXT, markup, at) ??
      (markup.startsWith(BREAK, at) ? at + BREAK.length : undefined) ??
      endOf(OPENING, markup, at)
    if (end !== undefined) {
      const isOpening = markup[at] === '<' && !markup.startsWith(BREAK, at)
      if (isOpening && open.push(nameAt(markup, at + 1)) > DEEPEST) return false
      at = end
      continue
    }
    const closed = endOf(CLOSING, markup, at)
    if (closed === undefined || open.pop() !== nameAt(markup, at + 2)) return false
    at = closed
  }
  return open.length === 0
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function nameAt(markup: string, at: number): string {
  let end = at
  while (markup[end] !== '>' && markup[end] !== ' ') end += 1
  return markup.slice(at, end)
}
