-- The record: everything public about one council, built from the log alone. Anyone may download and query it.
-- Civil dates are text yyyy-mm-dd in the council's zone; instants are UTC; identifiers are "<type>/<key>".

create table meta (key text primary key, value text not null) strict, without rowid;

-- The log, entry by entry, and the contents it names by hash (a withdrawn content is gone).
create table entry (
  seq integer primary key, at text not null, actor text not null, origin text not null, act text not null,
  subject_type text not null, subject_id text not null, version integer not null, content_sha256 text not null,
  note text, leaf_hash text not null, root_hash text not null
) strict;
create index entry_subject on entry (subject_id, version);
create table content (sha256 text primary key, body text not null) strict;

-- What is published now. first_at and changed_at are the instants of its first and last entry.
create table subject (
  id text primary key, type text not null, slug text not null, title text not null, version integer not null,
  seq integer not null, content_sha256 text not null, first_at text not null, changed_at text not null
) strict, without rowid;
-- The log lets a slug mean one subject only. Not unique all the same: no entry may ever stop the builder.
create index subject_slug on subject (type, slug);
create index subject_seq on subject (seq);
create table former_slug (type text not null, slug text not null, subject_id text not null, primary key (type, slug)) strict, without rowid;
-- Where things came from; item_id is empty but for items of a meeting.
create table source (
  system text not null, key text not null, subject_id text not null, item_id text not null, url text,
  primary key (system, key, subject_id, item_id)
) strict, without rowid;
create index source_subject on source (subject_id);

create table body (
  id text primary key, slug text not null, name text not null, kind text not null, kind_printed text, category text,
  parent_id text, is_ended integer not null
) strict, without rowid;
-- Every name a body goes or went by, as a key for comparing.
create table body_name (name_key text not null, body_id text not null, primary key (name_key, body_id)) strict, without rowid;
create table membership (
  body_id text not null, ord integer not null, name text not null, person_id text, role text, side text,
  votes integer, is_substitute integer, from_on text, until_on text, primary key (body_id, ord)
) strict, without rowid;
create index membership_person on membership (person_id);

create table person (id text primary key, slug text not null, name text not null, kind text not null, ward text, party text) strict, without rowid;
create table person_name (name_key text not null, person_id text not null, primary key (name_key, person_id)) strict, without rowid;
create table post (id text primary key, slug text not null, title text not null) strict, without rowid;
create table post_holder (
  post_id text not null, ord integer not null, name text not null, person_id text, is_acting integer, from_on text,
  until_on text, primary key (post_id, ord)
) strict, without rowid;
create index post_holder_person on post_holder (person_id);

create table meeting (
  id text primary key, slug text not null, body_id text not null, date text not null, time text, title text, venue text,
  status text not null
) strict, without rowid;
create index meeting_date on meeting (date, id);
create index meeting_body on meeting (body_id, date);
create table item (
  meeting_id text not null, item_id text not null, ord integer not null, number text, heading text not null,
  kind text not null, openness text not null, text text, html text, primary key (meeting_id, item_id)
) strict, without rowid;
create index item_number on item (number) where number is not null;
create table item_document (
  meeting_id text not null, item_id text not null, ord integer not null, document_id text not null,
  primary key (meeting_id, item_id, ord)
) strict, without rowid;
create index item_document_document on item_document (document_id);
create table attendance (
  meeting_id text not null, ord integer not null, name text not null, person_id text, role text, presence text not null,
  primary key (meeting_id, ord)
) strict, without rowid;
create index attendance_person on attendance (person_id);

create table minute (
  id text primary key, meeting_id text not null, item_id text not null, number text, status text not null,
  text text not null, html text
) strict, without rowid;
create index minute_item on minute (meeting_id, item_id);
create index minute_number on minute (number) where number is not null;
create table outcome (
  minute_id text not null, outcome_id text not null, ord integer not null, meeting_id text not null, item_id text not null,
  kind text not null, printed text, text text not null, target_body text, target_body_id text, votes_for integer,
  votes_against integer, votes_abstained integer, read_by text not null, confidence real not null, details text not null,
  primary key (minute_id, outcome_id)
) strict, without rowid;
create index outcome_meeting on outcome (meeting_id, item_id, ord);
-- What an outcome says it answers, as read; and the tie that was found.
create table claim (
  minute_id text not null, outcome_id text not null, body_key text, date text, to_minute_id text, to_outcome_id text,
  how text not null, primary key (minute_id, outcome_id)
) strict, without rowid;
create index claim_date on claim (date);
create index claim_body on claim (body_key, date);
create index claim_minute on claim (to_minute_id);
create table tie (
  minute_id text not null, outcome_id text not null, to_minute_id text not null, to_outcome_id text not null, how text not null,
  primary key (minute_id, outcome_id)
) strict, without rowid;
create index tie_to on tie (to_minute_id, to_outcome_id);
create table undertaking (
  minute_id text not null, undertaking_id text not null, ord integer not null, meeting_id text not null, item_id text not null,
  text text not null, about text, by_name text, post_id text, due_on text, read_by text not null, confidence real not null,
  primary key (minute_id, undertaking_id)
) strict, without rowid;
create index undertaking_meeting on undertaking (meeting_id, item_id);
create table closing (
  minute_id text not null, undertaking_id text not null, by_minute_id text not null, note text,
  primary key (minute_id, undertaking_id, by_minute_id)
) strict, without rowid;
create index closing_by on closing (by_minute_id);
create table reference (
  minute_id text not null, ord integer not null, kind text not null, printed text not null, body text, body_key text,
  date text, number text, label text, is_dangling integer not null, read_by text not null, confidence real not null,
  primary key (minute_id, ord)
) strict, without rowid;
create table mention (
  minute_id text not null, ord integer not null, kind text not null, name text not null, name_key text not null, role text,
  person_id text, post_id text, confidence real not null, primary key (minute_id, ord)
) strict, without rowid;
create index mention_name on mention (name_key);
create index mention_person on mention (person_id);

create table issue (id text primary key, slug text not null, title text not null, summary text, topic text) strict, without rowid;
create table appearance (
  issue_id text not null, meeting_id text not null, item_id text not null, ord integer not null, role text,
  primary key (issue_id, meeting_id, item_id)
) strict, without rowid;
create index appearance_item on appearance (meeting_id, item_id);
create table issue_relation (issue_id text not null, related_id text not null, relation text not null, primary key (issue_id, related_id)) strict, without rowid;
create index issue_relation_related on issue_relation (related_id);

create table document (
  id text primary key, slug text not null, title text not null, kind text not null, label text, type_printed text,
  size_printed text, published_on text, openness text not null, sha256 text, media_type text, bytes integer, pages integer,
  file_name text, versions integer not null, has_text integer not null
) strict, without rowid;

create table decision (
  id text primary key, slug text not null, title text not null, maker_kind text not null, maker_name text, body_id text,
  status text, decided_on text, published_on text, effective_from text, is_key integer, call_in text, text text, html text,
  issue_id text, meeting_id text, item_id text
) strict, without rowid;
create index decision_date on decision (coalesce(decided_on, published_on, ''));
create index decision_issue on decision (issue_id);

create table instrument (id text primary key, slug text not null, title text not null, kind text not null, status text not null, owner text, summary text) strict, without rowid;
create table instrument_version (
  instrument_id text not null, ord integer not null, label text not null, title text, minute_id text, outcome_id text,
  adopted_on text, effective_from text, until_on text, review_due_on text, document_id text, summary text,
  primary key (instrument_id, ord)
) strict, without rowid;
create index instrument_version_outcome on instrument_version (minute_id, outcome_id);
create table supersession (instrument_id text not null, superseded_id text not null, primary key (instrument_id, superseded_id)) strict, without rowid;
create index supersession_superseded on supersession (superseded_id);
create table instrument_relation (instrument_id text not null, related_id text not null, relation text not null, primary key (instrument_id, related_id)) strict, without rowid;
create table instrument_issue (instrument_id text not null, issue_id text not null, primary key (instrument_id, issue_id)) strict, without rowid;
create index instrument_issue_issue on instrument_issue (issue_id);
