import type { BodyKind } from '../formats/index.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

/** A body as a list shows it. */
export type BodyLine = {
  slug: string
  name: string
  kind: BodyKind
  kindPrinted: string | null
  category: string | null
  isEnded: boolean
  parent: { slug: string; name: string } | null
  /** Its next and its last meeting that take place. */
  next: { slug: string; date: string } | null
  last: { slug: string; date: string } | null
}

/** Every body: those that meet, by category or kind, then those that ended. */
export type BodiesView = PageOf<BodyLine> & { format: 'moothall/bodies-view/1' }

const PAGE_SIZE = 100

/** In the order a council speaks of them. */
const KIND_ORDER = `case kind when 'council' then 0 when 'executive' then 1 when 'committee' then 2
  when 'sub-committee' then 3 when 'panel' then 4 when 'joint panel' then 5 when 'board' then 6 when 'forum' then 7 else 8 end`

/** A page of all bodies, as of a civil date; nothing where the list ends before it. */
export function bodiesView(reader: RecordReader, page: number, today: string): BodiesView | undefined {
  const total = reader.get<{ total: number }>('select count(*) as total from body')?.total ?? 0
  const found = pageOf(page, PAGE_SIZE, total, (offset) =>
    bodyLines(
      reader,
      `(select * from body order by is_ended, category is null, category collate nocase, ${KIND_ORDER},
        name collate nocase, id limit ${PAGE_SIZE} offset ?)`,
      [offset],
      today,
    ),
  )
  return found && { format: 'moothall/bodies-view/1', ...found }
}

/** The bodies under another, those that meet first, at most 200. */
export function subBodies(reader: RecordReader, parentId: string, today: string): BodyLine[] {
  const children = `(select * from body where parent_id = ? order by is_ended, name collate nocase, id limit 200)`
  return bodyLines(reader, children, [parentId], today)
}

function bodyLines(
  reader: RecordReader,
  from: string,
  parameters: (string | number)[],
  today: string,
): BodyLine[] {
  const neighbour = (side: '<' | '>=', order: 'asc' | 'desc') =>
    `(select slug || ' ' || date from meeting where meeting.body_id = body.id and date ${side} ?
      and status not in ('cancelled', 'postponed') order by date ${order}, id ${order} limit 1)`
  return reader
    .all<
      Omit<BodyLine, 'isEnded' | 'parent' | 'next' | 'last'> & {
        isEnded: number
        parentSlug: string | null
        parentName: string | null
        next: string | null
        last: string | null
      }
    >(
      `select body.slug, body.name, body.kind, body.kind_printed as kindPrinted, body.category,
         body.is_ended as isEnded, parent.slug as parentSlug, parent.name as parentName,
         ${neighbour('>=', 'asc')} as next, ${neighbour('<', 'desc')} as last
       from ${from} as body left join body as parent on parent.id = body.parent_id`,
      today,
      today,
      ...parameters,
    )
    .map(({ parentSlug, parentName, ...row }) => ({
      ...row,
      isEnded: row.isEnded === 1,
      parent: parentSlug && parentName ? { slug: parentSlug, name: parentName } : null,
      next: meetingOf(row.next),
      last: meetingOf(row.last),
    }))
}

function meetingOf(text: string | null): BodyLine['next'] {
  const [slug, date] = text?.split(' ') ?? []
  return slug && date ? { slug, date } : null
}
