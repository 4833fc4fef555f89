import type { AnswerManner, AppearanceRole, Outcome } from '../formats/index.ts'
import type { RecordReader } from './record-reader.ts'

/** Where an item is: enough to name it and to link to it. */
export type ItemPlace = {
  meetingId: string
  meetingSlug: string
  itemId: string
  number: string | null
  heading: string
  date: string
  time: string | null
  meetingStatus: string
  bodyId: string
  bodySlug: string | null
  bodyName: string
}

/** The other end of a tie between two outcomes. */
export type TieEnd = {
  how: AnswerManner
  minuteId: string
  outcomeId: string
  kind: string
  place: ItemPlace
}

/** An instrument that an outcome made. */
export type MadeInstrument = {
  id: string
  slug: string
  title: string
  status: string
  versionLabel: string
}

/** An outcome with its ties both ways and what it made. */
export type OutcomeView = Outcome & {
  minuteId: string
  answersOutcome: TieEnd | null
  answeredBy: TieEnd[]
  made: MadeInstrument[]
}

/** A promise and what became of it. */
export type UndertakingView = {
  minuteId: string
  undertakingId: string
  text: string
  about: string | null
  by: string | null
  postId: string | null
  dueOn: string | null
  readBy: string
  confidence: number
  state: 'open' | 'closed'
  closed: { place: ItemPlace; note: string | null } | null
}

/** A paper as a list shows it. */
export type PaperView = {
  id: string
  slug: string
  title: string
  kind: string
  label: string | null
  type: string | null
  mediaType: string | null
  bytes: number | null
  sizePrinted: string | null
  pages: number | null
  isHeld: boolean
  isReadable: boolean
  openness: string
  versions: number
}

export type ReferenceView = {
  kind: string
  printed: string
  body: string | null
  date: string | null
  number: string | null
  label: string | null
  isDangling: boolean
  confidence: number
  /** The meeting it points to, where that is in the record. */
  meetingSlug: string | null
}

export type MentionView = {
  kind: 'post' | 'person'
  name: string
  role: string | null
  personSlug: string | null
  confidence: number
}

/** Everything the record holds of one item. */
export type ItemLife = {
  place: ItemPlace
  role: AppearanceRole | null
  kind: 'business' | 'standing' | 'section'
  openness: string
  text: string | null
  html: string | null
  minute: { id: string; number: string | null; status: string; text: string; html: string | null } | null
  outcomes: OutcomeView[]
  undertakings: UndertakingView[]
  papers: PaperView[]
  references: ReferenceView[]
  mentions: MentionView[]
}

/** An item's key: its meeting's identifier and its own. */
export type ItemKey = readonly [meetingId: string, itemId: string]

/** Columns of {@link ItemPlace}, for a query that joins `item`, `meeting` and (left) `body`. */
export const PLACE = `meeting.id as meetingId, meeting.slug as meetingSlug, item.item_id as itemId, item.number,
  item.heading, meeting.date, meeting.time, meeting.status as meetingStatus, meeting.body_id as bodyId,
  body.slug as bodySlug, coalesce(body.name, meeting.body_id) as bodyName`
const KEYS = `json_each(?) as wanted`
const IS_WANTED = `.meeting_id = wanted.value ->> 0 and`

type ItemRow = ItemPlace & Pick<ItemLife, 'kind' | 'openness' | 'text' | 'html'>

/** The lives of items, in the order asked for; items that are not in the record are left out. */
export function itemLives(reader: RecordReader, keys: readonly ItemKey[]): ItemLife[] {
  const wanted = JSON.stringify(keys)
  const lives = new Map<string, ItemLife>()
  const rows = reader.all<ItemRow>(
    `select ${PLACE}, item.kind, item.openness, item.text, item.html from ${KEYS}
     join item on item${IS_WANTED} item.item_id = wanted.value ->> 1
     join meeting on meeting.id = item.meeting_id left join body on body.id = meeting.body_id`,
    wanted,
  )
  for (const { kind, openness, text, html, ...place } of rows) {
    lives.set(keyOf(place.meetingId, place.itemId), {
      place: { ...place },
      role: null,
      kind,
      openness,
      text,
      html,
      minute: null,
      outcomes: [],
      undertakings: [],
      papers: [],
      references: [],
      mentions: [],
    })
  }
  addMinutes(reader, wanted, lives)
  addOutcomes(reader, wanted, lives)
  addUndertakings(reader, wanted, lives)
  addPapers(reader, wanted, lives)
  addReferences(reader, wanted, lives)
  addMentions(reader, wanted, lives)
  return keys.flatMap(([meetingId, itemId]) => lives.get(keyOf(meetingId, itemId)) ?? [])
}

type Lives = ReadonlyMap<string, ItemLife>
type Keyed = { meeting_id: string; item_id: string }

function keyOf(meetingId: string, itemId: string): string {
  return `${meetingId} ${itemId}`
}

function addMinutes(reader: RecordReader, wanted: string, lives: Lives): void {
  const rows = reader.all<Keyed & NonNullable<ItemLife['minute']>>(
    `select minute.meeting_id, minute.item_id, minute.id, minute.number, minute.status, minute.text, minute.html
     from ${KEYS} join minute on minute${IS_WANTED} minute.item_id = wanted.value ->> 1 order by minute.id`,
    wanted,
  )
  for (const { meeting_id, item_id, ...minute } of rows) {
    const life = lives.get(keyOf(meeting_id, item_id))
    if (life) life.minute = { ...minute }
  }
}

function addOutcomes(reader: RecordReader, wanted: string, lives: Lives): void {
  const rows = reader.all<Keyed & { minute_id: string; outcome_id: string; details: string }>(
    `select outcome.meeting_id, outcome.item_id, outcome.minute_id, outcome.outcome_id, outcome.details from ${KEYS}
     join outcome on outcome${IS_WANTED} outcome.item_id = wanted.value ->> 1
     order by outcome.meeting_id, outcome.item_id, outcome.ord`,
    wanted,
  )
  const outcomes = new Map<string, OutcomeView>()
  for (const row of rows) {
    const outcome: OutcomeView = {
      ...(JSON.parse(row.details) as Outcome),
      minuteId: row.minute_id,
      answersOutcome: null,
      answeredBy: [],
      made: [],
    }
    outcomes.set(`${row.minute_id} ${row.outcome_id}`, outcome)
    lives.get(keyOf(row.meeting_id, row.item_id))?.outcomes.push(outcome)
  }
  if (outcomes.size === 0) return
  addTies(reader, outcomes)
  addInstruments(reader, outcomes)
}

function addTies(reader: RecordReader, outcomes: ReadonlyMap<string, OutcomeView>): void {
  const keys = JSON.stringify([...outcomes.values()].map((outcome) => [outcome.minuteId, outcome.id]))
  const ends = (mine: '' | 'to_', theirs: '' | 'to_') =>
    reader.all<
      ItemPlace & { mine: string; how: AnswerManner; minuteId: string; outcomeId: string; kind: string }
    >(
      `select tie.${mine}minute_id || ' ' || tie.${mine}outcome_id as mine, tie.how, minute.id as minuteId,
         tie.${theirs}outcome_id as outcomeId, outcome.kind, ${PLACE}
       from json_each(?) as wanted
       join tie on tie.${mine}minute_id = wanted.value ->> 0 and tie.${mine}outcome_id = wanted.value ->> 1
       join minute on minute.id = tie.${theirs}minute_id
       join outcome on outcome.minute_id = minute.id and outcome.outcome_id = tie.${theirs}outcome_id
       join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
       join meeting on meeting.id = minute.meeting_id left join body on body.id = meeting.body_id
       order by meeting.date, minute.id, tie.${theirs}outcome_id`,
      keys,
    )
  for (const { mine, how, minuteId, outcomeId, kind, ...place } of ends('', 'to_')) {
    const outcome = outcomes.get(mine)
    if (outcome) outcome.answersOutcome = { how, minuteId, outcomeId, kind, place: { ...place } }
  }
  for (const { mine, how, minuteId, outcomeId, kind, ...place } of ends('to_', '')) {
    outcomes.get(mine)?.answeredBy.push({ how, minuteId, outcomeId, kind, place: { ...place } })
  }
}

function addInstruments(reader: RecordReader, outcomes: ReadonlyMap<string, OutcomeView>): void {
  const rows = reader.all<MadeInstrument & { minute_id: string; outcome_id: string }>(
    `select version.minute_id, version.outcome_id, instrument.id, instrument.slug,
       coalesce(version.title, instrument.title) as title, instrument.status, version.label as versionLabel
     from json_each(?) as wanted join instrument_version as version
       on version.minute_id = wanted.value ->> 0 and version.outcome_id = wanted.value ->> 1
     join instrument on instrument.id = version.instrument_id order by instrument.id, version.ord`,
    JSON.stringify([...outcomes.values()].map((outcome) => [outcome.minuteId, outcome.id])),
  )
  for (const { minute_id, outcome_id, ...made } of rows) {
    outcomes.get(`${minute_id} ${outcome_id}`)?.made.push({ ...made })
  }
}

function addUndertakings(reader: RecordReader, wanted: string, lives: Lives): void {
  for (const row of reader.all<Keyed & UndertakingRow>(
    `select ${UNDERTAKING} from ${KEYS}
     join undertaking on undertaking${IS_WANTED} undertaking.item_id = wanted.value ->> 1 ${CLOSING}
     order by undertaking.meeting_id, undertaking.item_id, undertaking.ord`,
    wanted,
  )) {
    lives.get(keyOf(row.meeting_id, row.item_id))?.undertakings.push(undertakingOf(row))
  }
}

/** Columns of {@link UndertakingRow}, for a query that joins `undertaking` with {@link CLOSING}. */
export const UNDERTAKING = `undertaking.meeting_id, undertaking.item_id, undertaking.minute_id as minuteId,
  undertaking.undertaking_id as undertakingId, undertaking.text, undertaking.about, undertaking.by_name as "by",
  undertaking.post_id as postId, undertaking.due_on as dueOn, undertaking.read_by as readBy, undertaking.confidence,
  closing.note as closingNote, ${PLACE}`

/** Joins the minute that closed an undertaking, where one did. */
export const CLOSING = `left join closing on closing.minute_id = undertaking.minute_id
    and closing.undertaking_id = undertaking.undertaking_id
    and closing.by_minute_id = (select min(first.by_minute_id) from closing as first
      where first.minute_id = undertaking.minute_id and first.undertaking_id = undertaking.undertaking_id)
  left join minute as closer on closer.id = closing.by_minute_id
  left join item on item.meeting_id = closer.meeting_id and item.item_id = closer.item_id
  left join meeting on meeting.id = closer.meeting_id
  left join body on body.id = meeting.body_id`

export type UndertakingRow = Omit<UndertakingView, 'state' | 'closed'> & {
  closingNote: string | null
} & { [Column in keyof ItemPlace]: ItemPlace[Column] | null }

/** An undertaking's row with its closing. */
export function undertakingOf(row: UndertakingRow): UndertakingView {
  const isClosed = row.meetingId !== null
  return {
    minuteId: row.minuteId,
    undertakingId: row.undertakingId,
    text: row.text,
    about: row.about,
    by: row.by,
    postId: row.postId,
    dueOn: row.dueOn,
    readBy: row.readBy,
    confidence: row.confidence,
    state: isClosed ? 'closed' : 'open',
    closed: isClosed ? { place: placeOf(row), note: row.closingNote } : null,
  }
}

function placeOf(row: UndertakingRow): ItemPlace {
  return {
    meetingId: row.meetingId ?? '',
    meetingSlug: row.meetingSlug ?? '',
    itemId: row.itemId ?? '',
    number: row.number,
    heading: row.heading ?? '',
    date: row.date ?? '',
    time: row.time,
    meetingStatus: row.meetingStatus ?? '',
    bodyId: row.bodyId ?? '',
    bodySlug: row.bodySlug,
    bodyName: row.bodyName ?? '',
  }
}

/** Columns of {@link PaperView}, for a query that joins `document`. */
export const PAPER = `document.id, document.slug, document.title, document.kind, document.label,
  document.type_printed as type, document.media_type as mediaType, document.bytes, document.size_printed as sizePrinted,
  document.pages, document.versions > 0 as isHeld, document.has_text as isReadable, document.openness, document.versions`

export type PaperRow = Omit<PaperView, 'isHeld' | 'isReadable'> & { isHeld: number; isReadable: number }

/** A paper's row with its flags as booleans. */
export function paperOf(row: PaperRow): PaperView {
  return { ...row, isHeld: row.isHeld === 1, isReadable: row.isReadable === 1 }
}

function addPapers(reader: RecordReader, wanted: string, lives: Lives): void {
  const rows = reader.all<Keyed & PaperRow>(
    `select item_document.meeting_id, item_document.item_id, ${PAPER} from ${KEYS}
     join item_document on item_document${IS_WANTED} item_document.item_id = wanted.value ->> 1
     join document on document.id = item_document.document_id
     order by item_document.meeting_id, item_document.item_id, item_document.ord`,
    wanted,
  )
  for (const { meeting_id, item_id, ...paper } of rows) {
    lives.get(keyOf(meeting_id, item_id))?.papers.push(paperOf(paper))
  }
}

function addReferences(reader: RecordReader, wanted: string, lives: Lives): void {
  const rows = reader.all<Keyed & Omit<ReferenceView, 'isDangling'> & { isDangling: number }>(
    `select minute.meeting_id, minute.item_id, reference.kind, reference.printed, reference.body, reference.date,
       reference.number, reference.label, reference.is_dangling as isDangling, reference.confidence,
       (select meeting.slug from body_name join meeting on meeting.body_id = body_name.body_id
        where body_name.name_key = reference.body_key and meeting.date = reference.date
        order by meeting.id limit 1) as meetingSlug
     from ${KEYS} join minute on minute${IS_WANTED} minute.item_id = wanted.value ->> 1
     join reference on reference.minute_id = minute.id order by reference.minute_id, reference.ord`,
    wanted,
  )
  for (const { meeting_id, item_id, ...reference } of rows) {
    lives
      .get(keyOf(meeting_id, item_id))
      ?.references.push({ ...reference, isDangling: reference.isDangling === 1 })
  }
}

function addMentions(reader: RecordReader, wanted: string, lives: Lives): void {
  const rows = reader.all<Keyed & MentionView>(
    `select minute.meeting_id, minute.item_id, mention.kind, mention.name, mention.role, mention.confidence,
       coalesce(known.slug, (select case when count(*) = 1 then min(person.slug) end from person_name
         join person on person.id = person_name.person_id
         where mention.kind = 'person' and person_name.name_key = mention.name_key)) as personSlug
     from ${KEYS} join minute on minute${IS_WANTED} minute.item_id = wanted.value ->> 1
     join mention on mention.minute_id = minute.id left join person as known on known.id = mention.person_id
     order by mention.minute_id, mention.ord`,
    wanted,
  )
  for (const { meeting_id, item_id, ...mention } of rows) {
    lives.get(keyOf(meeting_id, item_id))?.mentions.push({ ...mention })
  }
}
