import type { Instrument } from '../formats/index.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** An instrument as a list shows it. */
export type InstrumentLine = {
  id: string
  slug: string
  title: string
  kind: string
  status: string
  owner: string | null
  adoptedOn: string | null
  reviewDueOn: string | null
  /** The instrument that replaced it. */
  replacedBy: { slug: string; title: string; adoptedOn: string | null } | null
}

type LineRow = Omit<InstrumentLine, 'replacedBy'> & {
  newerSlug: string | null
  newerTitle: string | null
  newerAdoptedOn: string | null
}

const LATEST = `(select max(ord) from instrument_version latest where latest.instrument_id = instrument.id)`
const LINE = `select instrument.id, instrument.slug, instrument.title, instrument.kind, instrument.status,
    instrument.owner, version.adopted_on as adoptedOn, version.review_due_on as reviewDueOn,
    newer.slug as newerSlug, newer.title as newerTitle,
    (select min(adopted_on) from instrument_version where instrument_id = newer.id) as newerAdoptedOn
  from instrument left join instrument_version as version
    on version.instrument_id = instrument.id and version.ord = ${LATEST}
  left join supersession on supersession.superseded_id = instrument.id
  left join instrument as newer on newer.id = supersession.instrument_id`

function lineOf({ newerSlug, newerTitle, newerAdoptedOn, ...line }: LineRow): InstrumentLine {
  const replacedBy =
    newerSlug === null ? null : { slug: newerSlug, title: newerTitle ?? newerSlug, adoptedOn: newerAdoptedOn }
  return { ...line, replacedBy }
}

/** Every instrument, by title; at most 1,000. */
export function listInstruments(reader: RecordReader): InstrumentLine[] {
  return reader.all<LineRow>(`${LINE} order by instrument.title, instrument.id limit 1000`).map(lineOf)
}

/** The instruments an issue made: by name in the instrument, or by an outcome of one of its items; newest first. */
export function instrumentsOfIssue(reader: RecordReader, issueId: string): InstrumentLine[] {
  return reader
    .all<LineRow>(
      `${LINE} where instrument.id in (
         select instrument_id from instrument_issue where issue_id = ?
         union select instrument_version.instrument_id from appearance
           join minute on minute.meeting_id = appearance.meeting_id and minute.item_id = appearance.item_id
           join instrument_version on instrument_version.minute_id = minute.id where appearance.issue_id = ?)
       order by version.adopted_on desc, instrument.id limit 100`,
      issueId,
      issueId,
    )
    .map(lineOf)
}

/** A version of an instrument with the place of the outcome that adopted it. */
export type InstrumentVersionView = Instrument['versions'][number] & {
  adoptedAt: ItemPlace | null
  document: { id: string; slug: string; title: string } | null
}

/** An instrument as its page shows it. */
export type InstrumentView = {
  format: 'moothall/instrument-view/1'
  instrument: Instrument
  publication: Publication
  /** Newest first. */
  versions: InstrumentVersionView[]
  replaces: { slug: string; title: string }[]
  replacedBy: { slug: string; title: string }[]
  relations: { slug: string; title: string; relation: string }[]
  issues: { slug: string; title: string }[]
}

/** The instrument with a slug. */
export function instrumentView(reader: RecordReader, slug: string): InstrumentView | undefined {
  const subject = subjectBySlug<Instrument>(reader, 'instrument', slug)
  if (!subject) return undefined
  const { content: instrument, publication } = subject
  return {
    format: 'moothall/instrument-view/1',
    instrument,
    publication,
    versions: instrument.versions.map((version) => versionView(reader, version)).reverse(),
    replaces: linked(reader, 'supersession', 'superseded_id', 'instrument_id', instrument.id),
    replacedBy: linked(reader, 'supersession', 'instrument_id', 'superseded_id', instrument.id),
    relations: reader.all(
      `select slug, title, relation from instrument_relation join instrument on instrument.id = related_id
       where instrument_id = ? order by title limit 100`,
      instrument.id,
    ),
    issues: reader.all(
      `select slug, title from instrument_issue join issue on issue.id = issue_id where instrument_id = ?
       order by title limit 100`,
      instrument.id,
    ),
  }
}

function versionView(reader: RecordReader, version: Instrument['versions'][number]): InstrumentVersionView {
  const adoptedAt =
    version.adoptedBy &&
    reader.get<ItemPlace>(
      `select ${PLACE} from minute join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
       join meeting on meeting.id = minute.meeting_id left join body on body.id = meeting.body_id where minute.id = ?`,
      version.adoptedBy.minuteId,
    )
  const document =
    version.documentId &&
    reader.get<{ id: string; slug: string; title: string }>(
      'select id, slug, title from document where id = ?',
      version.documentId,
    )
  return { ...version, adoptedAt: adoptedAt || null, document: document || null }
}

function linked(
  reader: RecordReader,
  table: string,
  other: string,
  mine: string,
  id: string,
): { slug: string; title: string }[] {
  return reader.all(
    `select slug, title from ${table} join instrument on instrument.id = ${other} where ${mine} = ? order by title limit 20`,
    id,
  )
}
