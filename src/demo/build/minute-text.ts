import type { Minute, Outcome, Reference } from '../../record/formats/index.ts'
import { bodies, bodyOf } from '../bodies.ts'
import { titleOn } from '../posts.ts'
import type { MinutePart, OutcomeDraft, UndertakingDraft, VoteDraft } from './drafts.ts'
import { namesIn, withInitials } from './names-in-text.ts'

type Ties = {
  /** The earlier outcome that an outcome answers, found by the meeting that gave it. */
  answered(answers: NonNullable<OutcomeDraft['answers']>): NonNullable<Outcome['answers']>
}

type Read = Pick<Minute, 'text' | 'outcomes' | 'undertakings' | 'references' | 'mentions'>

const BETWEEN_PARAGRAPHS = '\n\n'

const MONTH_NUMBER = new Map(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((name, index) => [name, String(index + 1).padStart(2, '0')]),
)

/** Writes out a minute and everything read from it, each reading with the span of the words it came from. */
export function writeMinute(
  parts: readonly MinutePart[],
  date: string,
  readBy: 'person' | 'machine',
  ties: Ties,
): Read {
  const written = parts.map((part) => ({ part, paragraphs: paragraphsOf(part, date).map(withInitials) }))
  const text = written.flatMap(({ paragraphs }) => paragraphs).join(BETWEEN_PARAGRAPHS)
  const reading = (words: string, confidence: number) => ({
    by: readBy,
    confidence: readBy === 'person' ? 1 : confidence,
    span: spanOf(text, words),
  })
  const outcomes: Outcome[] = []
  const undertakings: Minute['undertakings'] = []
  for (const { part, paragraphs } of written) {
    if (typeof part === 'string') continue
    const words = paragraphs.at(-1) ?? ''
    if (part.part === 'outcome') {
      outcomes.push({
        ...outcomeOf(part, `o${outcomes.length + 1}`, ties),
        reading: reading(words, 0.97),
      })
    } else {
      undertakings.push({
        ...undertakingOf(part, `u${undertakings.length + 1}`, date),
        reading: reading(words, 0.84),
      })
    }
  }
  const mentions = namesIn(text, date).map(({ found, span }) => ({
    ...found,
    reading: { by: readBy, confidence: readBy === 'person' ? 1 : 0.9, span },
  }))
  const references = [...referencesIn(text)].map((found) => ({
    ...found,
    reading: reading(found.printed, 0.88),
  }))
  return { text, outcomes, undertakings, references, mentions }
}

function spanOf(text: string, words: string): [number, number] {
  const start = text.indexOf(words)
  if (start < 0 || words === '') throw new RangeError(`"${words}" does not stand in the minute`)
  return [start, start + words.length]
}

function paragraphsOf(part: MinutePart, date: string): string[] {
  if (typeof part === 'string') return [part]
  if (part.part === 'undertaking') return [undertakingSentence(part, date)]
  const moved = part.mover
    ? `Moved by ${part.mover}${part.seconder ? ` and seconded by ${part.seconder}` : ''}`
    : ''
  if (part.kind === 'lost' || part.kind === 'amended') {
    const what = part.what ?? (part.kind === 'lost' ? 'motion' : 'amendment')
    const verdict = part.kind === 'lost' ? 'LOST' : 'CARRIED'
    const start = moved ? `${moved}, the ${what} ` : `The ${what} `
    return [
      ...namesOfVote(part.vote),
      `${start}${part.text} was put to the vote and declared ${verdict}${countOf(part.vote)}.`,
    ]
  }
  return [...namesOfVote(part.vote), ...sentencesOfVote(part, moved), `${part.printed} – ${part.text}.`]
}

function undertakingSentence(part: UndertakingDraft, date: string): string {
  return `${part.before ?? ''}${part.before ? 'the' : 'The'} ${titleOn(part.by, date)} undertook ${part.text}.`
}

function sentencesOfVote(part: OutcomeDraft, moved: string): string[] {
  const { vote } = part
  if (!vote) return moved ? [`${moved}, the recommendation was put to the meeting and agreed.`] : []
  const what = part.what ? part.what : 'recommendation'
  const start = moved ? `${moved}, the ${what}` : `The ${what}`
  if (vote.manner === 'unanimous') return [`${start} was put to the vote and carried unanimously.`]
  if (vote.manner === 'casting vote') {
    return [
      `${start} was put to the vote and, ${vote.for} voting for and ${vote.against} against, was carried on the casting vote of the Chair.`,
    ]
  }
  return [`${start} was put to the vote and declared CARRIED${countOf(vote)}.`]
}

function countOf(vote: VoteDraft | undefined): string {
  if (vote?.for === undefined || vote.against === undefined) return ''
  const abstained = vote.abstained ? ` and ${vote.abstained} abstaining` : ''
  return `, ${vote.for} voting for${abstained ? ',' : ' and'} ${vote.against} against${abstained}`
}

function namesOfVote(vote: VoteDraft | undefined): string[] {
  const { named } = vote ?? {}
  if (!named) return []
  const list = (wanted: 'for' | 'against' | 'abstained') =>
    named
      .filter((one) => one.vote === wanted)
      .map((one) => one.name.replace('Councillor ', ''))
      .join(', ')
  return [
    'The names of those voting were recorded as the law requires of a budget decision.',
    `For: ${list('for')}.`,
    `Against: ${list('against')}.`,
    `Abstaining: ${list('abstained') || 'none'}.`,
  ]
}

function outcomeOf(part: OutcomeDraft, id: string, ties: Ties): Omit<Outcome, 'reading'> {
  const parts = [...part.text.matchAll(/\(([A-Z])\) (.*?)(?:; and|;)?(?= \([A-Z]\) |$)/g)]
  return {
    id,
    kind: part.kind,
    printed: part.printed,
    text: withInitials(part.text),
    ...(parts.length > 1
      ? {
          parts: parts.map(([, label = '', text = '']) => ({
            label: `(${label})`,
            text: withInitials(text),
          })),
        }
      : {}),
    ...(part.to ? { targetBody: bodyOf(part.to).name, targetBodyId: `body/${part.to}` } : {}),
    ...(part.answers ? { answers: ties.answered(part.answers) } : {}),
    ...(part.adopts
      ? { adopts: { title: part.adopts.title, instrumentId: `instrument/${part.adopts.instrument}` } }
      : {}),
    ...(part.vote ? { vote: part.vote } : {}),
    ...(part.mover ? { mover: withInitials(part.mover) } : {}),
    ...(part.seconder ? { seconder: withInitials(part.seconder) } : {}),
    ...(part.conditions ? { conditions: part.conditions } : {}),
  }
}

function undertakingOf(
  part: UndertakingDraft,
  id: string,
  date: string,
): Omit<Minute['undertakings'][number], 'reading'> {
  return {
    id,
    text: withInitials(part.text),
    ...(part.about ? { about: part.about } : {}),
    by: titleOn(part.by, date),
    postId: `post/${part.by}`,
    ...(part.dueOn ? { dueOn: part.dueOn } : {}),
  }
}

const bodyNames = bodies.map((body) => body.name).join('|')

const MEETING_NAMED = new RegExp(
  `(?:the )?(${bodyNames}) (?:meeting held on|at its meeting on|of) (\\d{1,2}) ([A-Z][a-z]+) (\\d{4})`,
  'g',
)

function* referencesIn(text: string): Iterable<Omit<Reference, 'reading'>> {
  for (const [printed, body = '', day = '', month = '', year = ''] of text.matchAll(MEETING_NAMED)) {
    const date = `${year}-${MONTH_NUMBER.get(month) ?? '01'}-${day.padStart(2, '0')}`
    yield { kind: 'meeting', printed, body, date }
  }
  for (const [printed, label = ''] of text.matchAll(/Essential Reference Paper “([A-Z])”/g)) {
    yield { kind: 'paper', printed, label }
  }
  for (const [printed, number = ''] of text.matchAll(/Minute (\d+)/g))
    yield { kind: 'minute', printed, number }
  for (const [printed] of text.matchAll(/(?:[A-Z][a-z]+ |\([A-Z][a-z ]+\) |and |of )+Act \d{4}/g)) {
    yield { kind: 'law', printed }
  }
}
