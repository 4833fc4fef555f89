import { isStandingBusiness } from '../../../reading/index.ts'
import type { Issue, Meeting } from '../../../record/formats/index.ts'
import { noteOdd } from '../../import-run.ts'
import { roleOf } from '../../moderngov/mapping/map-issue.ts'
import { defined, noteWithdrawn, put } from '../../moderngov/mapping/mapping.ts'
import { minuteKey } from '../../moderngov/mapping/source-key.ts'
import type { MatterFacts, StepFacts } from '../facts.ts'
import { cutLine, type Mapping, withSources } from './legistar-mapping.ts'
import { mapAttachments } from './map-document.ts'
import { type MappedLine, mapEvent } from './map-event.ts'

type Appearance = Issue['appearances'][number]

/** Publishes a matter as an issue, with its steps at meetings as appearances; the votes of its steps go to their minutes. */
export async function mapMatter(mapping: Mapping, facts: MatterFacts): Promise<void> {
  const appearances: Appearance[] = []
  for (const steps of byMeeting(mapping, facts)) {
    const [first] = steps
    if (!first?.eventId || !first.bodyId || !first.bodyName || !first.date) continue
    const lines = steps.map(({ line }) => ({
      ...line,
      // A step of the history is in the minutes even where it has no place of its own there.
      isInMinutes: true,
      matter: { id: facts.id, ...defined({ guid: facts.guid, file: facts.file, name: facts.name }) },
    }))
    const known = await knownMeeting(mapping, first.eventId)
    const mapped = await mapEvent(
      mapping,
      {
        id: first.eventId,
        bodyId: first.bodyId,
        bodyName: first.bodyName,
        date: known?.date ?? first.date,
        lines: lines.map((line) => ({
          ...line,
          ...(isKnown(mapping, known, line.id) ? {} : defined({ title: facts.title })),
        })),
      },
      'history',
    )
    for (const one of mapped?.lines ?? []) if (mapped) appearances.push(appearanceOf(mapped.meeting.id, one))
  }
  await mapIssue(mapping, { ...facts, appearances })
}

/** The steps that were taken at meetings, meeting by meeting; the others are counted. */
function byMeeting(mapping: Mapping, { id, steps }: MatterFacts): StepFacts[][] {
  const meetings = new Map<string, StepFacts[]>()
  for (const step of steps) {
    if (
      step.eventId === undefined ||
      step.bodyId === undefined ||
      step.date === undefined ||
      step.line.id === ''
    ) {
      const what = `${step.line.action ?? 'a step'} ${step.date ?? ''}`
      noteOdd(mapping.run, 'step outside a meeting', `matter ${id}: ${what}, step ${step.line.id}`)
      continue
    }
    meetings.set(step.eventId, [...(meetings.get(step.eventId) ?? []), step])
  }
  return [...meetings.values()]
}

async function knownMeeting(mapping: Mapping, eventId: string): Promise<Meeting | undefined> {
  return (await mapping.batch.find('meeting', [`meeting:${eventId}`]))?.content
}

function isKnown(mapping: Mapping, meeting: Meeting | undefined, lineId: string): boolean {
  if (!meeting) return false
  const sourceKey = mapping.batch.keyFor(meeting.id, `item:${lineId}`)
  return meeting.items.some((item) => item.sourceKey === sourceKey)
}

/** The issues of a meeting's items; a matter that the source does not describe is called as the item is. */
export async function mapIssuesOfLines(
  mapping: Mapping,
  meetingId: string,
  lines: readonly MappedLine[],
): Promise<void> {
  for (const one of lines) {
    const { matter } = one.line
    if (!matter || one.item.kind !== 'business') continue
    await mapIssue(
      mapping,
      { ...matter, attachments: [], appearances: [appearanceOf(meetingId, one)] },
      one.item.heading,
    )
  }
}

type Told = Omit<MatterFacts, 'steps' | 'typeName'> & { typeName?: string; appearances: Appearance[] }

async function mapIssue(mapping: Mapping, facts: Told, called?: string): Promise<void> {
  const title = cutLine(facts.name ?? facts.title ?? called ?? facts.file ?? `Matter ${facts.id}`)
  if (isStandingBusiness(title)) {
    noteOdd(mapping.run, 'standing business', title)
    return
  }
  const keys = [`matter:${facts.id}`, ...(facts.guid ? [`matter-guid:${facts.guid}`] : [])]
  const found = await mapping.batch.find('issue', keys)
  if (found && !found.content) {
    noteWithdrawn(mapping, found.id)
    return
  }
  const before: Issue = found?.content ?? {
    format: 'moothall/issue/1',
    ...(await mapping.batch.newId('issue', title)),
    title,
    appearances: [],
  }
  const isOwn = called === undefined
  const summary = facts.title !== undefined && facts.title !== title ? facts.title : undefined
  const issue: Issue = {
    ...before,
    ...(isOwn ? { title, ...defined({ summary, topic: facts.typeName && cutLine(facts.typeName) }) } : {}),
    appearances: merged(before.appearances, facts.appearances),
    ...withSources(mapping, before, { kind: 'matter', id: facts.id, guid: facts.guid }),
  }
  if (put(mapping, issue, keys)) await listPapers(mapping, facts, issue)
}

/** A matter's papers stand at its first appearance. */
async function listPapers(mapping: Mapping, facts: Told, issue: Issue): Promise<void> {
  if (facts.attachments.length === 0) return
  const [first] = issue.appearances
  if (!first) {
    noteOdd(
      mapping.run,
      'document listed, not held',
      `papers of matter ${facts.id}, which was at no meeting yet`,
    )
    return
  }
  const papers = await mapAttachments(mapping, facts.attachments)
  const meeting = await mapping.batch.current(first.meetingId)
  if (meeting?.format !== 'moothall/meeting/1') return
  const items = meeting.items.map((item) =>
    item.id === first.itemId
      ? { ...item, documentIds: [...new Set([...(item.documentIds ?? []), ...papers])].slice(0, 500) }
      : item,
  )
  put(mapping, { ...meeting, items }, [])
}

function merged(known: readonly Appearance[], told: readonly Appearance[]): Appearance[] {
  const all = new Map<string, Appearance>()
  for (const one of [...known, ...told]) {
    const key = minuteKey(one.meetingId, one.itemId)
    all.set(key, { ...all.get(key), ...one })
  }
  return [...all.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one)
    .slice(0, 2_000)
}

function appearanceOf(meetingId: string, { item, minute }: MappedLine): Appearance {
  return { meetingId, itemId: item.id, ...defined({ role: roleOf(minute) }) }
}
