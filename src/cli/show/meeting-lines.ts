import type { MeetingView } from '../../record/queries/meeting-view.ts'
import { itemLines } from './item-lines.ts'

/** A meeting in plain text: its items with what came of them. */
export function meetingLines(view: MeetingView): string[] {
  const { meeting } = view
  return [
    `${view.body.name}, ${[meeting.date, meeting.time].filter(Boolean).join(' ')} (${meeting.status})`,
    '',
    ...view.items.flatMap((item) => [
      `${item.place.number ?? '-'}  ${item.place.heading}${item.issue ? `  [issue ${item.issue.slug}]` : ''}`,
      ...itemLines(item),
    ]),
  ]
}
