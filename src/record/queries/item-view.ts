import type { Item, Meeting } from '../formats/index.ts'
import { type ItemLife, itemLives } from './item-life.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectById, subjectBySlug } from './subject.ts'

/** The item before or after another at its meeting. */
export type ItemLink = { itemId: string; number: string | null; heading: string }

/** An item as its page shows it. */
export type ItemView = {
  format: 'moothall/item-view/1'
  item: Item
  life: ItemLife
  issues: { slug: string; title: string }[]
  /** The meeting's and the minute's places in the log. */
  publication: Publication
  minutePublication: Publication | null
  previous: ItemLink | null
  next: ItemLink | null
}

/** An item of the meeting with a slug. */
export function itemView(reader: RecordReader, meetingSlug: string, itemId: string): ItemView | undefined {
  const meeting = subjectBySlug<Meeting>(reader, 'meeting', meetingSlug)
  const item = meeting?.content.items.find((one) => one.id === itemId)
  const [life] = meeting && item ? itemLives(reader, [[meeting.content.id, item.id]]) : []
  if (!meeting || !item || !life) return undefined
  return {
    format: 'moothall/item-view/1',
    item,
    life,
    issues: reader.all(
      `select issue.slug, issue.title from appearance join issue on issue.id = issue_id
       where meeting_id = ? and item_id = ? order by title limit 50`,
      meeting.content.id,
      item.id,
    ),
    publication: meeting.publication,
    minutePublication: life.minute ? (subjectById(reader, life.minute.id)?.publication ?? null) : null,
    ...neighbours(meeting.content, item),
  }
}

function neighbours(meeting: Meeting, item: Item): Pick<ItemView, 'previous' | 'next'> {
  const business = meeting.items.filter((one) => one.kind !== 'section')
  const index = business.indexOf(item)
  const linkOf = (one: Item | undefined): ItemLink | null =>
    one ? { itemId: one.id, number: one.number ?? null, heading: one.heading } : null
  return { previous: linkOf(business[index - 1]), next: index < 0 ? null : linkOf(business[index + 1]) }
}
