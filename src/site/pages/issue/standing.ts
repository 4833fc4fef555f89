import type { IssueView } from '../../../record/queries/issue-view.ts'
import type { ItemLife } from '../../../record/queries/item-life.ts'
import type { OutcomeView } from '../../../record/queries/item-outcomes.ts'
import { LIGHTEST, OUTCOME_WEIGHTS } from '../../../record/queries/outcome-weights.ts'
import type { Messages } from '../../messages/messages.ts'
import { toneOf } from '../../parts/outcome-block.ts'

/** Where an issue stands now, in a word and a sentence or three. */
export type Standing = { word: string; sentence: string; tone: string }

type Last = { life: ItemLife; outcome: OutcomeView }

/** Says where an issue stands: what is in force comes first, then the last thing that was decided. */
export function standing(view: IssueView, today: string, t: Messages): Standing {
  const first = policyInForce(view, t) ?? lastDecided(view, t) ?? upcoming(view, today, t)
  return { ...first, sentence: [first.sentence, openPromises(view, t)].filter(Boolean).join(' ') }
}

function policyInForce(view: IssueView, t: Messages): Standing | undefined {
  const inForce = view.instruments.find((one) => one.status === 'in force')
  if (!inForce?.adoptedOn) return undefined
  const adoption = view.appearances
    .flatMap((life) => life.outcomes.map((outcome) => ({ life, outcome })))
    .findLast(({ outcome }) => outcome.made.some((made) => made.slug === inForce.slug))
  const replaced = view.instruments.filter((one) => one.replacedBy?.slug === inForce.slug)
  const sentence = [
    adoption
      ? t.standing.adopted(adoption.life.place.bodyName, t.dates.long(adoption.life.place.date))
      : t.standing.inForceSince(inForce.title, t.dates.long(inForce.adoptedOn)),
    ...replaced.flatMap((one) => (one.adoptedOn ? [t.standing.replaced(one.adoptedOn.slice(0, 4))] : [])),
  ].join(' ')
  return { word: t.standing.inForce, sentence, tone: 'resolved' }
}

function lastDecided(view: IssueView, t: Messages): Standing | undefined {
  const last = heaviest(view.appearances)
  if (!last) return undefined
  const { life, outcome } = last
  const answer = outcome.answersOutcome
  const sentence = [
    t.standing.decided(life.place.bodyName, t.standing.verb[outcome.kind], t.dates.long(life.place.date)),
    answer && t.standing.answering(answer.place.bodyName, t.standing.how[answer.how]),
    outcome.kind === 'recommended' &&
      outcome.answeredBy.length === 0 &&
      t.standing.awaits(outcome.targetBody),
  ]
    .filter(Boolean)
    .join(' ')
  return { word: `${t.outcome[outcome.kind]}.`, sentence, tone: toneOf(outcome.kind) }
}

/** The weightiest outcome of the last meeting that decided anything about the matter. */
function heaviest(appearances: readonly ItemLife[]): Last | undefined {
  const all = appearances.flatMap((life) => life.outcomes.map((outcome) => ({ life, outcome })))
  const lastDate = all.findLast(({ outcome }) => OUTCOME_WEIGHTS[outcome.kind] > LIGHTEST)?.life.place.date
  const candidates = lastDate ? all.filter(({ life }) => life.place.date === lastDate) : all.slice(-1)
  return candidates.toSorted((a, b) => OUTCOME_WEIGHTS[b.outcome.kind] - OUTCOME_WEIGHTS[a.outcome.kind])[0]
}

function upcoming(view: IssueView, today: string, t: Messages): Standing {
  const last = view.appearances.at(-1)
  if (!last) return { word: t.standing.listed, sentence: t.standing.noMeetings, tone: 'plain' }
  const words = last.place.date >= today ? t.standing.willBeConsidered : t.standing.wasConsidered
  return {
    word: last.place.date >= today ? t.standing.comingUp : t.standing.considered,
    sentence: words(last.place.bodyName, t.dates.long(last.place.date)),
    tone: 'plain',
  }
}

function openPromises(view: IssueView, t: Messages): string {
  const open = view.appearances
    .flatMap((life) => life.undertakings)
    .filter((one) => one.state === 'open').length
  return open === 0 ? '' : t.standing.openPromises(open)
}
