import { InvalidInputError } from '../../platform/errors.ts'
import type { CountedDay } from '../calendar.ts'
import { type CivilDate, isoDate, longDate, parseDay } from '../civil-date.ts'
import {
  ANCHORS,
  type Anchor,
  type BodyKind,
  type MeetingKind,
  type Rule,
} from '../profiles/profile-schema.ts'
import type { Profile } from '../profiles/profiles.ts'
import { applicableRules } from './applicable-rules.ts'
import { type Reached, reach } from './strategies.ts'
import { parseTime } from './zoned-time.ts'

/** What deadlines are reckoned from: a meeting, a decision, a poll ..., and for whom. */
export type DeadlineRequest = {
  events: Partial<Record<Anchor, CivilDate>>
  /** The time of the meeting, needed where a rule counts hours. */
  time?: string | undefined
  body?: BodyKind | undefined
  meeting?: MeetingKind | undefined
}

/** A deadline with its working, the rule it follows and whether that rule was read in its source. */
export type Deadline = {
  rule: string
  label: string
  of: Rule['of']
  means: Rule['means']
  /** Absent where the rule names no day ("as soon as"). */
  date?: CivilDate
  time?: string
  /** The day the count alone gives, where notices cannot be given on it. */
  strictly?: CivilDate
  anchor: { event: Anchor; date: CivilDate }
  days: readonly CountedDay[]
  sentence: string
  law: Rule['law']
  level: Rule['level']
  inForce: { from: CivilDate; to?: CivilDate }
  verified: boolean
  hint?: string
  fallbacks?: readonly string[]
}

/** All deadlines that follow from some events under a profile, the earliest first; those without a day come last. */
export function deadlinesFor(profile: Profile, request: DeadlineRequest): Deadline[] {
  const { body = 'committee', meeting = 'ordinary' } = request
  const time = request.time === undefined ? undefined : parseTime(request.time)
  const deadlines: Deadline[] = []
  const anchors = Object.keys(request.events) as Anchor[]
  if (anchors.length === 0) {
    throw new InvalidInputError(`expected the date of one of ${Object.keys(ANCHORS).join(', ')}; found none`)
  }
  for (const anchor of anchors) {
    const on = request.events[anchor] ?? ''
    const day = parseDay(on, anchor)
    const event = { day, time: anchor === 'meeting' ? time : undefined, name: ANCHORS[anchor] }
    for (const rule of applicableRules(profile, { on, body, meeting })) {
      if (rule.anchor !== anchor) continue
      const reached = reach(rule.count, { calendar: profile.calendar, zone: profile.zone, event })
      deadlines.push(describeDeadline(rule, reached, { event: anchor, date: on }))
    }
  }
  return deadlines.sort(byMoment)
}

function describeDeadline(rule: Rule, reached: Reached | undefined, anchor: Deadline['anchor']): Deadline {
  const { id, label, of, means, law, level, verified } = rule
  const deadline: Deadline = {
    rule: id,
    label,
    of,
    means,
    anchor,
    days: reached?.days ?? [],
    sentence: sentenceOf(rule, reached),
    law,
    level,
    inForce: rule.to === undefined ? { from: rule.from } : { from: rule.from, to: rule.to },
    verified,
  }
  if (reached) deadline.date = isoDate(reached.day)
  if (reached?.time !== undefined) deadline.time = reached.time
  if (reached?.strictly !== undefined) deadline.strictly = isoDate(reached.strictly)
  if (rule.hint !== undefined) deadline.hint = rule.hint
  if (rule.fallbacks !== undefined) deadline.fallbacks = rule.fallbacks
  return deadline
}

const MEANS: Record<Rule['means'], string> = {
  by: 'by',
  from: 'from',
  until: 'until',
  on: 'on',
  promptly: '',
}

function sentenceOf(rule: Rule, reached: Reached | undefined): string {
  const source = `(${citation(rule)})`
  if (!reached) return `${rule.duty} ${source}.`
  const at = reached.time === undefined ? '' : `${reached.time} on `
  return `${rule.duty} ${MEANS[rule.means]} ${at}${longDate(reached.day)}: ${reached.because} ${source}.`
}

/** "Local Government Act 1972 s.100B(3), England", and "unverified" where the rule was not read in its source. */
export function citation(rule: Pick<Rule, 'law' | 'level' | 'verified'>): string {
  const { nation, statute, section } = rule.law
  const place = rule.level === 'law' ? `, ${nation}` : ''
  return `${statute}${section === undefined ? '' : ` ${section}`}${place}${rule.verified ? '' : '; unverified'}`
}

/** By day, then by time; what has no day comes last. */
function byMoment(one: Deadline, other: Deadline): number {
  return compare(one.date ?? '9999', other.date ?? '9999') || compare(one.time ?? '', other.time ?? '')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
