import type { Decision } from '../formats/index.ts'
import { type PaperView, papersOf } from './item-papers.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** A decision of the register as its page shows it. */
export type DecisionView = {
  format: 'moothall/decision-view/1'
  decision: Decision
  publication: Publication
  /** The decision's text with its formatting, sanitised; the content's own `html` is as it was published. */
  html: string | null
  papers: PaperView[]
  body: { slug: string; name: string } | null
  person: { slug: string; name: string } | null
  issue: { slug: string; title: string } | null
  meeting: { slug: string; date: string } | null
}

/** The decision with a slug. */
export function decisionView(reader: RecordReader, slug: string): DecisionView | undefined {
  const subject = subjectBySlug<Decision>(reader, 'decision', slug)
  if (!subject) return undefined
  const { content: decision, publication } = subject
  const linked = <Row>(sql: string, id: string | undefined): Row | null =>
    (id === undefined ? undefined : reader.get<Row>(sql, id)) ?? null
  return {
    format: 'moothall/decision-view/1',
    decision,
    publication,
    html:
      linked<{ html: string | null }>('select html from decision where id = ?', decision.id)?.html ?? null,
    papers: papersOf(reader, decision.documentIds ?? []),
    body: linked('select slug, name from body where id = ?', decision.maker.bodyId),
    person: linked('select slug, name from person where id = ?', decision.maker.personId),
    issue: linked('select slug, title from issue where id = ?', decision.issueId),
    meeting: linked('select slug, date from meeting where id = ?', decision.meetingId),
  }
}
