import type { AnswerManner, Outcome } from '../formats/index.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import type { RecordReader } from './record-reader.ts'
import { type ByItem, byItem, isWanted, type OfItem, WANTED } from './wanted-items.ts'

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

/** The outcomes of items, with their ties and what they made. */
export function outcomesOfItems(reader: RecordReader, wanted: string): ByItem<OutcomeView> {
  const rows = reader.all<OfItem & { minute_id: string; outcome_id: string; details: string }>(
    `select outcome.meeting_id, outcome.item_id, outcome.minute_id, outcome.outcome_id, outcome.details
     from ${WANTED} join outcome on ${isWanted('outcome')}
     order by outcome.meeting_id, outcome.item_id, outcome.minute_id, outcome.ord`,
    wanted,
  )
  const outcomes = new Map<string, OutcomeView>()
  const views = byItem(rows, (row) => {
    const outcome: OutcomeView = {
      ...(JSON.parse(row.details) as Outcome),
      minuteId: row.minute_id,
      answersOutcome: null,
      answeredBy: [],
      made: [],
    }
    outcomes.set(`${row.minute_id} ${row.outcome_id}`, outcome)
    return outcome
  })
  if (outcomes.size === 0) return views
  addTies(reader, outcomes)
  addInstruments(reader, outcomes)
  return views
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
