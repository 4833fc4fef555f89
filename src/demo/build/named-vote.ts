import { formalName, people, personId } from '../people.ts'
import type { VoteDraft } from './drafts.ts'

type Choice = 'for' | 'against' | 'abstained'

/** A recorded vote of the whole Council: each group's way, and those who went another way or were away. */
export function namedVote(
  date: string,
  byGroup: Readonly<Record<string, Choice>>,
  { others = {}, away = [] }: { others?: Readonly<Record<string, Choice>>; away?: readonly string[] },
): VoteDraft {
  const named = people
    .filter((row) => row.kind === 'councillor' && (row.from ?? '') <= date && (row.until ?? '9999') >= date)
    .filter((row) => !away.includes(row.key))
    .sort((left, right) => (left.surname < right.surname ? -1 : 1))
    .map((row) => ({
      name: formalName(row.key),
      personId: personId(row.key),
      vote: others[row.key] ?? byGroup[row.party ?? ''] ?? ('abstained' as const),
    }))
  const count = (wanted: Choice) => named.filter(({ vote }) => vote === wanted).length
  return {
    for: count('for'),
    against: count('against'),
    abstained: count('abstained'),
    manner: 'named',
    named,
  }
}
