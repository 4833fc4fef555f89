import type { Instrument } from '../../formats/index.ts'
import type { Projection } from './projection.ts'

const PARTS = ['instrument_version', 'supersession', 'instrument_relation', 'instrument_issue']

export const instrumentProjection: Projection<Instrument> = {
  title: (instrument) => instrument.title,

  write: (instrument, writer) => {
    writer.insert('instrument', {
      id: instrument.id,
      slug: instrument.slug,
      title: instrument.title,
      kind: instrument.kind,
      status: instrument.status,
      owner: instrument.owner?.name,
      summary: instrument.summary,
    })
    instrument.versions.forEach((version, ord) => {
      writer.insert('instrument_version', {
        instrument_id: instrument.id,
        ord,
        label: version.label,
        title: version.title,
        minute_id: version.adoptedBy?.minuteId,
        outcome_id: version.adoptedBy?.outcomeId,
        adopted_on: version.adoptedOn,
        effective_from: version.effectiveFrom,
        until_on: version.until,
        review_due_on: version.reviewDueOn,
        document_id: version.documentId,
        summary: version.summary,
      })
    })
    for (const superseded of instrument.supersedes ?? []) {
      writer.run('insert or ignore into supersession values (?, ?)', instrument.id, superseded)
    }
    for (const { instrumentId, relation } of instrument.relations ?? []) {
      writer.run(
        'insert or ignore into instrument_relation values (?, ?, ?)',
        instrument.id,
        instrumentId,
        relation,
      )
    }
    for (const issueId of instrument.issueIds ?? []) {
      writer.run('insert or ignore into instrument_issue values (?, ?)', instrument.id, issueId)
    }
  },

  clear: (id, writer) => {
    for (const table of PARTS) writer.run(`delete from ${table} where instrument_id = ?`, id)
    writer.run('delete from instrument where id = ?', id)
  },
}
