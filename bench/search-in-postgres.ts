import pg from 'pg'
import { postgresServer, stopPostgres } from '../test/builders/postgres.ts'
import type { Question, Searcher } from './search-question.ts'
import { syntheticMeetings } from './synthetic-items.ts'

const MEETINGS_A_STATEMENT = 50
// What our search promises too: counts are over at most so many hits, and so many of the newest are ranked.
const EXACT_UP_TO = 10_000
const RANKED = 100

const TABLE = `create table item (id integer primary key, heading text not null, text text not null, body_code integer not null,
  date date not null, year integer not null, outcome text not null,
  words tsvector generated always as (setweight(to_tsvector('english', heading), 'A') || to_tsvector('english', text)) stored)`

const HEADLINE = (query: string): string =>
  `ts_headline('english', text, ${query}, 'MaxFragments=1, MinWords=15, MaxWords=32') as snippet`

// The query stands in the condition itself, and plans are made for its words: without either PostgreSQL takes a rare
// word for a common one and reads the whole table by date.
const BEST = (query: string): string => `
  with hit as materialized (
    select id, words from item where words @@ ${query} order by date desc, id desc limit ${RANKED}),
  page as (select id, ts_rank(words, ${query}) as rank from hit order by rank desc, id limit 20)
  select item.id, heading, date, body_code, outcome, ${HEADLINE(query)} from page join item using (id) order by rank desc, id`

const NEWEST = (query: string): string => `
  with page as (select * from item where words @@ ${query} order by date desc, id desc limit 20)
  select id, heading, date, body_code, outcome, ${HEADLINE(query)} from page order by date desc, id desc`

const FACETS = (query: string): string => `
  with hit as materialized (
    select body_code, year, outcome from item where words @@ ${query} limit ${EXACT_UP_TO + 1})
  select 'total' as facet, '' as value, count(*) from hit
  union all select 'body', body_code::text, count(*) from hit group by body_code
  union all select 'year', year::text, count(*) from hit group by year
  union all select 'outcome', outcome, count(*) from hit group by outcome`

/** PostgreSQL's full-text search over the same items: a stored, weighted tsvector with a GIN index, named statements. */
export async function searchInPostgres(
  items: number,
): Promise<Searcher & { version: string; close: () => Promise<void> }> {
  const server = await postgresServer([
    'shared_buffers=1GB',
    'jit=off',
    'work_mem=64MB',
    'maintenance_work_mem=512MB',
    'random_page_cost=1.1',
    'max_wal_size=8GB',
    'autovacuum=off',
  ])
  const client = new pg.Client({ connectionString: server.urlOf('postgres') })
  await client.connect()
  await fill(client, items)
  await client.query('set plan_cache_mode = force_custom_plan')
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    version: rows[0]?.server_version ?? '',
    search: async (question) => {
      const [query, text] = asked(question)
      const sort = question.sort === 'phrase' || question.sort === 'prefix' ? question.sort : 'words'
      const page = question.order === 'best' ? BEST(query) : NEWEST(query)
      const hits = await client.query({ name: `${question.order} ${sort}`, text: page, values: [text] })
      const facets = await client.query<{ facet: string; count: string }>({
        name: `facets ${sort}`,
        text: FACETS(query),
        values: [text],
      })
      return { total: Math.min(Number(facets.rows[0]?.count), EXACT_UP_TO), hits: hits.rows.length }
    },
    close: async () => {
      await client.end()
      await stopPostgres()
    },
  }
}

function asked({ sort, text }: Question): [query: string, text: string] {
  if (sort === 'phrase') return [`phraseto_tsquery('english', $1)`, text.replaceAll('"', '')]
  if (sort === 'prefix') return [`to_tsquery('english', $1)`, `${text}:*`]
  return [`plainto_tsquery('english', $1)`, text]
}

async function fill(client: pg.Client, items: number): Promise<void> {
  await client.query(TABLE)
  let rows: (string | number)[][] = []
  let id = 0
  let meetings = 0
  for (const meeting of syntheticMeetings(items)) {
    for (const { heading, text, outcome } of meeting.items) {
      rows.push([++id, heading, text, meeting.body, meeting.date, Number(meeting.date.slice(0, 4)), outcome])
    }
    if (++meetings % MEETINGS_A_STATEMENT === 0) {
      await insert(client, rows)
      rows = []
    }
  }
  await insert(client, rows)
  await client.query('create index item_words on item using gin (words)')
  await client.query('create index item_date on item (date desc, id desc)')
  await client.query('vacuum analyze item')
}

async function insert(client: pg.Client, rows: readonly (string | number)[][]): Promise<void> {
  if (rows.length === 0) return
  const columns = Array.from({ length: 7 }, (_, column) => rows.map((row) => row[column]))
  await client.query({
    name: 'insert',
    text: `insert into item (id, heading, text, body_code, date, year, outcome)
      select * from unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::date[], $6::int[], $7::text[])`,
    values: columns,
  })
}
