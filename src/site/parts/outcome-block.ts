import { type Html, html, join, raw } from '../../platform/html/html.ts'
import type { Outcome, OutcomeKind } from '../../record/formats/index.ts'
import type { OutcomeView, TieEnd } from '../../record/queries/item-outcomes.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'
import { sentence } from './sentence.ts'

/** The colour family of an outcome kind: always shown with its word. */
const TONES: Record<OutcomeKind, string> = {
  resolved: 'resolved',
  agreed: 'resolved',
  'approved-subject': 'resolved',
  amended: 'resolved',
  recommended: 'recommended',
  referred: 'recommended',
  noted: 'plain',
  received: 'plain',
  deferred: 'undertaking',
  withdrawn: 'lost',
  lost: 'lost',
  lapsed: 'lost',
}

/** The colour family of an outcome kind. */
export function toneOf(kind: OutcomeKind): string {
  return TONES[kind]
}

/** The word for an outcome kind, in its colour. */
export function outcomeWord(kind: OutcomeKind, t: Messages): Html {
  return html`<span class="outcome-word outcome-word--${TONES[kind]}">${t.outcome[kind]}</span>`
}

/**
 * An outcome as a marked block: what was decided, what it answers, what answered it, what it made. Only the item's own
 * page gives it an `id`: elsewhere several items stand on one page.
 */
export function outcomeBlock(outcome: OutcomeView, t: Messages, id?: string): Html {
  const target = outcome.targetBody ? html` ${t.outcome.to(outcome.targetBody)}` : ''
  return html`<div class="outcome outcome--${TONES[outcome.kind]}"${id && html` id="${id}"`}>
<p class="outcome__kind"><span class="outcome__word">${t.outcome[outcome.kind]}</span>${target}</p>
${words(outcome)}
${footnotes(outcome, t)}
${outcome.vote?.named && namedVotes(outcome.vote.named, t)}
</div>`
}

/** What was decided; where it has parts, only the words before the first stand above them. */
function words({ text, parts: list = [] }: Outcome): Html {
  const [first] = list
  const start = first ? text.indexOf(first.label) : -1
  if (!first || start < 0) return html`<p class="outcome__text">${sentence(text)}</p>${first && parts(list)}`
  const lead = text
    .slice(0, start)
    .trim()
    .replace(/[:,;–-]$/, '')
  return html`${lead && html`<p class="outcome__text">${sentence(`${lead}:`)}</p>`}${parts(list)}`
}

function parts(list: NonNullable<Outcome['parts']>): Html {
  return html`<ol class="outcome__parts">${list.map((part) => html`<li><b>${part.label}</b> ${part.text}</li>`)}</ol>`
}

function footnotes(outcome: OutcomeView, t: Messages): Html | '' {
  const notes = [
    outcome.answersOutcome && answers(outcome.answersOutcome, t),
    outcome.answeredBy.length > 0 && answeredBy(outcome.answeredBy, t),
    outcome.made.length > 0 && made(outcome, t),
    voteWords(outcome, t),
    outcome.mover && t.outcome.moved(outcome.mover, outcome.seconder),
    outcome.reading.by === 'machine' && html`<span class="machine">${t.outcome.readByMachine}</span>`,
  ].filter((note) => note !== null && note !== undefined && note !== false && note !== '')
  return notes.length === 0 ? '' : html`<p class="outcome__tie">${join(notes, raw(' · '))}</p>`
}

function answers(tie: TieEnd, t: Messages): Html {
  const words =
    tie.kind === 'recommended'
      ? t.outcome.recommendationOf(t.dates.long(tie.place.date))
      : t.outcome.outcomeOf(t.outcome[tie.kind as OutcomeKind].toLowerCase(), t.dates.long(tie.place.date))
  return html`<span aria-hidden="true">↳</span> ${t.outcome.answers} <a href="${link.outcome(tie.place, tie.outcomeId)}">${words}</a>: ${t.outcome.how[tie.how]}`
}

function answeredBy(ties: readonly TieEnd[], t: Messages): Html {
  const links = ties.map(
    (tie) =>
      html`${t.outcome.answeredOn[tie.how]} <a href="${link.outcome(tie.place, tie.outcomeId)}">${t.dates.long(tie.place.date)}</a>`,
  )
  return html`<span aria-hidden="true">↱</span> ${join(links, ', ')}`
}

function made(outcome: OutcomeView, t: Messages): Html {
  const links = outcome.made.map((one) => html`<a href="${link.policy(one.slug)}">${one.title}</a>`)
  return html`${t.outcome.made} ${join(links, ', ')}`
}

function voteWords(outcome: Outcome, t: Messages): string | undefined {
  const { vote } = outcome
  if (!vote) return undefined
  const manner = vote.manner ? t.outcome.manner[vote.manner] : undefined
  if (vote.for === undefined || vote.against === undefined) return manner
  const words = outcome.kind === 'lost' ? t.outcome.votesLost : t.outcome.votes
  return [words(vote.for, vote.against, vote.abstained), manner].filter(Boolean).join(', ')
}

function namedVotes(named: NonNullable<NonNullable<Outcome['vote']>['named']>, t: Messages): Html {
  const ways = (['for', 'against', 'abstained'] as const).map((way) => ({
    way,
    names: named.filter((one) => one.vote === way).map((one) => one.name),
  }))
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.outcome.howTheyVoted}</span></summary>
<div class="govuk-details__text"><dl class="votes">${ways.map(
    ({ way, names }) =>
      names.length > 0 &&
      html`<div><dt>${t.outcome.voted[way]} (${t.number(names.length)})</dt><dd>${names.join(', ')}</dd></div>`,
  )}</dl></div></details>`
}
