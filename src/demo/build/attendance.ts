import { hash } from 'node:crypto'
import type { Attendance } from '../../record/formats/index.ts'
import { formalName, personId, personOf } from '../people.ts'
import { holderOn, titleOn } from '../posts.ts'
import { seatsOn, sideOf } from './memberships.ts'
import { namesIn, withInitials } from './names-in-text.ts'
import type { PlannedMeeting } from './plan.ts'

const attendanceByMeeting = new WeakMap<PlannedMeeting, readonly Attendance[]>()

/** Who was there: members, substitutes, others who spoke, and the officers in attendance; chair first. */
export function attendanceOf(meeting: PlannedMeeting): readonly Attendance[] {
  const known = attendanceByMeeting.get(meeting)
  if (known) return known
  const attendance = workedOut(meeting)
  attendanceByMeeting.set(meeting, attendance)
  return attendance
}

function workedOut(meeting: PlannedMeeting): Attendance[] {
  const { draft, date, body } = meeting
  const seats = seatsOn(body.key, date)
  const speakers = speakersAt(meeting)
  const away = new Set(
    draft.apologies ??
      absentByChance(
        meeting,
        seats.map(({ person }) => person),
        speakers,
      ),
  )
  const substitutes = draft.substitutes ?? []
  const members = seats.map(
    ({ person, role }): Attendance => ({
      ...named(person),
      role,
      ...sideOf(body.key, person),
      presence: away.has(person) ? 'apologies' : 'present',
      ...(draft.late?.[person] ? { arrived: draft.late[person] } : {}),
      ...(draft.leftEarly?.[person] ? { left: draft.leftEarly[person] } : {}),
    }),
  )
  const replacing = substitutes.map(
    (one): Attendance => ({
      ...named(one.name),
      ...sideOf(body.key, one.name),
      presence: 'substitute',
      substituteFor: formalName(one.for),
    }),
  )
  const listed = new Set([...seats.map(({ person }) => person), ...substitutes.map(({ name }) => name)])
  const guests = [...speakers]
    .filter((person) => !listed.has(person))
    .map((person): Attendance => ({ ...named(person), presence: 'in attendance' }))
  for (const person of away) {
    if (speakers.has(person)) throw new RangeError(`${meeting.key}: ${person} sent apologies and yet spoke`)
  }
  return [...members, ...replacing, ...guests, ...officersAt(meeting)]
}

/** How many could vote: members present and substitutes. */
export function votersAt(attendance: readonly Attendance[]): number {
  return attendance.filter(({ presence }) => presence === 'present' || presence === 'substitute').length
}

function named(person: string): Pick<Attendance, 'name' | 'personId'> {
  return { name: formalName(person), personId: personId(person) }
}

function speakersAt(meeting: PlannedMeeting): Set<string> {
  const texts = meeting.items.flatMap(({ draft }) =>
    (draft?.minute ?? []).flatMap((part) =>
      typeof part === 'string'
        ? [part]
        : part.part === 'undertaking'
          ? [part.before ?? '']
          : [part.mover ?? '', part.seconder ?? ''],
    ),
  )
  const { announcements = '', declarations = [], publicQuestions = [] } = meeting.draft
  const whole = withInitials([...texts, announcements, ...declarations, ...publicQuestions].join('\n'))
  return new Set(
    namesIn(whole, meeting.date)
      .filter(({ found }) => found.kind === 'person' && found.role !== 'named')
      .map(({ key }) => key),
  )
}

function officersAt({ body, draft, date, items }: PlannedMeeting): Attendance[] {
  const posts = [
    ...body.officers,
    ...(draft.officers ?? []),
    ...items.flatMap((item) => item.draft?.by ?? []),
  ]
  return [...new Set(posts)].flatMap((post): Attendance[] => {
    const holder = holderOn(post, date)
    return holder
      ? [{ ...named(personOf(holder.person).key), role: titleOn(post, date), presence: 'in attendance' }]
      : []
  })
}

function votesCastAt(meeting: PlannedMeeting): number {
  const votes = meeting.items
    .flatMap(({ draft }) => draft?.minute ?? [])
    .map((part) => (typeof part !== 'string' && part.part === 'outcome' ? part.vote : undefined))
  return Math.max(0, ...votes.map((vote) => (vote?.for ?? 0) + (vote?.against ?? 0) + (vote?.abstained ?? 0)))
}

/** Up to two members who did not speak, the same ones at every build. */
function absentByChance(
  meeting: PlannedMeeting,
  members: readonly string[],
  speakers: ReadonlySet<string>,
): string[] {
  const silent = members.slice(1).filter((person) => !speakers.has(person))
  const chance = Number.parseInt(hash('sha256', meeting.key).slice(0, 6), 16)
  const spare = members.length - votesCastAt(meeting)
  const count = Math.min(chance % 3, silent.length, Math.floor(members.length / 4), spare)
  return Array.from({ length: count }, (_, index) => silent[(chance + index * 3) % silent.length] ?? '')
    .filter(Boolean)
    .filter((person, index, all) => all.indexOf(person) === index)
}
