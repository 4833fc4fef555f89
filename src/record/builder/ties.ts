import type { RecordWriter } from './record-writer.ts'
import { similarity } from './title-similarity.ts'
import type { Touched } from './touched.ts'

type Claim = {
  minute_id: string
  outcome_id: string
  body_key: string | null
  date: string | null
  to_minute_id: string | null
  to_outcome_id: string | null
  how: string
}
type Answering = { meeting_id: string; item_id: string; heading: string; date: string; text: string }
type Candidate = {
  minute_id: string
  outcome_id: string
  heading: string
  kind: string
  text: string
  date: string
  shares_issue: number
}

/** What a recommendation or referral can be answered as; other outcomes are not waiting for an answer. */
const ANSWERABLE = `('recommended', 'referred', 'deferred', 'approved-subject')`
const SURE_ENOUGH = 0.34

/**
 * Ties outcomes to the earlier ones they answer. What an outcome claims to answer is in the log; whether that can be
 * found depends on what else is there, so claims near whatever a batch touched are looked at again. The result is a
 * function of the record's state alone, never of the order in which entries came.
 */
export function resolveTies(writer: RecordWriter, touched: Touched): void {
  for (const claim of claimsNear(writer, touched)) {
    writer.run('delete from tie where minute_id = ? and outcome_id = ?', claim.minute_id, claim.outcome_id)
    const answered = answeredBy(writer, claim)
    if (answered) {
      writer.insert('tie', {
        minute_id: claim.minute_id,
        outcome_id: claim.outcome_id,
        to_minute_id: answered.minute_id,
        to_outcome_id: answered.outcome_id,
        how: claim.how,
      })
    }
  }
}

function claimsNear(writer: RecordWriter, touched: Touched): Claim[] {
  const found = new Map<string, Claim>()
  const add = (sql: string, value: string): void => {
    for (const claim of writer.all<Claim>(`select claim.* from claim ${sql}`, value)) {
      found.set(`${claim.minute_id} ${claim.outcome_id}`, claim)
    }
  }
  const sameIssue = `join minute on minute.id = claim.minute_id
    join appearance on appearance.meeting_id = minute.meeting_id and appearance.item_id = minute.item_id`
  const tied = 'join tie on tie.minute_id = claim.minute_id and tie.outcome_id = claim.outcome_id'
  // An answer without a date may be to any earlier meeting of the body it names.
  const undated = `where claim.date is null and claim.body_key in (
    select name_key from body_name join meeting on meeting.body_id = body_name.body_id where meeting.id = `
  for (const id of touched.minutes) {
    add(`${undated} (select meeting_id from minute where minute.id = ?))`, id)
    add('where minute_id = ?', id)
    add('where to_minute_id = ?', id)
    add(`${tied} where tie.to_minute_id = ?`, id)
    add(
      'where date = (select date from minute join meeting on meeting.id = meeting_id where minute.id = ?)',
      id,
    )
  }
  for (const id of touched.meetings) {
    add(`${undated} ?)`, id)
    add('where date = (select date from meeting where id = ?)', id)
    add(`${tied} where tie.to_minute_id in (select id from minute where meeting_id = ?)`, id)
    add('join minute on minute.id = claim.minute_id where minute.meeting_id = ?', id)
  }
  for (const id of touched.issues) add(`${sameIssue} where appearance.issue_id = ?`, id)
  for (const key of touched.bodyKeys) add('where body_key = ?', key)
  return [...found.values()]
}

function answeredBy(
  writer: RecordWriter,
  claim: Claim,
): { minute_id: string; outcome_id: string } | undefined {
  if (claim.to_minute_id && claim.to_outcome_id) {
    return { minute_id: claim.to_minute_id, outcome_id: claim.to_outcome_id }
  }
  const answering = writer.get<Answering>(
    `select minute.meeting_id, minute.item_id, item.heading, meeting.date, outcome.text
     from minute join meeting on meeting.id = minute.meeting_id
     join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
     join outcome on outcome.minute_id = minute.id and outcome.outcome_id = ?
     where minute.id = ?`,
    claim.outcome_id,
    claim.minute_id,
  )
  if (!answering || !claim.body_key) return undefined
  return best(answering, candidates(writer, claim, answering), claim.date !== null)
}

function candidates(writer: RecordWriter, claim: Claim, answering: Answering): Candidate[] {
  return writer.all<Candidate>(
    `select minute.id as minute_id, outcome.outcome_id, item.heading, outcome.kind, outcome.text, meeting.date,
       exists (select 1 from appearance mine join appearance theirs on theirs.issue_id = mine.issue_id
         where mine.meeting_id = ? and mine.item_id = ?
         and theirs.meeting_id = minute.meeting_id and theirs.item_id = minute.item_id) as shares_issue
     from body_name join meeting on meeting.body_id = body_name.body_id
     join minute on minute.meeting_id = meeting.id
     join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
     join outcome on outcome.minute_id = minute.id
     where body_name.name_key = ? and (meeting.date = ? or (? is null and meeting.date < ?))
       and minute.id <> ? and outcome.kind in ${ANSWERABLE}
     order by meeting.date desc, minute.id, outcome.ord limit 500`,
    answering.meeting_id,
    answering.item_id,
    claim.body_key,
    claim.date,
    claim.date,
    answering.date,
    claim.minute_id,
  )
}

/**
 * The candidate most like the answer. One of the same issue beats one of another; where neither issue nor words
 * speak for any, and the date was named, the only candidate there is will do.
 */
function best(answering: Answering, all: Candidate[], isDated: boolean): Candidate | undefined {
  const scored = all.map((candidate) => {
    const alike = Math.max(
      similarity(answering.heading, candidate.heading),
      similarity(answering.text, candidate.text),
    )
    return { candidate, score: alike + (candidate.shares_issue ? 2 : 0) }
  })
  scored.sort((a, b) => b.score - a.score || b.candidate.date.localeCompare(a.candidate.date))
  const [first] = scored
  if (!first) return undefined
  if (first.score >= (isDated ? SURE_ENOUGH : 2)) return first.candidate
  return isDated && scored.length === 1 ? first.candidate : undefined
}
