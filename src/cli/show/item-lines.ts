import type { ItemLife } from '../../record/queries/item-life.ts'
import type { OutcomeView } from '../../record/queries/item-outcomes.ts'
import type { PaperView } from '../../record/queries/item-papers.ts'

const WIDTH = 100

/** What happened at an item, a line each, indented. */
export function itemLines(life: ItemLife): string[] {
  return [
    ...life.outcomes.flatMap(outcomeLines),
    ...life.undertakings.map(
      (one) =>
        `  Undertaking (${one.state})${one.by ? ` by ${one.by}` : ''}: ${short(one.text)}${one.about ? ` [${short(one.about)}]` : ''}`,
    ),
    ...life.papers.map((paper) => `  Paper: ${paperLine(paper)}`),
  ]
}

function outcomeLines(outcome: OutcomeView): string[] {
  const lines = [`  ${outcome.kind.toUpperCase()}: ${short(outcome.text)}`]
  const answers = outcome.answersOutcome
  if (answers) {
    lines.push(
      `    answers (${answers.how}) what was ${answers.kind} on ${answers.place.date} by ${answers.place.bodyName}`,
    )
  }
  for (const answer of outcome.answeredBy) {
    lines.push(`    answered (${answer.how}) on ${answer.place.date} by ${answer.place.bodyName}`)
  }
  for (const made of outcome.made) lines.push(`    made ${made.title}, version ${made.versionLabel}`)
  return lines
}

function paperLine(paper: PaperView): string {
  const details = [paper.type ?? paper.mediaType, paper.sizePrinted].filter(Boolean).join(', ')
  return `${paper.title}${details ? ` (${details})` : ''}${paper.isHeld ? '' : ', listed, not held'}`
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}...` : line
}
