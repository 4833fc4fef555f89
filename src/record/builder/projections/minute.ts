import { bodyKey, personKey } from '../../../reading/index.ts'
import type { Mention, Minute, Outcome, Reference, Undertaking } from '../../formats/index.ts'
import type { RecordWriter } from '../record-writer.ts'
import { safeMarkup } from '../safe-markup.ts'
import { itemKey } from '../touched.ts'
import type { Projection } from './projection.ts'

const TABLES = ['outcome', 'claim', 'tie', 'undertaking', 'reference', 'mention']

export const minuteProjection: Projection<Minute> = {
  title: (minute) => (minute.number ? `Minute ${minute.number}` : 'Minute'),

  write: (minute, writer, touched) => {
    writer.insert('minute', {
      id: minute.id,
      meeting_id: minute.meetingId,
      item_id: minute.itemId,
      number: minute.number,
      status: minute.status,
      text: minute.text,
      html: safeMarkup(minute.html),
    })
    minute.outcomes.forEach((outcome, ord) => {
      writeOutcome(minute, outcome, ord, writer)
    })
    minute.undertakings.forEach((undertaking, ord) => {
      writeUndertaking(minute, undertaking, ord, writer)
    })
    minute.references.forEach((reference, ord) => {
      writeReference(minute, reference, ord, writer)
    })
    minute.mentions.forEach((mention, ord) => {
      writeMention(minute, mention, ord, writer)
    })
    for (const closes of minute.closes ?? []) {
      writer.insertFirst('closing', {
        minute_id: closes.minuteId,
        undertaking_id: closes.undertakingId,
        by_minute_id: minute.id,
        note: closes.note,
      })
    }
    touched.minutes.add(minute.id)
    touched.items.add(itemKey(minute.meetingId, minute.itemId))
  },

  clear: (id, writer, touched) => {
    const before = writer.get<{ meeting_id: string; item_id: string }>(
      'select meeting_id, item_id from minute where id = ?',
      id,
    )
    if (before) touched.items.add(itemKey(before.meeting_id, before.item_id))
    for (const table of TABLES) writer.run(`delete from ${table} where minute_id = ?`, id)
    writer.run('delete from closing where by_minute_id = ?', id)
    writer.run('delete from minute where id = ?', id)
    touched.minutes.add(id)
  },
}

function writeOutcome(minute: Minute, outcome: Outcome, ord: number, writer: RecordWriter): void {
  writer.insertFirst('outcome', {
    minute_id: minute.id,
    outcome_id: outcome.id,
    ord,
    meeting_id: minute.meetingId,
    item_id: minute.itemId,
    kind: outcome.kind,
    printed: outcome.printed,
    text: outcome.text,
    target_body: outcome.targetBody,
    target_body_id: outcome.targetBodyId,
    votes_for: outcome.vote?.for,
    votes_against: outcome.vote?.against,
    votes_abstained: outcome.vote?.abstained,
    read_by: outcome.reading.by,
    confidence: outcome.reading.confidence,
    details: JSON.stringify(outcome),
  })
  if (!outcome.answers) return
  writer.insertFirst('claim', {
    minute_id: minute.id,
    outcome_id: outcome.id,
    body_key: outcome.answers.body && bodyKey(outcome.answers.body),
    date: outcome.answers.date,
    to_minute_id: outcome.answers.minuteId,
    to_outcome_id: outcome.answers.outcomeId,
    how: outcome.answers.how,
  })
}

function writeUndertaking(minute: Minute, undertaking: Undertaking, ord: number, writer: RecordWriter): void {
  writer.insertFirst('undertaking', {
    minute_id: minute.id,
    undertaking_id: undertaking.id,
    ord,
    meeting_id: minute.meetingId,
    item_id: minute.itemId,
    text: undertaking.text,
    about: undertaking.about,
    by_name: undertaking.by,
    post_id: undertaking.postId,
    due_on: undertaking.dueOn,
    read_by: undertaking.reading.by,
    confidence: undertaking.reading.confidence,
  })
}

function writeReference(minute: Minute, reference: Reference, ord: number, writer: RecordWriter): void {
  writer.insert('reference', {
    minute_id: minute.id,
    ord,
    kind: reference.kind,
    printed: reference.printed,
    body: reference.body,
    body_key: reference.body && bodyKey(reference.body),
    date: reference.date,
    number: reference.number,
    label: reference.label,
    is_dangling: reference.isDangling === true,
    read_by: reference.reading.by,
    confidence: reference.reading.confidence,
  })
}

function writeMention(minute: Minute, mention: Mention, ord: number, writer: RecordWriter): void {
  writer.insert('mention', {
    minute_id: minute.id,
    ord,
    kind: mention.kind,
    name: mention.name,
    name_key: mention.kind === 'person' ? personKey(mention.name) : mention.name.toLowerCase(),
    role: mention.role,
    person_id: mention.personId,
    post_id: mention.postId,
    confidence: mention.reading.confidence,
  })
}
