import { personKey } from '../../reading/index.ts'
import type { Outcome, OutcomeKind, Person } from '../formats/index.ts'
import { type AttendanceFigures, attendanceFigures } from './attendance-figures.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** A seat on a body, or a post held. */
export type Seat = {
  slug: string
  name: string
  role: string | null
  side: string | null
  from: string | null
  until: string | null
}

/** An item at which somebody spoke, moved, seconded or gave an undertaking. */
export type Appearing = { place: ItemPlace; roles: string[] }

/** How somebody voted where names were recorded. */
export type RecordedVote = {
  place: ItemPlace
  outcomeId: string
  kind: OutcomeKind
  text: string
  vote: 'for' | 'against' | 'abstained'
}

/** A person as their page shows them. */
export type PersonView = {
  format: 'moothall/person-view/1'
  person: Person
  publication: Publication
  memberships: { now: Seat[]; before: Seat[] }
  posts: (Omit<Seat, 'role' | 'side'> & { isActing: boolean })[]
  attendance: AttendanceFigures[]
  /** The latest first, at most 20. */
  spoke: Appearing[]
  /** The latest first, at most 20. */
  votes: RecordedVote[]
}

const LATELY = 20
/** Recorded votes are looked for in so many of the last meetings that a person attended. */
const MEETINGS_READ_FOR_VOTES = 150

/** The person with a slug, as of a civil date. */
export function personView(reader: RecordReader, slug: string, today: string): PersonView | undefined {
  const subject = subjectBySlug<Person>(reader, 'person', slug)
  if (!subject) return undefined
  const { content: person, publication } = subject
  const seats = seatsOf(reader, person.id)
  return {
    format: 'moothall/person-view/1',
    person,
    publication,
    memberships: {
      now: seats.filter(({ from, until }) => (from ?? '') <= today && (until ?? '9999') >= today),
      before: seats.filter(({ until }) => until !== null && until < today),
    },
    posts: reader
      .all<Omit<Seat, 'role' | 'side'> & { isActing: number | null }>(
        `select post.slug, post.title as name, is_acting as isActing, from_on as "from", until_on as until
         from post_holder join post on post.id = post_id where person_id = ?
         order by until_on is not null, from_on desc, post.title limit 200`,
        person.id,
      )
      .map((post) => ({ ...post, isActing: post.isActing === 1 })),
    attendance: attendanceFigures(reader, person.id, today),
    spoke: spokeAt(reader, person),
    votes: votesOf(reader, person),
  }
}

function seatsOf(reader: RecordReader, personId: string): Seat[] {
  return reader.all<Seat>(
    `select body.slug, body.name, role, side, from_on as "from", until_on as until
     from membership join body on body.id = body_id where person_id = ?
     order by coalesce(until_on, '9999') desc, from_on desc, body.name collate nocase limit 500`,
    personId,
  )
}

/** Mentions that name the person by identifier, or by a name that nobody else bears. */
function spokeAt(reader: RecordReader, { id, name }: Person): Appearing[] {
  const key = personKey(name)
  const rows = reader.all<ItemPlace & { roles: string }>(
    `select ${PLACE}, json_group_array(distinct said.role) as roles
     from (select minute_id, role from mention where person_id = ?
       union all select minute_id, role from mention where name_key = ? and person_id is null and kind = 'person'
         and (select count(*) from person_name where name_key = ?) = 1) as said
     join minute on minute.id = said.minute_id
     join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
     join meeting on meeting.id = minute.meeting_id left join body on body.id = meeting.body_id
     where said.role is not null and said.role <> 'named'
     group by minute.id order by meeting.date desc, meeting.id, item.ord limit ${LATELY}`,
    id,
    key,
    key,
  )
  return rows.map(({ roles, ...place }) => ({ place: { ...place }, roles: JSON.parse(roles) as string[] }))
}

function votesOf(reader: RecordReader, { id, name }: Person): RecordedVote[] {
  const key = personKey(name)
  const rows = reader.all<ItemPlace & { outcomeId: string; details: string }>(
    `select ${PLACE}, outcome.outcome_id as outcomeId, outcome.details
     from (select distinct meeting.id from attendance join meeting on meeting.id = attendance.meeting_id
       where attendance.person_id = ? order by meeting.date desc limit ${MEETINGS_READ_FOR_VOTES}) as attended
     join meeting on meeting.id = attended.id left join body on body.id = meeting.body_id
     join outcome on outcome.meeting_id = meeting.id
     join item on item.meeting_id = meeting.id and item.item_id = outcome.item_id
     where json_array_length(outcome.details, '$.vote.named') > 0
     order by meeting.date desc, meeting.id, item.ord, outcome.ord limit 500`,
    id,
  )
  return rows
    .flatMap(({ outcomeId, details, ...place }): RecordedVote[] => {
      const { kind, text, vote } = JSON.parse(details) as Outcome
      const own = vote?.named?.find((one) =>
        one.personId === undefined ? personKey(one.name) === key : one.personId === id,
      )
      return own ? [{ place: { ...place }, outcomeId, kind, text, vote: own.vote }] : []
    })
    .slice(0, LATELY)
}
