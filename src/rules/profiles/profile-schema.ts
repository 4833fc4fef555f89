import { z } from 'zod'
import { DAY_COUNTS, YEARLY_EXCLUSIONS, type YearlyExclusion } from '../calendar.ts'
import { parseDay } from '../civil-date.ts'

/** What a deadline is reckoned from, and how that is called in a sentence. */
export const ANCHORS = {
  meeting: 'the meeting',
  decision: 'the decision',
  notice: 'the notice',
  publication: 'the publication',
  request: 'the request',
  disclosure: 'the disclosure',
  'took-office': 'taking office',
  'last-attendance': 'the last attendance',
  poll: 'the poll',
} as const
export type Anchor = keyof typeof ANCHORS

/** The kinds of body a rule can be confined to. */
export const BODY_KINDS = [
  'council',
  'committee',
  'sub-committee',
  'joint-committee',
  'panel',
  'executive',
  'board',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** The kinds of meeting a rule can be confined to. */
export const MEETING_KINDS = [
  'ordinary',
  'annual',
  'extraordinary',
  'special',
  'urgent',
  'emergency',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

const date = z.string().refine(isDate, { error: 'expected a date such as 2002-10-01' })
const amount = z.int().min(1).max(366)
const days = z.enum(DAY_COUNTS)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time such as 17:00' })

/** How a rule counts; each has its strategy in deadlines/strategies.ts. */
const count = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('clear-days-before'), amount, days, giveOn: days.optional() }),
  z.strictObject({ how: z.literal('clear-days-after'), amount, days }),
  z.strictObject({ how: z.literal('days-before'), amount, days, at: time.optional() }),
  z.strictObject({ how: z.literal('days-after'), amount, days }),
  z.strictObject({ how: z.literal('beginning-with'), amount, days }),
  z.strictObject({ how: z.literal('hours-before'), amount }),
  z.strictObject({ how: z.literal('months-after'), amount }),
  z.strictObject({ how: z.literal('promptly') }),
])

const law = z.strictObject({
  nation: z.string(),
  statute: z.string(),
  section: z.string().optional(),
  url: z.url().optional(),
})

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  of: z.enum(['meeting', 'decision', 'person', 'election', 'record']),
  anchor: z.enum(Object.keys(ANCHORS) as [Anchor, ...Anchor[]]),
  /** An imperative that a date completes: "Publish the agenda and open reports" (by Monday ...). */
  duty: z.string().min(1),
  /** What the day reached is: the last day to act, the first, the day until which something lasts, the day itself. */
  means: z.enum(['by', 'from', 'until', 'on', 'promptly']),
  count,
  bodies: z.array(z.enum(BODY_KINDS)).optional(),
  meetings: z.array(z.enum(MEETING_KINDS)).optional(),
  from: date,
  to: date.optional(),
  level: z.enum(['law', 'standing-orders', 'practice']),
  law,
  /** Was the rule read in its source? Where not, every answer says so. */
  verified: z.boolean(),
  breach: z.string().optional(),
  cures: z.array(z.string()).optional(),
  fallbacks: z.array(z.string()).optional(),
  hint: z.string().optional(),
})
export type Rule = z.infer<typeof rule>

const quorum = z.strictObject({
  numerator: z.int().min(1),
  denominator: z.int().min(1),
  minimum: z.int().min(1),
  bodies: z.array(z.enum(BODY_KINDS)).optional(),
  law,
  verified: z.boolean(),
})
export type QuorumRule = z.infer<typeof quorum>

const closure = z.strictObject({ from: date, to: date, why: z.string().min(1) })
const extraHoliday = z.strictObject({ date, name: z.string().min(1), knownOn: date.optional() })
const exclusions = Object.keys(YEARLY_EXCLUSIONS) as [YearlyExclusion, ...YearlyExclusion[]]

/** One layer of a profile: a nation, a kind of authority, a council's standing orders, a body. */
export const layerSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    extends: z.array(z.string()).optional(),
    nation: z.string().optional(),
    zone: z.string().refine(isZone, { error: 'expected a time zone such as Europe/London' }).optional(),
    holidays: z.enum(['england-wales', 'scotland', 'northern-ireland', 'none']).optional(),
    /** The first day whose meetings the profile can judge. */
    from: date.optional(),
    /** Notice published at or after this time of day counts as given the next day. */
    officeCloses: time.optional(),
    closures: z.array(closure).optional(),
    extraHolidays: z.array(extraHoliday).optional(),
    exclude: z.array(z.enum(exclusions)).optional(),
    quorum: z.array(quorum).optional(),
    casting: z.enum(['chair', 'none']).optional(),
    exempt: z.string().optional(),
    rules: z.array(rule).optional(),
  })
  .superRefine((layer, context) => {
    for (const [index, one] of (layer.rules ?? []).entries()) {
      const other = layer.rules?.slice(0, index).find((before) => overlaps(before, one))
      const promptly = (one.count.how === 'promptly') === (one.means === 'promptly')
      if (one.to !== undefined && one.to < one.from) problem(`${one.id} ends before it begins`)
      if (!promptly) problem(`${one.id}: "promptly" goes with a rule that counts nothing, and only there`)
      if (other) problem(`${one.id} is given twice for ${one.from}; expected one rule for a day`)
    }
    function problem(message: string) {
      context.addIssue({ code: 'custom', message, path: ['rules'] })
    }
  })
export type Layer = z.infer<typeof layerSchema>

function overlaps(one: Rule, other: Rule): boolean {
  return (
    one.id === other.id &&
    one.from <= (other.to ?? '9999') &&
    other.from <= (one.to ?? '9999') &&
    shares(one.bodies, other.bodies) &&
    shares(one.meetings, other.meetings)
  )
}

function shares(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return some === undefined || others === undefined || some.some((one) => others.includes(one))
}

function isZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

function isDate(text: string): boolean {
  try {
    parseDay(text)
    return true
  } catch {
    return false
  }
}
