import type { IssueView } from '../../record/queries/issue-view.ts'
import { itemLines } from './item-lines.ts'

/** An issue in plain text: where it stands, its timeline with outcomes and ties, and what is still open. */
export function issueLines(view: IssueView): string[] {
  const open = view.appearances.flatMap((life) => life.undertakings).filter((one) => one.state === 'open')
  return [
    view.issue.title,
    standing(view),
    '',
    ...view.appearances.flatMap((life) => [
      `${life.place.date}  ${life.place.bodyName}, item ${life.place.number ?? life.place.itemId}: ${life.place.heading}${life.role ? ` (${life.role})` : ''}`,
      ...itemLines(life),
      '',
    ]),
    ...view.instruments.map(
      (one) =>
        `Made: ${one.title} (${one.status})${one.replacedBy ? `, replaced by ${one.replacedBy.title}` : ''}`,
    ),
    ...view.related.map((one) => `Related: ${one.title} (${one.relation})`),
    open.length === 0
      ? 'No open undertakings.'
      : `Open undertakings: ${open.length} (${open.map((one) => one.by ?? 'nobody named').join('; ')})`,
  ]
}

function standing(view: IssueView): string {
  const last = view.appearances.filter((life) => life.outcomes.length > 0).at(-1)
  if (!last) return 'Nothing has been decided yet.'
  const kinds = [...new Set(last.outcomes.map((outcome) => outcome.kind))].join(', ')
  return `Where it stands: ${kinds} on ${last.place.date} by ${last.place.bodyName}`
}
