import { type OutcomeKind, outcomeKinds } from '../src/reading/index.ts'
import { randomNumbers, randomWords } from './random-words.ts'

/** A made-up item of business with its minute. */
export type SyntheticItem = { heading: string; text: string; outcome: OutcomeKind }

/** A made-up meeting. */
export type SyntheticMeeting = { body: number; date: string; items: SyntheticItem[] }

export const BODIES = 40
const ITEMS_A_MEETING = 10
const MS_A_DAY = 86_400_000
const FIRST_DAY = Date.UTC(2005, 0, 1)
const DAYS = 20 * 365

/**
 * Meetings of ten items each, oldest first, over twenty years and forty bodies, some of which meet far more often. A
 * minute has 30 words and more, 150 on average; most end in a resolution.
 */
export function* syntheticMeetings(items: number): Generator<SyntheticMeeting> {
  const random = randomNumbers(20_130_320)
  const word = randomWords(random)
  const text = (words: number): string => Array.from({ length: words }, word).join(' ')
  const meetings = items / ITEMS_A_MEETING
  for (let index = 0; index < meetings; index++) {
    const day = Math.floor((index / meetings) * DAYS)
    yield {
      body: Math.floor(BODIES * random() ** 2),
      date: new Date(FIRST_DAY + day * MS_A_DAY).toISOString().slice(0, 10),
      items: Array.from({ length: ITEMS_A_MEETING }, () => ({
        heading: text(3 + Math.floor(random() * 6)),
        text: text(30 + Math.floor(-120 * Math.log(1 - random()))),
        outcome: outcomeKinds[Math.floor(outcomeKinds.length * random() ** 3)] ?? 'resolved',
      })),
    }
  }
}
