-- The log: one row an act of publication, never updated, never deleted.
create table publication (
  seq integer primary key,
  at text not null,
  actor text not null,
  origin text not null check (origin in ('desk', 'imported', 'demo')),
  act text not null check (act in ('published', 'corrected', 'withdrawn')),
  subject_type text not null,
  subject_id text not null,
  version integer not null check (version > 0),
  content_sha256 text not null,
  note text,
  leaf_hash text not null,
  root_hash text not null,
  unique (subject_id, version)
);

-- What was published, by hash: a withdrawal drops the row here and leaves the entry.
create table publication_content (
  sha256 text primary key,
  body text not null
);

-- The size and head of the Merkle tree over all entries, with the perfect subtrees that the next entry is added to.
create table log_head (
  id integer primary key check (id = 1),
  size integer not null,
  root_hash text not null,
  frontier text not null
);

-- Which subject another system's thing became: makes an import that runs twice the same as one that ran once.
create table source_key (
  system text not null,
  key text not null,
  subject_id text not null,
  primary key (system, key)
);

create index source_key_subject on source_key (subject_id);

-- Slugs that subjects took besides the one in their identifier: a slug never comes to mean another subject.
create table slug_claim (
  subject_type text not null,
  slug text not null,
  subject_id text not null,
  primary key (subject_type, slug)
);

insert into log_head (id, size, root_hash, frontier)
values (1, 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '[]');
