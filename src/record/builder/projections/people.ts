import { personKey } from '../../../reading/index.ts'
import type { Person, Post } from '../../formats/index.ts'
import type { Projection } from './projection.ts'

export const personProjection: Projection<Person> = {
  title: (person) => person.name,

  write: (person, writer) => {
    writer.insert('person', {
      id: person.id,
      slug: person.slug,
      name: person.name,
      kind: person.kind,
      ward: person.ward,
      party: person.party,
    })
    writer.insert('person_name', { name_key: personKey(person.name), person_id: person.id })
  },

  clear: (id, writer) => {
    writer.run('delete from person where id = ?', id)
    writer.run('delete from person_name where person_id = ?', id)
  },
}

export const postProjection: Projection<Post> = {
  title: (post) => post.title,

  write: (post, writer) => {
    writer.insert('post', { id: post.id, slug: post.slug, title: post.title })
    post.holders?.forEach((holder, ord) => {
      writer.insert('post_holder', {
        post_id: post.id,
        ord,
        name: holder.name,
        person_id: holder.personId,
        is_acting: holder.isActing,
        from_on: holder.from,
        until_on: holder.until,
      })
    })
  },

  clear: (id, writer) => {
    writer.run('delete from post where id = ?', id)
    writer.run('delete from post_holder where post_id = ?', id)
  },
}
