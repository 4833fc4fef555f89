/**
 * The search index's part of the record.
 *
 * `findable` is what can be found: one row an item, issue, document, decision, instrument, person or body. Its `id`
 * rises with its date (see hit-ids.ts), so that "newest first" is the index's own order and a year is a range.
 * `facet` holds what is counted, apart and narrow, because ten thousand rows of it are read a search.
 * `passage` is the text in parts of a few pages; its `id` is the findable's, then the part.
 * `word` is the vocabulary: how often each word is used, and its stem. Words are stored as written, not stemmed:
 * phrases are then exact, words can be completed while they are typed, and suggestions are words people wrote.
 */
export const searchSchema = `
create table findable (
  id integer primary key, subject_id text not null, item_id text not null, title text not null, date text
) strict;
create unique index findable_subject on findable (subject_id, item_id);
create table facet (id integer primary key, facts integer not null) strict;
create table facet_body (code integer primary key, body_id text not null unique) strict;
create table passage (id integer primary key, text text not null) strict;
create virtual table passage_text using fts5(
  title, text, facts, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
create virtual table title_text using fts5(
  title, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', columnsize = 0
);
create table word (word text primary key, stem text not null, uses integer not null) strict, without rowid;
create index word_stem on word (stem);
`
