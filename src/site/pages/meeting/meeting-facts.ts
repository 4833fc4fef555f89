import { type Html, html } from '../../../platform/html/html.ts'
import type { MeetingView } from '../../../record/queries/meeting-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { link } from '../../routes.ts'

/** The meeting in four figures: present, decided, papers out, the next one. */
export function meetingFacts(view: MeetingView, t: Messages): Html | '' {
  const { meeting, next, previous } = view
  const present = meeting.attendance.filter((one) =>
    ['present', 'substitute', 'virtual'].includes(one.presence),
  ).length
  const [main] = meeting.editions
  const papersOut = main?.publishedOn ?? main?.publishedAt?.slice(0, 10)
  const facts: [string, Html | string][] = []
  if (present > 0) facts.push([t.meeting.present, t.meeting.members(present)])
  const decided = decisions(view, t)
  if (decided) facts.push([t.meeting.decisions, decided])
  if (papersOut) facts.push([t.meeting.papersOut, t.dates.long(papersOut)])
  if (previous)
    facts.push([
      t.meeting.previous,
      html`<a href="${link.meeting(previous.slug)}">${t.dates.long(previous.date)}</a>`,
    ])
  if (next)
    facts.push([t.meeting.next, html`<a href="${link.meeting(next.slug)}">${t.dates.long(next.date)}</a>`])
  if (facts.length === 0) return ''
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function decisions({ items }: MeetingView, t: Messages): string {
  const counts = new Map<string, number>()
  for (const outcome of items.flatMap((item) => item.outcomes)) {
    const word = t.outcome[outcome.kind].toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${t.number(count)} ${word}`).join(', ')
}
