import type { AppearanceRole, Issue } from '../formats/index.ts'
import { type InstrumentLine, instrumentsOfIssue } from './instrument-view.ts'
import { type ItemLife, itemLives } from './item-life.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** A decision of the register that names the issue. */
export type IssueDecision = {
  slug: string
  title: string
  decidedOn: string | null
  makerName: string | null
}

/** The whole life of an issue, as its page shows it. */
export type IssueView = {
  format: 'moothall/issue-view/1'
  issue: Issue
  publication: Publication
  /** Oldest first. */
  appearances: ItemLife[]
  instruments: InstrumentLine[]
  decisions: IssueDecision[]
  related: { slug: string; title: string; relation: string }[]
  /** Distinct names in the minutes, in the order they appear. */
  posts: string[]
  people: { name: string; slug: string | null }[]
}

/** The issue with a slug. */
export function issueView(reader: RecordReader, slug: string): IssueView | undefined {
  const subject = subjectBySlug<Issue>(reader, 'issue', slug)
  if (!subject) return undefined
  const { content: issue, publication } = subject
  const appearances = appearancesOf(reader, issue)
  const mentions = appearances.flatMap((appearance) => appearance.mentions)
  return {
    format: 'moothall/issue-view/1',
    issue,
    publication,
    appearances,
    instruments: instrumentsOfIssue(reader, issue.id),
    decisions: reader.all<IssueDecision>(
      `select slug, title, coalesce(decided_on, published_on) as decidedOn, maker_name as makerName
       from decision where issue_id = ? order by 3, slug limit 200`,
      issue.id,
    ),
    related: relatedIssues(reader, issue.id),
    posts: distinct(mentions.filter((mention) => mention.kind === 'post').map((mention) => mention.name)),
    people: distinctPeople(mentions.filter((mention) => mention.kind === 'person')),
  }
}

function appearancesOf(reader: RecordReader, issue: Issue): ItemLife[] {
  const roles = new Map(issue.appearances.map((one) => [`${one.meetingId} ${one.itemId}`, one.role]))
  const lives = itemLives(
    reader,
    issue.appearances.map((one) => [one.meetingId, one.itemId]),
  )
  return lives
    .map((life) => ({
      ...life,
      role: roles.get(`${life.place.meetingId} ${life.place.itemId}`) ?? roleOf(life),
    }))
    .sort(
      (a, b) =>
        a.place.date.localeCompare(b.place.date) ||
        (a.place.time ?? '').localeCompare(b.place.time ?? '') ||
        a.place.meetingId.localeCompare(b.place.meetingId),
    )
}

/** The part an item played, from what came of it, where nobody has said. */
function roleOf(life: ItemLife): AppearanceRole | null {
  const kinds = new Set(life.outcomes.map((outcome) => outcome.kind))
  if (kinds.has('resolved') || kinds.has('agreed') || kinds.has('approved-subject')) return 'decision'
  if (kinds.has('recommended')) return 'recommendation'
  return kinds.has('noted') || kinds.has('received') ? 'for information' : null
}

function relatedIssues(reader: RecordReader, issueId: string): IssueView['related'] {
  return reader.all(
    `select issue.slug, issue.title, relation from issue_relation join issue on issue.id = related_id where issue_id = ?
     union select issue.slug, issue.title, relation from issue_relation join issue on issue.id = issue_id where related_id = ?
     order by 2, 1 limit 100`,
    issueId,
    issueId,
  )
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}

function distinctPeople(
  mentions: readonly { name: string; personSlug: string | null }[],
): IssueView['people'] {
  const people = new Map(mentions.map((mention) => [mention.personSlug ?? mention.name, mention]))
  return [...people.values()].map(({ name, personSlug }) => ({ name, slug: personSlug }))
}
