import { type Html, html, join, raw } from '../../platform/html/html.ts'
import type { BodyKind } from '../../record/formats/index.ts'
import type { BodyLine } from '../../record/queries/bodies-view.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'

/** What a body calls itself, with a capital; else the word for its kind. */
export function kindOf(
  { kind, kindPrinted }: { kind: BodyKind; kindPrinted?: string | null | undefined },
  t: Messages,
): string {
  const word = kindPrinted ?? t.body.kind[kind]
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A body in a list: its name, what it is part of, when it meets. */
export function bodyRow(line: BodyLine, t: Messages): Html {
  const meets = line.next
    ? html`<a href="${link.meeting(line.next.slug)}">${t.body.nextMeeting(t.dates.long(line.next.date))}</a>`
    : line.last &&
      html`<a href="${link.meeting(line.last.slug)}">${t.body.lastMeeting(t.dates.long(line.last.date))}</a>`
  const kind = kindOf(line, t)
  const what = line.parent
    ? html`${kind} ${t.body.of} <a href="${link.body(line.parent.slug)}">${line.parent.name}</a>`
    : kind
  return html`<li><a class="rows__title" href="${link.body(line.slug)}">${line.name}</a><p class="quiet">${join([what, meets], raw(' · '))}</p></li>`
}
