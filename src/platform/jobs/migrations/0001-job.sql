-- Work to be done after a transaction: a row is there until the job is done; a dead one stays with its error.
create table job (
  id text primary key,
  kind text not null,
  payload text not null,
  key text,
  state text not null check (state in ('pending', 'running', 'dead')),
  run_at text not null,
  attempts integer not null check (attempts >= 0),
  max_attempts integer not null check (max_attempts > 0),
  lease text,
  leased_until text,
  error text,
  enqueued_at text not null,
  check ((state = 'running') = (lease is not null and leased_until is not null))
);

-- A key is unique while its job waits: news that comes ten times before anybody looks is one job.
create unique index job_key on job (kind, key) where state = 'pending';

create index job_due on job (run_at) where state = 'pending';
create index job_leased on job (leased_until) where state = 'running';
