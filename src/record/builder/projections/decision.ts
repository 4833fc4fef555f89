import type { Decision } from '../../formats/index.ts'
import { safeMarkup } from '../safe-markup.ts'
import type { Projection } from './projection.ts'

export const decisionProjection: Projection<Decision> = {
  title: (decision) => decision.title,

  write: (decision, writer) => {
    writer.insert('decision', {
      id: decision.id,
      slug: decision.slug,
      title: decision.title,
      maker_kind: decision.maker.kind,
      maker_name: decision.maker.name,
      body_id: decision.maker.bodyId,
      status: decision.status,
      decided_on: decision.decidedOn,
      published_on: decision.publishedOn,
      effective_from: decision.effectiveFrom,
      is_key: decision.isKey,
      call_in: decision.callIn,
      text: decision.text,
      html: safeMarkup(decision.html),
      issue_id: decision.issueId,
      meeting_id: decision.meetingId,
      item_id: decision.itemId,
    })
  },

  clear: (id, writer) => {
    writer.run('delete from decision where id = ?', id)
  },
}
