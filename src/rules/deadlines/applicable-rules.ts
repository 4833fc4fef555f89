import { InvalidInputError } from '../../platform/errors.ts'
import type { CivilDate } from '../civil-date.ts'
import type { BodyKind, MeetingKind, Rule } from '../profiles/profile-schema.ts'
import type { Profile } from '../profiles/profiles.ts'

/** What decides which of a profile's rules apply. */
export type Circumstances = { on: CivilDate; body: BodyKind; meeting: MeetingKind }

/**
 * The rules of a profile in force on a day for a body and a kind of meeting. Of several with one id the most local
 * wins; one that asks for less than the law refuses the whole profile.
 */
export function applicableRules(profile: Profile, circumstances: Circumstances): Rule[] {
  const { on, body, meeting } = circumstances
  if (on < profile.from) {
    throw new InvalidInputError(
      `profile ${profile.id}: expected a day from ${profile.from} on, when it begins; found ${on}`,
    )
  }
  const chosen = new Map<string, Rule>()
  for (const rule of profile.rules) {
    const inForce = rule.from <= on && on <= (rule.to ?? '9999')
    if (!inForce || !includes(rule.bodies, body) || !includes(rule.meetings, meeting)) continue
    const lower = chosen.get(rule.id)
    if (lower) refuseLess(profile.id, lower, rule)
    chosen.set(rule.id, rule)
  }
  return [...chosen.values()]
}

function includes(list: readonly string[] | undefined, one: string): boolean {
  return list === undefined || list.includes(one)
}

/** A council may bind itself to more time than the law, never to less. */
function refuseLess(profile: string, lower: Rule, upper: Rule): void {
  if (lower.level !== 'law' || upper.level === 'law') return
  const least = lower.count
  const given = upper.count
  const sameKind = least.how === given.how && daysOf(least) === daysOf(given)
  const enough =
    sameKind && 'amount' in least && 'amount' in given && isAtLeast(lower, given.amount, least.amount)
  if (enough || (sameKind && least.how === 'promptly')) return
  const needed = 'amount' in least ? `${least.amount} (${least.how}, ${daysOf(least) ?? 'hours'})` : least.how
  const found = 'amount' in given ? `${given.amount} (${given.how}, ${daysOf(given) ?? 'hours'})` : given.how
  throw new InvalidInputError(
    `profile ${profile}: ${upper.id} contradicts ${lower.law.statute}: expected no less than ${needed}, found ${found}`,
  )
}

/** Before an event more is stricter; after one, less time to act is. */
function isAtLeast(lower: Rule, given: number, least: number): boolean {
  return lower.count.how.endsWith('before') || lower.means !== 'by' ? given >= least : given <= least
}

function daysOf(count: Rule['count']): string | undefined {
  return 'days' in count ? count.days : undefined
}
