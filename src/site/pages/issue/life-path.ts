import { type Html, html } from '../../../platform/html/html.ts'
import type { IssueView } from '../../../record/queries/issue-view.ts'
import type { ItemLife } from '../../../record/queries/item-life.ts'
import type { Messages } from '../../messages/messages.ts'

type Step = { name: string; detail: string; isDone: boolean }

/** The steps an issue has gone and the one that comes next: reported, recommended, resolved, replaced, review due. */
export function lifePath(view: IssueView, t: Messages): Html | '' {
  const steps = stepsOf(view, t)
  if (steps.length < 2) return ''
  return html`<ol class="path" aria-label="${t.path.label}">${steps.map(
    (step) =>
      html`<li class="${step.isDone ? 'path__done' : 'path__next'}"><b>${step.name}</b> <span>${step.detail}</span></li>`,
  )}</ol>`
}

function stepsOf(view: IssueView, t: Messages): Step[] {
  const { appearances } = view
  const [first] = appearances
  if (!first) return []
  const steps: Step[] = [done(t.path.reported, t.dates.monthYear(first.place.date))]
  const recommended = firstWith(appearances, 'recommended')
  if (recommended) steps.push(done(t.path.recommended, recommended.place.bodyName))
  const resolved = adoption(appearances) ?? appearances.findLast(isResolved)
  if (resolved) {
    const number = resolved.minute?.number
    steps.push(done(t.path.resolved, number ? t.item.minuteNumber(number) : resolved.place.bodyName))
  } else if (recommended) {
    steps.push({ name: t.path.decision, detail: t.path.awaited, isDone: false })
  }
  const replaced = view.instruments.find((one) => one.replacedBy)
  if (replaced?.replacedBy?.adoptedOn) {
    steps.push(done(t.path.replaced, t.dates.monthYear(replaced.replacedBy.adoptedOn)))
  }
  const inForce = view.instruments.find((one) => one.status === 'in force')
  if (inForce?.reviewDueOn) {
    steps.push({ name: t.path.reviewDue, detail: t.dates.monthYear(inForce.reviewDueOn), isDone: false })
  }
  return steps
}

/** Where a policy was first adopted: what is resolved about it later is not how it came to be. */
function adoption(appearances: readonly ItemLife[]): ItemLife | undefined {
  return appearances.find((life) => life.outcomes.some((outcome) => outcome.made.length > 0))
}

function isResolved(life: ItemLife): boolean {
  return life.outcomes.some((one) => ['resolved', 'agreed', 'approved-subject'].includes(one.kind))
}

function firstWith(appearances: readonly ItemLife[], kind: string): ItemLife | undefined {
  return appearances.find((life) => life.outcomes.some((outcome) => outcome.kind === kind))
}

function done(name: string, detail: string): Step {
  return { name, detail, isDone: true }
}
