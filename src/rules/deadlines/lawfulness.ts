import { createCalendar, type DayCount } from '../calendar.ts'
import { type CivilDate, isoDate, longDate, parseDay } from '../civil-date.ts'
import { clearDaysBetween } from '../counting.ts'
import type { Rule } from '../profiles/profile-schema.ts'
import type { Profile } from '../profiles/profiles.ts'
import { amountOf, COUNT_NAMES, dayList } from '../sentences.ts'
import { applicableRules } from './applicable-rules.ts'
import { citation } from './deadlines.ts'
import type { MeetingFacts } from './meeting-facts.ts'
import { reach } from './strategies.ts'
import { givenOn, localMoment } from './zoned-time.ts'

/**
 * What a rule says of one publication. `convened`: in time only because the meeting was convened at shorter notice;
 * `due`: nothing is published, and there is still time.
 */
export type Verdict = {
  rule: string
  subject: string
  verdict: 'met' | 'missed' | 'convened' | 'urgent' | 'due' | 'unknown'
  sentence: string
  law: Rule['law']
  verified: boolean
  cures: readonly string[]
}

/** Was it lawful? Each rule's verdict, and the worst of them for the whole. */
export type Lawfulness = { lawful: boolean | undefined; sentence: string; verdicts: Verdict[] }

/** Statuses under which nothing was transacted, so there is nothing to judge. */
const NOT_HELD = ['cancelled', 'postponed', 'provisional', 'inquorate']

/**
 * Judges a meeting by the law of its day, given what was published when. With `asOf`, what is missing for a meeting
 * that is still to come is due or missed; without, it is only not recorded.
 */
export function judgeMeeting(profile: Profile, meeting: MeetingFacts, asOf?: CivilDate): Lawfulness {
  const on = isoDate(parseDay(meeting.date, 'date'))
  if (NOT_HELD.includes(meeting.status)) {
    return {
      lawful: undefined,
      sentence: `The meeting is ${meeting.status}: nothing to judge.`,
      verdicts: [],
    }
  }
  const rules = applicableRules(profile, { on, body: meeting.body, meeting: meeting.kind })
  const verdicts = [
    ...rules.filter((rule) => rule.id === 'notice').map((rule) => judgeNotice(profile, rule, meeting, asOf)),
    ...rules
      .filter((rule) => rule.id === 'agenda')
      .flatMap((rule) => judgeEditions(profile, rule, meeting, asOf)),
  ]
  return { ...overall(verdicts, meeting.body, on), verdicts }
}

function overall(verdicts: readonly Verdict[], body: string, on: CivilDate): Omit<Lawfulness, 'verdicts'> {
  if (verdicts.length === 0) {
    return {
      lawful: undefined,
      sentence: `No rule is held for this kind of body (${body}) on ${on}: nothing can be said.`,
    }
  }
  const missed = verdicts.filter((one) => one.verdict === 'missed').length
  if (missed > 0)
    return {
      lawful: false,
      sentence: `Not lawful as it stands: ${missed} ${missed === 1 ? 'rule was' : 'rules were'} missed.`,
    }
  if (verdicts.some((one) => one.verdict === 'due')) {
    return { lawful: undefined, sentence: 'Still to come, and there is still time.' }
  }
  if (verdicts.some((one) => one.verdict === 'unknown')) {
    return { lawful: undefined, sentence: 'Cannot be said: something was not recorded.' }
  }
  return { lawful: true, sentence: 'Lawful as far as notice and papers go.' }
}

function judgeNotice(profile: Profile, rule: Rule, meeting: MeetingFacts, asOf?: CivilDate): Verdict {
  const main = meeting.editions.find((one) => one.kind === 'main')
  const publishedAt = meeting.noticeAt ?? main?.publishedAt
  if (publishedAt === undefined) {
    const missing = 'It is not recorded when notice was given'
    return judgeMissing(profile, rule, meeting, { subject: 'Notice', missing }, asOf)
  }
  return judge(profile, rule, meeting, { subject: 'Notice', act: 'was given', publishedAt })
}

function judgeEditions(profile: Profile, rule: Rule, meeting: MeetingFacts, asOf?: CivilDate): Verdict[] {
  if (!meeting.editions.some((one) => one.kind === 'main')) {
    const missing = 'It is not recorded when the agenda was published'
    return [judgeMissing(profile, rule, meeting, { subject: 'Agenda', missing }, asOf)]
  }
  return meeting.editions.map((one) => {
    const subject = one.title ?? (one.kind === 'main' ? 'Agenda' : `${capital(one.kind)} agenda`)
    const { publishedAt, urgency } = one
    return judge(profile, rule, meeting, { subject, act: 'was published', publishedAt, urgency })
  })
}

/** Nothing is published: due or too late for a meeting to come, unknown for one that was held. */
function judgeMissing(
  profile: Profile,
  rule: Rule,
  meeting: MeetingFacts,
  { subject, missing }: { subject: string; missing: string },
  asOf: CivilDate | undefined,
): Verdict {
  const day = parseDay(meeting.date)
  if (asOf === undefined || parseDay(asOf, 'as of') > day)
    return verdictOf(rule, subject, 'unknown', missing, rule.cures)
  const event = { day, time: meeting.time, name: 'the meeting' }
  const due = reach(rule.count, { calendar: profile.calendar, zone: profile.zone, event })?.day ?? day
  if (parseDay(asOf) <= due)
    return verdictOf(rule, subject, 'due', `${subject} is due by ${longDate(due)}`, [])
  return verdictOf(
    rule,
    subject,
    'missed',
    `${subject} was due by ${longDate(due)} and is not published`,
    rule.cures,
  )
}

type Publication = { subject: string; act: string; publishedAt: string; urgency?: string | undefined }

function judge(profile: Profile, rule: Rule, meeting: MeetingFacts, publication: Publication): Verdict {
  const { subject, act, publishedAt } = publication
  const given = givenOn(publishedAt, profile.zone, profile.officeCloses)
  const { isMet, measured } = measure(profile, rule, meeting, publishedAt, given)
  const fact = `${subject} ${act} on ${longDate(parseDay(given))}: ${measured}`
  if (isMet) return verdictOf(rule, subject, 'met', fact, [])
  const convenedOn =
    meeting.convenedOn === undefined ? undefined : isoDate(parseDay(meeting.convenedOn, 'convenedOn'))
  if (convenedOn !== undefined && given <= convenedOn) {
    const excuse = `; enough, because the meeting was convened at shorter notice on ${longDate(parseDay(convenedOn))}`
    return verdictOf(rule, subject, 'convened', fact + excuse, [])
  }
  if (publication.urgency?.trim()) {
    const excuse = `; the chair found it urgent by reason of special circumstances: ${publication.urgency.trim()}`
    return verdictOf(rule, subject, 'urgent', fact + excuse, [])
  }
  return verdictOf(rule, subject, 'missed', fact, rule.cures)
}

/** Whether a publication was in time, and the words for how much time it left. */
function measure(
  profile: Profile,
  rule: Rule,
  meeting: MeetingFacts,
  publishedAt: string,
  given: CivilDate,
): { isMet: boolean; measured: string } {
  const day = parseDay(meeting.date, 'date')
  const event = { day, time: meeting.time, name: 'the meeting' }
  const { calendar, zone } = profile
  if (rule.count.how === 'clear-days-before') {
    const { amount, days } = rule.count
    const counted = clearDaysBetween(calendar, days, parseDay(given), day)
    const isMet = counted.clearDays >= amount
    const list = counted.days.length === 0 ? '' : `: ${dayList(counted.days)}`
    const surprise = isMet ? '' : surpriseOf(profile, days, amount, given, day)
    const unit = `clear ${COUNT_NAMES[days]}`
    return {
      isMet,
      measured: `${amountOf(counted.clearDays, unit)} of the ${amount} needed${list}${surprise}`,
    }
  }
  const reached = reach(rule.count, { calendar, zone, event })
  const due = reached?.day ?? day
  if (reached?.time === undefined)
    return { isMet: parseDay(given) <= due, measured: `due by ${longDate(due)}` }
  const was = localMoment(publishedAt, zone)
  const isMet = `${was.date} ${was.time}` <= `${isoDate(due)} ${reached.time}`
  return { isMet, measured: `at ${was.time}, due by ${reached.time} on ${longDate(due)}` }
}

/** Words for a holiday that nobody could know of when the notice was given (19 September 2022). */
function surpriseOf(
  profile: Profile,
  days: DayCount,
  amount: number,
  given: CivilDate,
  meeting: number,
): string {
  const { holidays, closures, exclude, extraHolidays } = profile
  const then = createCalendar({ holidays, closures, exclude, extraHolidays, knownOn: given })
  const { clearDays } = clearDaysBetween(then, days, parseDay(given), meeting)
  return clearDays >= amount
    ? `; with the holidays known on that day it was ${clearDays}, in time: a holiday was appointed afterwards`
    : ''
}

function verdictOf(
  rule: Rule,
  subject: string,
  verdict: Verdict['verdict'],
  fact: string,
  cures: readonly string[] | undefined,
): Verdict {
  const consequence = verdict === 'missed' && rule.breach ? ` ${rule.breach}` : ''
  const { id, law, verified } = rule
  return {
    rule: id,
    subject,
    verdict,
    sentence: `${fact} (${citation(rule)}).${consequence}`,
    law,
    verified,
    cures: cures ?? [],
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
