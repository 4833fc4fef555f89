import type { RecordReader } from './record-reader.ts'
import { type ByItem, byItem, isWanted, type OfItem, WANTED } from './wanted-items.ts'

/** What a minute refers to. */
export type ReferenceView = {
  kind: string
  printed: string
  body: string | null
  date: string | null
  number: string | null
  label: string | null
  isDangling: boolean
  confidence: number
  /** The meeting it points to, where that is in the record. */
  meetingSlug: string | null
}

/** Who is named in a minute. */
export type MentionView = {
  kind: 'post' | 'person'
  name: string
  role: string | null
  personSlug: string | null
  confidence: number
}

/** What the minutes of items refer to. */
export function referencesOfItems(reader: RecordReader, wanted: string): ByItem<ReferenceView> {
  const rows = reader.all<OfItem & Omit<ReferenceView, 'isDangling'> & { isDangling: number }>(
    `select minute.meeting_id, minute.item_id, reference.kind, reference.printed, reference.body, reference.date,
       reference.number, reference.label, reference.is_dangling as isDangling, reference.confidence,
       (select meeting.slug from body_name join meeting on meeting.body_id = body_name.body_id
        where body_name.name_key = reference.body_key and meeting.date = reference.date
        order by meeting.id limit 1) as meetingSlug
     from ${WANTED} join minute on ${isWanted('minute')}
     join reference on reference.minute_id = minute.id order by reference.minute_id, reference.ord`,
    wanted,
  )
  return byItem(rows, (row) => ({ ...row, isDangling: row.isDangling === 1 }))
}

/** Who is named in the minutes of items. */
export function mentionsOfItems(reader: RecordReader, wanted: string): ByItem<MentionView> {
  const rows = reader.all<OfItem & MentionView>(
    `select minute.meeting_id, minute.item_id, mention.kind, mention.name, mention.role, mention.confidence,
       coalesce(known.slug, (select case when count(*) = 1 then min(person.slug) end from person_name
         join person on person.id = person_name.person_id
         where mention.kind = 'person' and person_name.name_key = mention.name_key)) as personSlug
     from ${WANTED} join minute on ${isWanted('minute')}
     join mention on mention.minute_id = minute.id left join person as known on known.id = mention.person_id
     order by mention.minute_id, mention.ord`,
    wanted,
  )
  return byItem(rows, (row) => ({ ...row }))
}
