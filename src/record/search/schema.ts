import { FACTS_AS_TOKENS, SUGGESTED_IN_SQL } from './facts.ts'

/**
 * The search index's part of the record.
 *
 * `findable` is what can be found: one row an item, issue, document, decision, instrument, person or body. Its `id`
 * rises with its date (see hit-ids.ts), so that "newest first" is the index's own order and a year is a range.
 * `facet` holds what is counted, and after which entry of the log it was written: searches keep it in memory and read
 * only what is new.
 * `passage` is the text in parts of a few pages; its `id` is the findable's, then the part.
 * `word` is the vocabulary: how often each word is used, and its stem. Words are stored as written, not stemmed:
 * phrases are then exact, words can be completed while they are typed, and suggestions are words people wrote.
 * The index keeps no copy of what it is over; the views say what that is, so that it can be checked.
 */
export const searchSchema = `
create table findable (
  id integer primary key, subject_id text not null, item_id text not null, title text not null, date text
) strict;
create unique index findable_subject on findable (subject_id, item_id);
create table facet (id integer primary key, facts integer not null, seq integer not null) strict;
create index facet_seq on facet (seq);
create table facet_body (code integer primary key, body_id text not null unique) strict;
create table passage (id integer primary key, text text not null) strict;
create view passage_content as
  select passage.id, findable.title, passage.text, ${FACTS_AS_TOKENS} as facts
  from passage join findable on findable.id = passage.id >> 10 join facet on facet.id = findable.id;
create virtual table passage_text using fts5(
  title, text, facts, content = 'passage_content', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- Bytes of new words held in memory before they are written: fewer, larger pieces that need less merging.
insert into passage_text (passage_text, rank) values ('hashsize', 16777216);
-- A word that is taken out is gone from the file, not only marked: what was withdrawn can be read in no copy.
insert into passage_text (passage_text, rank) values ('secure-delete', 1);
create view title_content as
  select findable.id, title from findable join facet on facet.id = findable.id where ${SUGGESTED_IN_SQL};
create virtual table title_text using fts5(
  title, content = 'title_content', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3', columnsize = 0
);
insert into title_text (title_text, rank) values ('secure-delete', 1);
create table word (word text primary key, stem text not null, uses integer not null) strict, without rowid;
`
