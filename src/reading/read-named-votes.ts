import { tidy } from './fold-text.ts'
import type { NamedVote, ReadVote } from './minute-reading.ts'
import { namePattern } from './person-names.ts'

const names = `${namePattern}(?:(?:,? {1,3}(?:and|&) {1,3}|, {1,3})(?:(?:Councillor|Cllr\\.?) )?${namePattern}){0,200}`
const heading = new RegExp(
  `\\b([Ii]n [Ff]avour|IN FAVOUR|For|FOR|Against|AGAINST|Abstain(?:ed|ing)?|Abstentions?|ABSTAIN\\w*|ABSTENTIONS?)\\b(?: (?:of )?(?:the )?(?:[Mm]otion|[Aa]mendment|[Pp]roposal))?[ :;-]{1,4}(?:\\(?(\\d{1,3})\\)?[ :;-]{1,4})?(?:Councillors?|Cllrs?\\.?|Members)[ :]{1,3}(${names})[ .]{0,4}(?:\\((\\d{1,3})\\))?`,
  'dg',
)
const oneName = new RegExp(namePattern, 'g')

/** A roll call in a stretch of folded text that begins at `start` of the printed one: "In Favour Councillors A, B and C. (3) Against Councillors D. (1)". */
export function readNamedVotes(text: string, printed: string, start: number): ReadVote | undefined {
  if (!/favour|against|abst|\bfor\b/i.test(text)) return undefined
  const vote: ReadVote = {}
  const named: NamedVote[] = []
  for (const found of text.matchAll(heading)) {
    const side = sideOf(found[1] ?? '')
    // A second "In Favour" opens the roll call of another question.
    if (vote[side] !== undefined) break
    const from = start + (found.indices?.[3]?.[0] ?? 0)
    const voters = [...(found[3] ?? '').matchAll(oneName)].map(({ 0: name, index }) => ({
      name: tidy(printed.slice(from + index, from + index + name.length)),
      vote: side,
    }))
    named.push(...voters)
    vote[side] = Number(found[2] ?? found[4] ?? voters.length)
  }
  if (named.length < 2 || (vote.for === undefined && vote.against === undefined)) return undefined
  return { ...vote, manner: 'named', named }
}

function sideOf(heading: string): NamedVote['vote'] {
  if (/^abst/i.test(heading)) return 'abstained'
  return /^against/i.test(heading) ? 'against' : 'for'
}
