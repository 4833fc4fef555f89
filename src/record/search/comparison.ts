/**
 * What the search tables say, without the numbers that depend on how the record was built: hits are numbered within
 * their day as they come, bodies as they are first named, and `facet.seq` is the end of the batch that wrote it. Each query stands for the table it is named after.
 */
export const searchComparison: Readonly<Record<string, { sql: string; key: readonly string[] }>> = {
  findable: {
    sql: 'select subject_id, item_id, title, date from findable',
    key: ['subject_id', 'item_id'],
  },
  facet: {
    sql: `select subject_id, item_id, id >> 22 as day, facts & 8388607 as facts, facet_body.body_id from facet
      left join findable using (id) left join facet_body on facet_body.code = facts >> 23`,
    key: ['subject_id', 'item_id'],
  },
  facet_body: {
    sql: 'select distinct body_id from facet_body join facet on facts >> 23 = code',
    key: ['body_id'],
  },
  passage: {
    sql: `select subject_id, item_id, passage.id & 1023 as part, text from passage
      left join findable on findable.id = passage.id >> 10`,
    key: ['subject_id', 'item_id', 'part'],
  },
}
