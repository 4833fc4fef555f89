import { bodyKey } from '../../../reading/index.ts'
import type { Body } from '../../formats/index.ts'
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
}
