/** One thing that is not as the log or its hashes say it must be. */
export type Disagreement = {
  /** Where: "entry 12", "table outcome", "desk.sqlite". */
  place: string
  /** The subject it is about, where it is about one. */
  subjectId?: string
  /** What was compared: "leaf hash", "column kind". */
  what: string
  expected: string
  found: string
}

const SHOWN = 200

/** A disagreement as one line for a person: where, about what, what was expected, what was found. */
export function disagreementLine(one: Disagreement): string {
  const subject = one.subjectId === undefined ? '' : ` (${one.subjectId})`
  return `${one.place}${subject}: ${one.what}: expected ${short(one.expected)}; found ${short(one.found)}.`
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}...` : line
}
