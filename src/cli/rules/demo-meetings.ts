import { demoPublications } from '../../demo/index.ts'
import type { Published } from '../../record/formats/index.ts'
import { type MeetingFacts, readMeeting } from '../../rules/deadlines/meeting-facts.ts'
import type { BodyKind } from '../../rules/profiles/profile-schema.ts'

type Content<Format extends Published['format']> = Extract<Published, { format: Format }>
type Meeting = Content<'moothall/meeting/1'>
type Body = Content<'moothall/body/1'>

/** The demo council's meetings as the rules see them, and the last day of its log. */
export async function demoMeetings(): Promise<{ meetings: MeetingFacts[]; asOf: string }> {
  const publications = demoPublications()
  const bodies = new Map<string, Body>()
  const meetings = new Map<string, Meeting>()
  for (const { content } of publications) {
    if (content.format === 'moothall/body/1') bodies.set(content.id, content)
    if (content.format === 'moothall/meeting/1') meetings.set(content.id, content)
  }
  const facts = [...meetings.values()]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .map((meeting) => meetingFacts(meeting, bodies.get(meeting.bodyId)))
  return { meetings: facts, asOf: publications.at(-1)?.at.slice(0, 10) ?? '' }
}

/** The facts of a published meeting that the law asks for; a body of no statutory kind is taken for a panel. */
export function meetingFacts(meeting: Meeting, body: Body | undefined): MeetingFacts {
  const editions = meeting.editions.flatMap(({ kind, publishedAt, publishedOn, title, note }) => {
    const when = publishedAt ?? publishedOn
    return when === undefined
      ? []
      : [{ kind, publishedAt: when, title, urgency: kind === 'main' ? undefined : note }]
  })
  const name = body?.name ?? meeting.bodyId
  return readMeeting({
    title: meeting.title === undefined ? name : `${name}: ${meeting.title}`,
    date: meeting.date,
    time: meeting.time,
    body: kindOf(body?.kind),
    status: meeting.status,
    editions,
  })
}

function kindOf(kind: Body['kind'] | undefined): BodyKind {
  if (kind === undefined || kind === 'joint panel' || kind === 'forum' || kind === 'other') return 'panel'
  return kind
}
