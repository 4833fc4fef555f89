/** The search index's part of the record: one passage a subject or item, and the full-text index over them. */
export const searchSchema = `
create table passage (
  id integer primary key, subject_id text not null, item_id text not null, kind text not null, title text not null,
  text text not null, body_code integer, year integer, outcomes integer not null, date text
) strict;
create unique index passage_subject on passage (subject_id, item_id);
create virtual table passage_text using fts5(
  title, text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
`
