import type { Edition, Item, Meeting } from '../../record/formats/index.ts'
import { titleOn } from '../posts.ts'
import { attendanceOf } from './attendance.ts'
import { addDays, civicYearOf, latestAgendaDate, startOfCivicYear } from './calendar.ts'
import type { MeetingKey } from './drafts.ts'
import { minutesAt } from './minutes.ts'
import type { DemoFile } from './paper-file.ts'
import { opennessOf, type Paper, paperOf, shortReport } from './papers.ts'
import { type PlannedItem, type PlannedMeeting, TODAY } from './plan.ts'
import type { Publication } from './publications.ts'

/** From here on every step of a meeting's life is an entry of its own; before, only where it ended. */
const FOLLOWED_SINCE = '2025-05-14'

/** Everything published of one meeting: its agenda's editions and papers, its minutes, and its own versions. */
export function meetingPublications(
  meeting: PlannedMeeting,
  plan: ReadonlyMap<MeetingKey, PlannedMeeting>,
): { publications: Publication[]; files: DemoFile[]; agendaOn: string } {
  const papers = papersOf(meeting)
  const agendaOn = agendaDateOf(meeting)
  const publications: Publication[] = []
  const isFollowed = meeting.date >= FOLLOWED_SINCE
  const publish = (
    content: Publication['content'],
    on: string,
    time: string,
    actor: string,
    note?: string,
  ) => {
    publications.push({ content, at: `${on}T${time}Z`, actor, ...(note ? { note } : {}) })
  }
  for (const { paper } of papers) {
    for (const version of paper.versions) {
      const note = version.document.versions.length > 1 ? version.document.versions.at(-1)?.note : undefined
      publish(version.document, version.on, '15:00:00', 'Democratic Services', note)
    }
  }
  for (const stage of stagesOf(meeting, agendaOn)) {
    if (stage.on > TODAY) break
    if (!isFollowed && stage.isPassing) continue
    publish(meetingAt(meeting, stage, papers), stage.on, stage.time, 'Democratic Services', stage.note)
    if (stage.status === 'minutes draft' || stage.status === 'minutes confirmed') {
      for (const minute of minutesAt(meeting, plan, stage.status === 'minutes confirmed')) {
        publish(minute, stage.on, stage.time, 'Democratic Services')
      }
    }
  }
  return { publications, files: papers.flatMap(({ paper }) => paper.files), agendaOn }
}

/** The day a meeting's agenda came out, or will. */
export function agendaDateOf(meeting: PlannedMeeting): string {
  return meeting.draft.agendaOn ?? latestAgendaDate(meeting.date)
}

type Stage = {
  status: Meeting['status']
  on: string
  time: string
  editions: number
  note?: string
  /** Left out for meetings of which only the end is kept. */
  isPassing: boolean
}

function stagesOf(meeting: PlannedMeeting, agendaOn: string): Stage[] {
  const { draft, date } = meeting
  const start = startOfCivicYear(civicYearOf(date))
  const editions = draft.editions ?? []
  const isUpcoming = date > TODAY
  const stages: Stage[] = []
  const calendarOn = addDays(start, 2)
  if (calendarOn < agendaOn) {
    stages.push({ status: 'scheduled', on: calendarOn, time: '09:00:00', editions: 0, isPassing: true })
  }
  const fateOn = draft.fateOn ?? date
  if (meeting.items.length > 0 && !(draft.fate === 'cancelled' && fateOn < agendaOn)) {
    stages.push({ status: 'agenda published', on: agendaOn, time: '15:30:00', editions: 1, isPassing: false })
    for (const [index, edition] of editions.entries()) {
      stages.push({
        status: 'agenda published',
        on: edition.publishedOn,
        time: '16:00:00',
        editions: index + 2,
        note: edition.kind === 'revised' ? edition.note : `${edition.kind} agenda published`,
        isPassing: true,
      })
    }
  }
  const all = editions.length + 1
  if (draft.fate) {
    stages.push({
      status: draft.fate,
      on: fateOn,
      time: '17:00:00',
      editions: all,
      isPassing: false,
      ...noteOf(draft.fateNote),
    })
  } else if (!isUpcoming) {
    const draftOn = draft.draftOn ?? addDays(date, 6)
    if (draftOn > TODAY) {
      stages.push({ status: 'held', on: addDays(date, 1), time: '09:30:00', editions: all, isPassing: false })
    } else {
      const isConfirmed = meeting.status === 'minutes confirmed'
      stages.push({
        status: 'minutes draft',
        on: draftOn,
        time: '11:00:00',
        editions: all,
        isPassing: isConfirmed,
      })
    }
    if (meeting.status === 'minutes confirmed') {
      const on = meeting.confirmedAt ? addDays(meeting.confirmedAt.date, 1) : addDays(date, 60)
      stages.push({
        status: 'minutes confirmed',
        on,
        time: '10:00:00',
        editions: all,
        isPassing: false,
        note: 'Minutes confirmed',
      })
    }
  }
  return stages.sort((left, right) => `${left.on} ${left.time}`.localeCompare(`${right.on} ${right.time}`))
}

function noteOf(note: string | undefined): { note?: string } {
  return note ? { note } : {}
}

/** A paper of an item, the edition that brought it, and the one that took it away again. */
type ItemPaper = { item: PlannedItem; paper: Paper; edition: number; gone?: number }

function papersOf(meeting: PlannedMeeting): ItemPaper[] {
  const agendaOn = agendaDateOf(meeting)
  if (agendaOn > TODAY) return []
  return meeting.items.flatMap((item): ItemPaper[] => {
    const { draft } = item
    if (!draft) return []
    const edition = draft.edition ?? (draft.misprint ? 1 : 0)
    const dayOf = (index: number) =>
      index > 0 ? (meeting.draft.editions?.[index - 1]?.publishedOn ?? agendaOn) : agendaOn
    const context = draft.withheld ? `${meeting.slug}-${item.id}` : meeting.slug
    const short = shortReport(meeting, draft)
    const papers = [
      ...(short ? [short] : []),
      ...(draft.withheld ? [{ title: 'Report not for publication', withheld: draft.withheld }] : []),
      ...(draft.papers ?? []),
    ]
    return [
      ...(draft.misprint
        ? [{ item, edition: 0, gone: edition, paper: paperOf(draft.misprint, dayOf(0), context) }]
        : []),
      ...papers.map((paper) => ({ item, edition, paper: paperOf(paper, dayOf(edition), context) })),
    ]
  })
}

function meetingAt(meeting: PlannedMeeting, stage: Stage, papers: readonly ItemPaper[]): Meeting {
  const { draft, body } = meeting
  const shown = meeting.items.filter(({ draft: item }) => stage.editions > (item?.edition ?? 0))
  const isOver = ['held', 'minutes draft', 'minutes confirmed'].includes(stage.status)
  return {
    format: 'moothall/meeting/1',
    id: meeting.id,
    slug: meeting.slug,
    bodyId: `body/${body.key}`,
    date: meeting.date,
    time: draft.time ?? body.time,
    ...(draft.endTime && isOver ? { endTime: draft.endTime } : {}),
    ...(draft.title ? { title: draft.title } : {}),
    venue: draft.venue ?? body.venue,
    status: stage.status,
    ...(draft.fateNote && stage.status === draft.fate ? { statusNote: draft.fateNote } : {}),
    editions: editionsOf(meeting, papers).slice(0, stage.editions),
    items: shown.map((item) => itemAt(item, papers, stage)),
    attendance: isOver || stage.status === 'inquorate' ? [...attendanceOf(meeting)] : [],
    ...(stage.status === 'minutes confirmed' && meeting.confirmedAt
      ? { minutesConfirmedAt: meeting.confirmedAt.id }
      : {}),
  }
}

function editionsOf(meeting: PlannedMeeting, papers: readonly ItemPaper[]): Edition[] {
  const ids = (edition: number) =>
    papers.filter((one) => one.edition === edition).map(({ paper }) => paper.document.id)
  const agendaOn = agendaDateOf(meeting)
  return [
    { kind: 'main', publishedOn: agendaOn, publishedAt: `${agendaOn}T15:30:00Z`, documentIds: ids(0) },
    ...(meeting.draft.editions ?? []).map(
      (edition, index): Edition => ({
        kind: edition.kind,
        ...(edition.number ? { number: edition.number } : {}),
        publishedOn: edition.publishedOn,
        publishedAt: `${edition.publishedOn}T16:00:00Z`,
        note: edition.note,
        documentIds: ids(index + 1),
      }),
    ),
  ]
}

function itemAt(item: PlannedItem, papers: readonly ItemPaper[], { on, editions }: Stage): Item {
  const { draft } = item
  const own = papers.filter(
    (one) => one.item === item && one.edition < editions && (one.gone ?? editions) >= editions,
  )
  const purpose = typeof draft?.report === 'string' ? draft.report : draft?.report?.[0]
  return {
    id: item.id,
    ...(item.number ? { number: item.number } : {}),
    heading: item.heading,
    kind: item.kind,
    openness: opennessOf(draft?.withheld),
    ...(purpose && !draft?.withheld ? { text: purpose } : {}),
    ...(draft?.by && !draft.withheld
      ? {
          reportBy: draft.by.map((post) => ({ name: titleOn(post, on), postId: `post/${post}` })),
        }
      : {}),
    ...(own.length > 0 ? { documentIds: own.map(({ paper }) => paper.document.id) } : {}),
    ...(draft?.edition ? { edition: draft.edition } : {}),
  }
}
