/** Something of the input that could not be taken in: where it is, what was expected there, what was found. */
export type Problem = { file: string; place: string; expected: string; found: string }

/** A problem before the file it is in is known. */
export type FoundProblem = Omit<Problem, 'file'>

/** What a parser makes of a text: the facts where there are any, and what was wrong beside or instead of them. */
export type Parsed<Facts> = { facts?: Facts; problems: FoundProblem[] }

/** A problem as the one line that is printed. */
export function problemLine(problem: Problem): string {
  const found = problem.found.replace(/\s+/g, ' ').trim().slice(0, 120)
  return `${problem.file}: ${problem.place}: expected ${problem.expected}; found ${found || 'nothing'}.`
}

/** A parse that gave nothing but one problem. */
export function refused(place: string, expected: string, found: string): Parsed<never> {
  return { problems: [{ place, expected, found: found.slice(0, 200) }] }
}
