import { isStandingBusiness } from '../../../reading/index.ts'
import type { Body, Item, Minute, Outcome, OutcomeKind } from '../../../record/formats/index.ts'
import { slugOf } from '../../../record/log/index.ts'
import { noteOdd } from '../../import-run.ts'
import { defined, noteWithdrawn, put } from '../../moderngov/mapping/mapping.ts'
import { minuteKey } from '../../moderngov/mapping/source-key.ts'
import type { LineFacts, VoiceFacts } from '../facts.ts'
import { cutLine, type Mapping } from './legistar-mapping.ts'
import { mapPerson } from './map-people.ts'

/** An item of a meeting: the known one with the source's number, brought up to date, or a new one. */
export function itemOf(
  mapping: Mapping,
  line: LineFacts,
  at: { meetingId: string; items: readonly Item[]; papers: readonly string[] },
): Item {
  const sourceKey = mapping.batch.keyFor(at.meetingId, `item:${line.id}`)
  const known = at.items.find((item) => item.sourceKey === sourceKey)
  const title = line.title ?? line.matter?.name ?? line.matter?.file ?? line.action ?? 'Item'
  const heading = cutLine(line.matter?.name ?? title)
  const number =
    line.number === undefined || line.number.startsWith('~') ? undefined : line.number.slice(0, 40)
  const documentIds = [...new Set([...(known?.documentIds ?? []), ...at.papers])].slice(0, 500)
  mapping.batch.remember(at.meetingId, [`item:${line.id}`])
  return {
    ...known,
    ...(known && line.title === undefined ? {} : { heading, kind: kindOf(line, heading) }),
    id: known?.id ?? freeId(at.items, number ?? line.matter?.file ?? heading),
    heading: known && line.title === undefined ? known.heading : heading,
    kind: known && line.title === undefined ? known.kind : kindOf(line, heading),
    openness: known?.openness ?? { state: 'open' },
    sourceKey,
    ...defined({
      number,
      text: title === heading || line.title === undefined ? undefined : title,
      edition: line.isOnAgenda ? 0 : undefined,
    }),
    ...(documentIds.length > 0 ? { documentIds } : {}),
  }
}

/** What has a matter is business. A line without one is standing business or, without any action, only a heading. */
function kindOf(line: LineFacts, heading: string): Item['kind'] {
  if (line.rollCall.length > 0 || isStandingBusiness(heading)) return 'standing'
  return line.matter || line.action ? 'business' : 'section'
}

function freeId(items: readonly Item[], text: string): string {
  const wanted = slugOf(text)
  const taken = new Set(items.map(({ id }) => id))
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.has(id)) return id
  }
}

type MinutePlace = {
  meetingId: string
  itemId: string
  body: Body
  by: 'meeting' | 'history'
  status?: 'draft' | 'confirmed'
}

/** Publishes what was done with an item. Votes that an earlier row told of stay when this row has none. */
export async function mapMinute(
  mapping: Mapping,
  line: LineFacts,
  at: MinutePlace,
): Promise<Minute | undefined> {
  const key = minuteKey(at.meetingId, at.itemId)
  const found = await mapping.batch.find('minute', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content
  const text = [line.actionText ?? line.action, line.note].filter((part) => part !== undefined).join('\n')
  if (text === '' && line.votes.length === 0) return before
  const outcome = await outcomeOf(mapping, line, at, before?.outcomes[0])
  const slug = `${at.meetingId.slice('meeting/'.length)} ${at.itemId}`
  const minute: Minute = {
    format: 'moothall/minute/1',
    ...(before ?? (await mapping.batch.newId('minute', slug))),
    meetingId: at.meetingId,
    itemId: at.itemId,
    status: at.status ?? before?.status ?? 'decision only',
    text: (at.by === 'history' && before?.text) || text || (before?.text ?? ''),
    outcomes: outcome ? [outcome] : (before?.outcomes ?? []),
    undertakings: before?.undertakings ?? [],
    references: before?.references ?? [],
    mentions: before?.mentions ?? [],
    sourceKey: mapping.batch.keyFor(at.meetingId, `item:${line.id}`),
  }
  return put(mapping, minute, [key]) ? minute : before
}

async function outcomeOf(
  mapping: Mapping,
  line: LineFacts,
  { body, by }: MinutePlace,
  before: Outcome | undefined,
): Promise<Outcome | undefined> {
  const vote = (await voteOf(mapping, line)) ?? before?.vote
  if (by === 'history' && before) return { ...before, ...defined({ vote }) }
  const kind = outcomeKindOf(line, body, vote !== undefined)
  if (kind === undefined) return undefined
  return {
    id: 'o1',
    kind,
    text: (line.actionText ?? line.action ?? before?.text ?? '').slice(0, 20_000),
    // The source's own field, not words that were read; how its word is understood here stays a reading.
    reading: { by: 'machine', confidence: 0.9 },
    ...defined({
      printed: line.action && cutLine(line.action),
      vote,
      mover: line.mover ? cutLine(line.mover) : before?.mover,
      seconder: line.seconder ? cutLine(line.seconder) : before?.seconder,
    }),
  }
}

// The first that fits wins. Actions are each council's own words.
const actions: readonly (readonly [RegExp, OutcomeKind | 'carried' | 'none'])[] = [
  [/disapprov|reject|fail|lost|defeat|veto|den(?:y|ied)|not adopted/i, 'lost'],
  [/withdr[ae]w/i, 'withdrawn'],
  [/laid over|defer|tabl(?:e|ed)\b|held\b(?! by committee)|postpone|recess|adjourn|continu/i, 'deferred'],
  [/(?:approv|adopt|pass)\w* (?:\w+ )*(?:with|as) (?:modif|amend)|modifications/i, 'approved-subject'],
  [/recommend|report(?:ed)? favou?rabl/i, 'recommended'],
  [/approv|adopt|pass|confirm|enact|ordain|carried|concur|overrid/i, 'carried'],
  [/amend/i, 'amended'],
  [/hearing|discuss|presented/i, 'none'],
  [/refer|sent to|transmit/i, 'referred'],
  [/filed|received|rcvd|introduc|read\b|placed on file/i, 'received'],
  [/noted/i, 'noted'],
]

/** What an action means. What a committee carries is a recommendation to the council; what the council carries is resolved. */
function outcomeKindOf(line: LineFacts, body: Body, hasVote: boolean): OutcomeKind | undefined {
  const action = line.action ?? line.actionText ?? ''
  const found = actions.find(([pattern]) => pattern.test(action))?.[1]
  if (line.passed === false && found !== 'withdrawn') return 'lost'
  if (found === 'carried') return body.kind === 'council' ? 'resolved' : 'recommended'
  if (found !== undefined && found !== 'none') return found
  return hasVote || line.passed === true ? 'agreed' : undefined
}

async function voteOf(mapping: Mapping, line: LineFacts): Promise<Outcome['vote'] | undefined> {
  if (line.votes.length === 0) return tallyOf(line.tally)
  const named: NonNullable<NonNullable<Outcome['vote']>['named']> = []
  for (const voice of line.votes.slice(0, 2_000)) {
    const person = await mapPerson(mapping, voice.person)
    const vote = sideOf(voice)
    if (vote === undefined)
      noteOdd(mapping.run, 'did not vote', `${voice.person.name}: ${voice.value} (item ${line.id})`)
    else
      named.push({
        name: person?.name ?? cutLine(voice.person.name),
        vote,
        ...defined({ personId: person?.id }),
      })
  }
  const count = (side: 'for' | 'against' | 'abstained') => named.filter(({ vote }) => vote === side).length
  return {
    for: count('for'),
    against: count('against'),
    abstained: count('abstained'),
    manner: 'named',
    named,
  }
}

function sideOf({ value }: VoiceFacts): 'for' | 'against' | 'abstained' | undefined {
  if (/^(?:in favou?r|affirmative|aye|yes|yea|for|approve)\b/i.test(value)) return 'for'
  if (/^(?:opposed|negative|nay|noe?s?|against|disapprove)\b/i.test(value)) return 'against'
  return /^abst/i.test(value) ? 'abstained' : undefined
}

/** "7:0" */
function tallyOf(tally: string | undefined): Outcome['vote'] | undefined {
  const [, yes, no] = /^(\d{1,4}) ?[:-] ?(\d{1,4})$/.exec(tally ?? '') ?? []
  return yes === undefined ? undefined : { for: Number(yes), against: Number(no) }
}
