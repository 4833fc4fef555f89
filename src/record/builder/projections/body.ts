import { bodyKey } from '../../../reading/index.ts'
import type { Body } from '../../formats/index.ts'
import type { RecordWriter } from '../record-writer.ts'
import { itemKey, type Touched } from '../touched.ts'
import type { Projection } from './projection.ts'

export const bodyProjection: Projection<Body> = {
  title: (body) => body.name,

  write: (body, writer, touched) => {
    writer.insert('body', {
      id: body.id,
      slug: body.slug,
      name: body.name,
      kind: body.kind,
      kind_printed: body.kindPrinted,
      category: body.category,
      parent_id: body.parentId,
      is_ended: body.ended === true || body.until !== undefined,
    })
    markItems(body.id, born?.seq ?? null, writer, touched)
    const names = [body.name, body.shortName, ...(body.formerNames ?? []).map((former) => former.name)]
    for (const name of names) {
      if (!name) continue
      writer.run('insert or ignore into body_name values (?, ?)', bodyKey(name), body.id)
      touched.bodyKeys.add(bodyKey(name))
    }
    body.memberships?.forEach((membership, ord) => {
      writer.insert('membership', {
        body_id: body.id,
        ord,
        name: membership.name,
        person_id: membership.personId,
        role: membership.role,
        side: membership.side,
        votes: membership.votes,
        is_substitute: membership.isSubstitute,
        from_on: membership.from,
        until_on: membership.until,
      })
    })
  },

  clear: (id, writer, touched) => {
    const names = writer.all<{ name_key: string }>('select name_key from body_name where body_id = ?', id)
    for (const { name_key } of names) touched.bodyKeys.add(name_key)
    writer.run('delete from body where id = ?', id)
    writer.run('delete from body_name where body_id = ?', id)
    writer.run('delete from membership where body_id = ?', id)
  },

  withdraw: (id, writer, touched) => markItems(id, null, writer, touched),
}

/** The items of a body's meetings that are indexed under another code: they were there before the body, or outlive it. */
function markItems(bodyId: string, code: number | null, writer: RecordWriter, touched: Touched): void {
  const items = writer.all<{ meeting_id: string; item_id: string }>(
    `select passage.subject_id as meeting_id, passage.item_id from meeting
     join passage on passage.subject_id = meeting.id
     where meeting.body_id = ? and passage.body_code is not ?`,
    bodyId,
    code,
  )
  for (const { meeting_id, item_id } of items) touched.items.add(itemKey(meeting_id, item_id))
}
