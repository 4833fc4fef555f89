import { bodyKey } from './body-names.ts'
import { type CutMinute, foldedLine } from './cut-minute.ts'
import type { ReadAnswer, ReadOutcome, ReadVote } from './minute-reading.ts'
import type { Placed } from './place-outcome.ts'
import { conditionsOf, readAdoption, readAnswer, targetBodyOf } from './read-decision.ts'
import { type Movers, readMovers } from './read-movers.ts'
import { readNamedVotes } from './read-named-votes.ts'
import { readVote } from './read-vote.ts'
import type { Sentence } from './sentences.ts'

// Movers and votes stand just before a decision or just after it, never beyond its neighbours.
const sentencesBefore = 8
const sentencesAfter = 2

type Around = {
  own: string
  ownStart: number
  before: Sentence[]
  after: Sentence[]
  /** Whether no decision follows: a roll call after this one is then its own. */
  isLast: boolean
}

/** The outcome with its mover, seconder, vote, target, conditions, and the decision it answers, where printed. */
export function withCircumstances(
  minute: CutMinute,
  here: Placed,
  previous: Placed | undefined,
  next: Placed | undefined,
): ReadOutcome {
  const around = surroundings(minute, here, previous, next)
  const outcome = { ...here.outcome }
  const { mover, seconder } = moversAround(minute, around)
  if (mover) outcome.mover = mover
  if (seconder) outcome.seconder = seconder
  const vote = voteAround(minute, around, outcome)
  if (vote) outcome.vote = vote
  const answers = answerAround(around)
  if (answers) outcome.answers = answers
  return withEffects(outcome)
}

function surroundings(
  minute: CutMinute,
  here: Placed,
  previous: Placed | undefined,
  next: Placed | undefined,
): Around {
  const { sentences } = minute
  const [start, end] = here.outcome.span
  const floor = Math.max((previous?.lastSentence ?? -1) + 1, here.sentence - sentencesBefore)
  const ceiling = Math.min(next?.sentence ?? sentences.length, here.lastSentence + 1 + sentencesAfter)
  const shared = previous?.lastSentence === here.sentence ? previous.outcome.span[1] : 0
  const ownStart = Math.max(
    Math.min(sentences[here.sentence]?.start ?? start, start),
    Math.min(shared, start),
  )
  return {
    own: foldedLine(minute, ownStart, end, 3_000),
    ownStart,
    before: sentences.slice(floor, here.sentence),
    after: sentences.slice(here.lastSentence + 1, ceiling),
    isLast: next === undefined,
  }
}

function moversAround({ text }: CutMinute, { own, ownStart, before, after }: Around): Movers {
  const found: Movers = { ...readMovers(own, text, ownStart) }
  for (const sentence of [...before.slice(-5).reverse(), ...after]) {
    if (found.mover && found.seconder) break
    const here = readMovers(sentence.text, text, sentence.start)
    if (here?.mover) found.mover ??= here.mover
    if (here?.seconder) found.seconder ??= here.seconder
  }
  return found
}

function voteAround(
  minute: CutMinute,
  { own, ownStart, before, after, isLast }: Around,
  outcome: ReadOutcome,
): ReadVote | undefined {
  const start = before[0]?.start ?? ownStart
  const called =
    rollCall(minute, start, outcome.span[1]) ??
    (isLast ? rollCall(minute, outcome.span[1], after.at(-1)?.end ?? outcome.span[1]) : undefined)
  if (called) return called
  const inOwn = readVote(own)
  if (inOwn) return inOwn
  for (const sentence of [...before.slice(-2).reverse(), ...after]) {
    if (!/\b(?:vot\w+|in favour|abst\w+|unanim\w+|carried|all agreed|against)\b/i.test(sentence.text))
      continue
    const vote = readVote(sentence.text)
    if (vote) return vote
  }
  return undefined
}

function rollCall(minute: CutMinute, start: number, end: number): ReadVote | undefined {
  return readNamedVotes(foldedLine(minute, start, end, 8_000), minute.text, start)
}

function answerAround({ own, ownStart, before }: Around): ReadAnswer | undefined {
  const inOwn = readAnswer(own, ownStart)
  for (const sentence of inOwn?.date ? [] : before.slice(-3).reverse()) {
    const answer = readAnswer(sentence.text, sentence.start)
    if (answer && (!inOwn || bodyKey(inOwn.body) === bodyKey(answer.body))) return decided(answer, own)
  }
  return inOwn && decided(inOwn, own)
}

/** "RESOLVED that the recommendations be supported" says how an answer that was only "considered" came out. */
function decided(answer: ReadAnswer, own: string): ReadAnswer {
  if (answer.how !== 'considered') return answer
  const said =
    /\brecommendations?\b.{0,120}? (?:be|were|was) (not )?(?:supported|approved|adopted|accepted|agreed|endorsed)\b(.{0,20}\bsubject to\b|.{0,20}\bas amended\b)?/i.exec(
      own,
    )
  if (!said) return answer
  return { ...answer, how: said[1] ? 'rejected' : said[2] ? 'amended' : 'supported' }
}

/** What the decision's own words bring about. */
function withEffects(outcome: ReadOutcome): ReadOutcome {
  const decision = outcome.text
    .slice(0, 4_000)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
  if (outcome.kind === 'recommended' || outcome.kind === 'referred') {
    const target = targetBodyOf(`${outcome.printed} ${decision}`)
    if (target) outcome.targetBody = target
  }
  if (outcome.kind === 'resolved' || outcome.kind === 'agreed' || outcome.kind === 'approved-subject') {
    const adopts = readAdoption(decision)
    if (adopts) outcome.adopts = adopts
  }
  const conditions = conditionsOf(decision)
  if (conditions) outcome.conditions = conditions
  return outcome
}
