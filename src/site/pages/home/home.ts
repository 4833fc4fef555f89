import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import {
  type DecidedLine,
  type HomeView,
  homeView,
  type MeetingLine,
} from '../../../record/queries/home-view.ts'
import { homeView as schema } from '../../../record/queries/schemas/home.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page } from '../../page.ts'
import { outcomeWord } from '../../parts/outcome-block.ts'
import { searchForm } from '../../parts/search-form.ts'
import { sentence } from '../../parts/sentence.ts'
import { link } from '../../routes.ts'

/** The front page: a search, what was decided lately, what comes, what is promised. */
export const homePage: Page<HomeView> = {
  route: '/',
  json: schema,
  load: ({ reader, today }) => homeView(reader, today),
  render: (view, { council, t, origin, today }) => ({
    title: council.name,
    hero: html`<div class="hero"><div class="govuk-width-container"><h1>${t.home.title}</h1>${searchForm('', t)}
<p class="hint">${t.home.counts(view.counts.issues, view.counts.meetings, view.counts.decisions)}</p></div></div>`,
    main: html`<div class="two">
<div><h2>${t.home.decided}</h2>${view.decided.length > 0 ? html`<ul class="rows">${view.decided.map((line) => decided(line, t))}</ul><p><a href="${link.decisions()}">${t.home.allDecisions}</a></p>` : html`<p class="quiet">${t.home.nothingDecided}</p>`}</div>
<div><h2>${t.home.upcoming}</h2>${view.upcoming.length > 0 ? html`<ul class="rows">${view.upcoming.map((line) => upcoming(line, t))}</ul><p><a href="${link.meetings()}">${t.home.calendar}</a></p>` : html`<p class="quiet">${t.home.nothingUpcoming}</p>`}
<h2>${t.home.promises} <span class="count">${t.number(view.openPromises.count)}</span></h2>
<p class="quiet">${view.openPromises.oldestOn && t.home.oldestPromise(view.openPromises.oldestOn, today)} <a href="${link.undertakings()}">${t.home.seePromises}</a></p></div>
</div>`,
    description: t.home.description(council.name),
    alternates: [{ type: 'application/atom+xml', href: '/index.atom', title: t.feeds.council(council.name) }],
    structured: {
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: council.name,
      url: `${origin}/`,
      sameAs: council.website,
    },
  }),
}

function decided(line: DecidedLine, t: Messages): Html {
  const { place } = line
  const title = line.issueTitle ?? place.heading
  const facts = [
    place.bodyName,
    line.votesFor !== null &&
      line.votesAgainst !== null &&
      (line.kind === 'lost' ? t.outcome.votesLost : t.outcome.votes)(
        line.votesFor,
        line.votesAgainst,
        line.votesAbstained ?? undefined,
      ),
    line.targetBody && t.outcome.goesTo(line.targetBody),
  ].filter(Boolean)
  return html`<li><time datetime="${place.date}"><b>${t.dates.dayMonth(place.date)}</b></time><div>
<a href="${line.issueSlug ? link.issue(line.issueSlug) : link.item(place)}">${title}</a>
<p class="says">${outcomeWord(line.kind, t)} ${sentence(line.text)}</p>
<p class="quiet">${join(facts, raw(' · '))}</p></div></li>`
}

function upcoming(line: MeetingLine, t: Messages): Html {
  const isOff = line.status === 'cancelled' || line.status === 'postponed'
  const name = html`<a href="${link.meeting(line.slug)}">${line.title ?? line.bodyName}</a>`
  const facts = [
    isOff && t.meeting.status[line.status as 'cancelled' | 'postponed'],
    line.time && t.dates.time(line.time),
    line.venue,
    line.title && line.bodyName,
  ].filter(Boolean)
  return html`<li><time datetime="${line.date}"><b>${t.dates.dayMonth(line.date)}</b></time><div>${isOff ? html`<s>${name}</s>` : name}<p class="quiet">${join(facts, raw(' · '))}</p></div></li>`
}
