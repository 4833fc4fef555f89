import { type Html, html } from '../../../platform/html/html.ts'
import { type MeetingItem, type MeetingView, meetingView } from '../../../record/queries/meeting-view.ts'
import { meetingView as schema } from '../../../record/queries/schemas/meetings.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { minuteText } from '../../parts/minute-text.ts'
import { outcomeBlock } from '../../parts/outcome-block.ts'
import { paperList } from '../../parts/paper-list.ts'
import { proof } from '../../parts/proof.ts'
import { undertakingBlock } from '../../parts/undertaking-block.ts'
import { withheld } from '../../parts/withheld.ts'
import { link } from '../../routes.ts'
import { attendance } from './attendance.ts'
import { editions } from './editions.ts'
import { meetingFacts } from './meeting-facts.ts'
import { structuredEvent } from './structured-event.ts'

/** A meeting: where it stands, its items with what came of them, who was there, its papers. */
export const meetingPage: Page<MeetingView> = {
  route: '/meetings/:slug',
  subject: 'meeting',
  json: schema,

  load: ({ reader, params }) => {
    const { slug = '' } = params
    const view = meetingView(reader, slug)
    if (view) return view
    const current = currentSlug(reader, 'meeting', slug)
    return current ? { redirect: link.meeting(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { meeting, body } = view
    const name = meeting.title ?? body.name
    return {
      title: `${name}, ${t.dates.long(meeting.date)}`,
      main: html`<h1>${name}</h1>
<p class="stands">${meeting.title && html`${body.name}. `}${when(view, t)} ${statusWords(view, t)}</p>
${meetingFacts(view, t)}
<div class="columns"><div>${
        view.items.length > 0
          ? html`<ol class="agenda">${view.items.map((item, index) => agendaItem(item, view, index, request))}</ol>`
          : html`<p class="quiet">${t.meeting.noItems}</p>`
      }</div>
<aside class="aside" aria-label="${t.meeting.about}">${meetingPapers(view, t)}${attendance(view, t)}${editions(view, request)}
<section><h2>${t.issue.follow}</h2><ul><li><a href="${link.meeting(meeting.slug)}.ics">${t.feeds.addToCalendar}</a></li></ul></section>
${proof(view.publication, request)}</aside></div>`,
      section: 'meetings',
      breadcrumbs: [
        { text: t.site.meetings, href: link.meetings() },
        ...(body.slug ? [{ text: body.name, href: link.body(body.slug) }] : []),
        { text: t.dates.long(meeting.date) },
      ],
      description: `${body.name}, ${t.dates.full(meeting.date)}.`,
      canonical: link.meeting(meeting.slug),
      alternates: [
        { type: 'text/calendar', href: `${link.meeting(meeting.slug)}.ics`, title: t.feeds.addToCalendar },
      ],
      structured: structuredEvent(view, request),
    }
  },
}

function when({ meeting }: MeetingView, t: Messages): string {
  const parts = [t.dates.full(meeting.date), meeting.time && t.dates.time(meeting.time), meeting.venue]
  return `${parts.filter(Boolean).join(', ')}.`
}

function statusWords({ meeting, confirmedAt }: MeetingView, t: Messages): Html {
  const tone = meeting.status === 'cancelled' || meeting.status === 'inquorate' ? 'lost' : 'resolved'
  const words = html`<strong class="outcome-word--${tone}">${t.meeting.statusWords[meeting.status]}</strong>`
  const note = meeting.statusNote ? html` ${meeting.statusNote}` : ''
  if (!confirmedAt) return html`${words}.${note}`
  return html`${words} ${t.meeting.on} <a href="${link.meeting(confirmedAt.slug)}">${t.dates.long(confirmedAt.date)}</a>.${note}`
}

function agendaItem(item: MeetingItem, view: MeetingView, index: number, request: PageRequest): Html {
  const { t, today } = request
  if (item.kind === 'section') return html`<li class="agenda__part">${item.place.heading}</li>`
  const openness = view.meeting.items[index]?.openness
  return html`<li><span class="agenda__number">${item.place.number?.replace(/[.:]$/, '') ?? item.minute?.number}</span><div>
<h2 class="agenda__heading"><a href="${link.item(item.place)}">${item.place.heading}</a></h2>
${item.issue?.firstOn && html`<p class="quiet">${item.issue.firstOn < item.place.date ? t.meeting.followedSince(t.dates.long(item.issue.firstOn)) : t.meeting.issue} <a href="${link.issue(item.issue.slug)}">${item.issue.title}</a></p>`}
${withheld(item.openness, openness, t)}
${minuteText(item, t)}
${item.undertakings.map((one) => undertakingBlock(one, item.place.date, today, t))}
${item.outcomes.map((outcome) => outcomeBlock(outcome, t))}
${paperList(item.papers, t)}
</div></li>`
}

function meetingPapers({ papers }: MeetingView, t: Messages): Html | '' {
  if (papers.length === 0) return ''
  return html`<section><h2>${t.meeting.papers}</h2>${paperList(papers, t)}</section>`
}
