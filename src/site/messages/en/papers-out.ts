import type { Anchor, BodyKind } from '../../../rules/index.ts'

const bodies: Record<BodyKind, string> = {
  council: 'Full council',
  committee: 'Committee',
  'sub-committee': 'Sub-committee',
  'joint-committee': 'Joint committee',
  panel: 'Panel',
  executive: 'Executive or cabinet',
  board: 'Board',
}

const events: Record<Anchor, string> = {
  meeting: 'meeting',
  decision: 'decision',
  notice: 'notice',
  publication: 'publication',
  request: 'request',
  disclosure: 'disclosure',
  'took-office': 'took office',
  'last-attendance': 'last attended',
  poll: 'poll',
}

/** The page "When must the papers be out?". */
export const papersOutMessages = {
  papersOut: {
    title: 'When must the papers be out?',
    lead: 'Every deadline of a meeting, with each day counted, and the rule it follows on the day of the meeting.',
    profile: 'Kind of council',
    body: 'Kind of body',
    bodies,
    date: 'Date of the meeting',
    dateHint: 'Any day from 1990 to 2030: an old meeting is judged by the law of its day.',
    time: 'Time of the meeting',
    timeHint: 'Needed only where the law counts hours, as in California.',
    ask: 'Show the deadlines',
    problem: 'There is a problem',
    atAGlance: 'At a glance',
    byLaw: 'What the law asks',
    noLaw: 'No rule of law is held for such a meeting on that day.',
    byPractice: 'Usual practice',
    practiceLead: 'Standing orders differ: ask for your own council’s.',
    promptly: 'at once',
    when: {
      by: (date: string, time?: string) => `by ${time === undefined ? '' : `${time} on `}${date}`,
      from: (date: string) => `not before ${date}`,
      until: (date: string) => `until ${date}`,
      on: (date: string) => `on ${date}`,
      promptly: () => 'at once',
    },
    unverified: 'Unverified',
    fallbacks: 'If there is no time for that, agreement is needed of the first of these who is able to act:',
    source: (rule: string) => `Source: ${rule}`,
    calendarOf: (label: string) => `${label}: the days counted`,
    weekdays: [
      ['Mon', 'Monday'],
      ['Tue', 'Tuesday'],
      ['Wed', 'Wednesday'],
      ['Thu', 'Thursday'],
      ['Fri', 'Friday'],
      ['Sat', 'Saturday'],
      ['Sun', 'Sunday'],
    ] as const,
    counts: 'day',
    countsNot: 'not counted:',
    events,
  },
}
