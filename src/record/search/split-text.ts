import { PARTS_A_HIT } from './hit-ids.ts'

const USUAL_LENGTH = 6_000

/**
 * A text in parts of a few pages, cut at line ends where there are any, so that a search reads no more of a long
 * paper than the part it found. Joined, the parts are the text.
 */
export function splitText(text: string): string[] {
  if (text.length <= USUAL_LENGTH) return [text]
  const length = Math.max(USUAL_LENGTH, Math.ceil((text.length / PARTS_A_HIT) * 2))
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + length >= text.length ? text.length : cutBefore(text, start, start + length)
    parts.push(text.slice(start, end))
    start = end
  }
  return parts
}

/** Where to cut: after the last line end, else the last space, of the second half; else right there. */
function cutBefore(text: string, start: number, end: number): number {
  const half = start + (end - start) / 2
  for (const mark of ['\n', ' ']) {
    const found = text.lastIndexOf(mark, end - 1)
    if (found >= half) return found + 1
  }
  return text.codePointAt(end - 1) === text.charCodeAt(end - 1) ? end : end - 1
}
