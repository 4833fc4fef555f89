/** Where an item is: enough to name it and to link to it. */
export type ItemPlace = {
  meetingId: string
  meetingSlug: string
  itemId: string
  number: string | null
  heading: string
  date: string
  time: string | null
  meetingStatus: string
  bodyId: string
  bodySlug: string | null
  bodyName: string
}

/** Columns of {@link ItemPlace}, for a query that joins `item`, `meeting` and (left) `body`. */
export const PLACE = `meeting.id as meetingId, meeting.slug as meetingSlug, item.item_id as itemId, item.number,
  item.heading, meeting.date, meeting.time, meeting.status as meetingStatus, meeting.body_id as bodyId,
  body.slug as bodySlug, coalesce(body.name, meeting.body_id) as bodyName`
