import type { Marks, RichBlock, Run } from './rich-text.ts'

export type Paragraph = 'p' | 'h3' | 'h4'

/**
 * Runs as paragraphs: white space is one space wherever it stands, neighbours with the same marks are one run, two line
 * breaks end the paragraph, and what says nothing is left out.
 */
export function paragraphsOf(runs: readonly Run[], type: Paragraph): RichBlock[] {
  return split(runs)
    .map(tidied)
    .filter((tidy) => tidy.length > 0)
    .map((tidy) => ({ type, runs: tidy }))
}

function split(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run === 'break') {
      breaks += 1
    } else if (run.text.trim() === '') {
      paragraphs.at(-1)?.push({ text: ' ', marks: run.marks })
    } else {
      if (breaks > 1) paragraphs.push([])
      else if (breaks === 1) paragraphs.at(-1)?.push('break')
      breaks = 0
      paragraphs.at(-1)?.push(run)
    }
  }
  return paragraphs
}

function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  let endsInSpace = true
  for (const run of runs) {
    if (run === 'break') {
      trimEnd(tidy)
      if (tidy.length > 0) tidy.push('break')
      endsInSpace = true
      continue
    }
    let text = run.text.replace(/[\s\u00a0\u200b\ufeff\p{Cc}]+/gu, ' ')
    if (endsInSpace) text = text.replace(/^ /, '')
    if (text === '') continue
    endsInSpace = text.endsWith(' ')
    const last = tidy.at(-1)
    // A space has no look of its own: it goes with the run before it, so that marks do not begin or end in spaces.
    if (last && last !== 'break' && (text === ' ' || sameMarks(last.marks, run.marks))) last.text += text
    else tidy.push({ text, marks: run.marks })
  }
  trimEnd(tidy)
  return tidy
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    if (last !== 'break') {
      last.text = last.text.trimEnd()
      if (last.text !== '') return
    }
    runs.pop()
  }
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.href === other.href &&
    one.strong === other.strong &&
    one.em === other.em &&
    one.sup === other.sup &&
    one.sub === other.sub
  )
}
