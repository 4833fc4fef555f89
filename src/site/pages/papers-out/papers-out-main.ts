import { button } from '../../../components/button/button.ts'
import { errorSummary } from '../../../components/error-summary/error-summary.ts'
import { input } from '../../../components/input/input.ts'
import { select } from '../../../components/select/select.ts'
import { tag } from '../../../components/tag/tag.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { BODY_KINDS, type Deadline, longDate, parseDay } from '../../../rules/index.ts'
import type { Messages } from '../../messages/messages.ts'
import { link } from '../../routes.ts'
import type { PapersOutView } from './papers-out.ts'
import { workingCalendar } from './working-calendar.ts'

/** The question, what was wrong with it, and the deadlines: those of the law first. */
export function papersOutMain(view: PapersOutView, t: Messages): Html {
  const { problem, deadlines } = view
  return html`${
    problem &&
    errorSummary({
      titleText: t.papersOut.problem,
      errorList: [{ text: problem.message, href: `#${problem.field}` }],
    })
  }<h1>${t.papersOut.title}</h1><p class="lead">${t.papersOut.lead}</p>
${questionForm(view, t)}
${deadlines && answers(deadlines, t)}`
}

function questionForm(view: PapersOutView, t: Messages): Html {
  const errorOf = (field: string) =>
    view.problem?.field === field ? { errorMessage: { text: view.problem.message } } : {}
  return html`<form class="papers-out__form" action="${link.papersOut()}" method="get">
${select({
  id: 'profile',
  name: 'profile',
  label: { text: t.papersOut.profile },
  items: view.profiles.map(({ id, title }) => ({ value: id, text: title })),
  value: view.profile,
  ...errorOf('profile'),
})}
${select({
  id: 'body',
  name: 'body',
  label: { text: t.papersOut.body },
  items: BODY_KINDS.map((kind) => ({ value: kind, text: t.papersOut.bodies[kind] })),
  value: view.body,
  ...errorOf('body'),
})}
${input({
  id: 'date',
  name: 'date',
  type: 'date',
  classes: 'govuk-input--width-10',
  label: { text: t.papersOut.date },
  hint: { text: t.papersOut.dateHint },
  value: view.date,
  ...errorOf('date'),
})}
${input({
  id: 'time',
  name: 'time',
  type: 'time',
  classes: 'govuk-input--width-5',
  label: { text: t.papersOut.time },
  hint: { text: t.papersOut.timeHint },
  value: view.time,
  ...errorOf('time'),
})}
${button({ text: t.papersOut.ask })}
</form>`
}

function answers(deadlines: readonly Deadline[], t: Messages): Html {
  const law = deadlines.filter((one) => one.level === 'law')
  const practice = deadlines.filter((one) => one.level !== 'law')
  return html`<h2>${t.papersOut.atAGlance}</h2>
<ul class="papers-out__glance">${deadlines.map((one) => html`<li><a href="#${one.rule}">${one.label}</a> ${whenOf(one, t)}${!one.verified && ` (${t.papersOut.unverified.toLowerCase()})`}</li>`)}</ul>
<h2>${t.papersOut.byLaw}</h2>
${law.length > 0 ? law.map((one) => answer(one, t)) : html`<p>${t.papersOut.noLaw}</p>`}
${practice.length > 0 && html`<h2>${t.papersOut.byPractice}</h2><p class="quiet">${t.papersOut.practiceLead}</p>${practice.map((one) => answer(one, t))}`}`
}

function answer(deadline: Deadline, t: Messages): Html {
  const { law } = deadline
  const source = [law.statute, law.section].filter(Boolean).join(' ')
  return html`<section class="papers-out__answer" id="${deadline.rule}">
<h3>${deadline.label} <span class="papers-out__when">${whenOf(deadline, t)}</span></h3>
<p>${deadline.sentence} ${!deadline.verified && tag({ text: t.papersOut.unverified })}</p>
${deadline.hint && html`<p class="quiet">${deadline.hint}</p>`}
${deadline.fallbacks && html`<p>${t.papersOut.fallbacks}</p><ol>${deadline.fallbacks.map((one) => html`<li>${one}</li>`)}</ol>`}
${workingCalendar(deadline, t)}
${law.url && html`<p class="quiet"><a href="${law.url}">${t.papersOut.source(source)}</a></p>`}
</section>`
}

function whenOf({ date, time, means }: Deadline, t: Messages): string {
  return date === undefined ? t.papersOut.promptly : t.papersOut.when[means](longDate(parseDay(date)), time)
}
