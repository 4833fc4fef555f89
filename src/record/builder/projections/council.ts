import type { Council } from '../../formats/index.ts'
import type { Projection } from './projection.ts'

/** The council has no table of its own: its content is read whole, by its subject. */
export const councilProjection: Projection<Council> = {
  title: (council) => council.name,
  write: (council, writer) => {
    writer.run(`insert or replace into meta values ('council', ?)`, council.id)
  },
  clear: (id, writer) => {
    writer.run(`delete from meta where key = 'council' and value = ?`, id)
  },
}
