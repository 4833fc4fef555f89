import {
  type MinuteReading,
  personKey,
  type ReadMention,
  type ReadOutcome,
  readMinute,
  type Span,
} from '../../../reading/index.ts'
import type { Body, Mention, Minute, Outcome, Reference, Undertaking } from '../../../record/formats/index.ts'
import { type ImportRun, noteOdd, noteProblem, noteUnlinked, personNamed } from '../../import-run.ts'
import { bodyName, personName } from '../../link-late-names.ts'
import type { ItemFacts, TextFacts } from '../facts.ts'
import { oneLine } from '../printed-title.ts'
import { type Company, memberCalled } from './company.ts'
import { defined, type Mapping, noteWithdrawn, put } from './mapping.ts'
import { minuteText } from './minute-text.ts'
import { bodyKeys, minuteKey } from './source-key.ts'

const LONGEST_TEXT = 2_000_000

/** Where the minute stands: the meeting, the item, and how the source calls its minutes. */
export type MinutePlace = {
  body: Body
  meetingId: string
  date: string
  itemId: string
  sourceKey: string | undefined
  minutesAre: 'draft' | 'published' | undefined
  /** The meeting was read whole in this run by a better source: fill what is missing, change nothing. */
  onlyFills: boolean
  /** Whom a surname alone may mean. */
  company: Company
}

/** Publishes an item's minute with what a machine reads in it; gives the minute as it stands then. */
export async function mapMinute(
  mapping: Mapping,
  item: ItemFacts,
  place: MinutePlace,
): Promise<Minute | undefined> {
  const key = minuteKey(place.meetingId, place.itemId)
  const found = await mapping.batch.find('minute', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content
  const told = minuteText(item)
  if (!told || keepsBefore(before, told, place)) return before
  const where = `${place.body.name} ${place.date}, item ${item.number ?? item.heading}`
  if (told.text.length > LONGEST_TEXT || (told.html?.length ?? 0) > LONGEST_TEXT) {
    const found = `${told.text.length} characters`
    noteProblem(mapping.run, {
      file: mapping.file,
      place: where,
      expected: 'a minute of at most 2,000,000',
      found,
    })
    return before
  }
  if (told.isCutShort) noteOdd(mapping.run, 'minutes cut short', where)
  const minute: Minute = {
    ...(before ?? (await newMinute(mapping, place))),
    meetingId: place.meetingId,
    itemId: place.itemId,
    status: statusOf(item, place),
    text: told.text,
    ...(await read(mapping, told.text, place, where)),
    ...defined({
      html: told.html,
      number: item.minuteNumber ?? item.number,
      sourceKey: place.sourceKey,
    }),
  }
  if (told.html === undefined) delete minute.html
  keepLinks(minute, before)
  if (!put(mapping, minute, [key])) return before
  noteUnlinkedNames(mapping.run, minute, mapping.batch.domain)
  return minute
}

/** A name that was tied to a person stays tied: a namesake who comes later does not unsay it. */
/** Takes back the minute of an item that its source restricts now; what the desk wrote is the desk's to take back. */
export async function withdrawMinute(mapping: Mapping, meetingId: string, itemId: string): Promise<void> {
  const found = await mapping.batch.find('minute', [minuteKey(meetingId, itemId)])
  if (!found?.content || mapping.batch.isAdopted(found.id)) return
  mapping.batch.withdraw(found.id, 'Restricted at its source since it was published')
  noteOdd(mapping.run, 'withheld since', found.id)
}

function keepLinks(minute: Minute, before: Minute | undefined): void {
  for (const mention of minute.mentions) {
    const known = before?.mentions.find((one) => one.name === mention.name && one.personId !== undefined)
    if (mention.kind === 'person' && known?.personId) mention.personId = known.personId
  }
}

function noteUnlinkedNames(run: ImportRun, minute: Minute, domain: string | undefined): void {
  const place = { minuteId: minute.id, domain }
  for (const { kind, name, personId } of minute.mentions) {
    if (kind === 'person' && personId === undefined) noteUnlinked(run, personName(name), place)
  }
  for (const { targetBody, targetBodyId } of minute.outcomes) {
    if (targetBody !== undefined && targetBodyId === undefined)
      noteUnlinked(run, bodyName(targetBody, domain), place)
  }
}

async function newMinute(
  mapping: Mapping,
  place: MinutePlace,
): Promise<Pick<Minute, 'format' | 'id' | 'slug'>> {
  const text = `${place.meetingId.slice('meeting/'.length)} ${place.itemId}`
  return { format: 'moothall/minute/1', ...(await mapping.batch.newId('minute', text)) }
}

/** What is known stays where the new text is no better: only differently spaced, or cut short. */
function keepsBefore(before: Minute | undefined, told: TextFacts, place: MinutePlace): before is Minute {
  if (!before) return false
  if (place.onlyFills) return true
  return told.isCutShort === true && before.text.length > told.text.length
}

/** Modern.Gov prints "draft" beside minutes that are not yet confirmed; published without that word they are. */
function statusOf(item: ItemFacts, place: MinutePlace): Minute['status'] {
  if (!item.minutes) return 'decision only'
  return place.minutesAre === 'draft' ? 'draft' : 'confirmed'
}

async function read(
  mapping: Mapping,
  text: string,
  place: MinutePlace,
  where: string,
): Promise<Pick<Minute, 'outcomes' | 'undertakings' | 'references' | 'mentions'>> {
  const found = readMinute(text, { body: place.body.name, bodyKind: place.body.kind, date: place.date })
  const outcomes = found.outcomes.slice(0, 500).map(outcomeOf)
  for (const outcome of outcomes) {
    if (outcome.targetBody === undefined) continue
    const target = await mapping.batch.find('body', bodyKeys(outcome.targetBody))
    if (target?.content) outcome.targetBodyId = target.id
  }
  return {
    outcomes,
    undertakings: undertakingsOf(found),
    references: referencesOf(mapping, found, where),
    mentions: found.mentions.slice(0, 1_000).map((mention) => mentionOf(mapping, mention, place.company)),
  }
}

const byMachine = (confidence: number, span: Span | undefined) => ({
  by: 'machine' as const,
  confidence,
  ...(span ? { span: [span[0], span[1]] as [number, number] } : {}),
})

function outcomeOf(read: ReadOutcome, index: number): Outcome {
  const answers = read.answers && {
    how: read.answers.how,
    body: oneLine(read.answers.body),
    ...defined({ date: read.answers.date }),
    span: [...read.answers.span] as [number, number],
  }
  const adopts = read.adopts && { title: oneLine(read.adopts.title), kind: read.adopts.kind }
  const { named, ...numbers } = read.vote ?? {}
  return {
    id: `o${index + 1}`,
    kind: read.kind,
    text: read.text,
    reading: byMachine(read.confidence, read.span),
    ...defined({
      printed: oneLine(read.printed) || undefined,
      parts:
        read.parts.length > 0
          ? read.parts.slice(0, 200).map(({ label, text }) => ({ label: label.slice(0, 20), text }))
          : undefined,
      targetBody: read.targetBody === undefined ? undefined : oneLine(read.targetBody) || undefined,
      answers: answers?.body === '' ? undefined : answers,
      adopts: adopts?.title === '' ? undefined : adopts,
      vote: read.vote && { ...numbers, ...defined({ named: named?.slice(0, 2_000) }) },
      mover: read.mover,
      seconder: read.seconder,
      conditions: read.conditions,
    }),
  }
}

function undertakingsOf(found: MinuteReading): Undertaking[] {
  return found.undertakings.slice(0, 200).map((read, index) => ({
    id: `u${index + 1}`,
    text: read.text,
    reading: byMachine(read.confidence, read.span),
    ...defined({ by: read.by === undefined ? undefined : oneLine(read.by) || undefined, about: read.about }),
  }))
}

function referencesOf(mapping: Mapping, found: MinuteReading, where: string): Reference[] {
  return found.references.slice(0, 500).map((read) => {
    if (read.dangling) noteOdd(mapping.run, 'unfilled reference', `${where}: ${read.printed}`)
    return {
      kind: read.kind,
      printed: oneLine(read.printed),
      reading: byMachine(read.confidence, read.span),
      ...defined({
        body: read.body,
        date: read.date,
        number: read.number?.slice(0, 60),
        label: read.label?.slice(0, 60),
        isDangling: read.dangling ? true : undefined,
      }),
    }
  })
}

function mentionOf(mapping: Mapping, read: ReadMention, company: Company): Mention {
  const personId =
    read.kind === 'person'
      ? (personNamed(mapping.run, read.name, mapping.batch.domain) ?? memberCalled(company, read.name))
      : undefined
  if (read.kind === 'person' && personId === undefined && personKey(read.name) !== '') {
    noteOdd(mapping.run, 'name that matches nobody', read.name)
  }
  return {
    kind: read.kind,
    name: oneLine(read.name),
    reading: byMachine(read.confidence, read.spans[0]),
    ...defined({ role: read.role, personId }),
  }
}
