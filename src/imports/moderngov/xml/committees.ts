import type { FoundProblem, Parsed } from '../../problem.ts'
import type { CommitteeFacts } from '../facts.ts'
import { oneLine } from '../printed-title.ts'
import { childrenOf, flagOf, numberOf, textOf, type XmlElement } from './xml-tree.ts'

/** GetCommittees: the bodies of a council. Deleted ones are left out. */
export function committees(answer: XmlElement): Parsed<CommitteeFacts[]> {
  const problems: FoundProblem[] = []
  const facts = childrenOf(answer, 'committee').flatMap((element) => {
    const [committeeId, name] = [
      numberOf(element, 'committeeid'),
      oneLine(textOf(element, 'committeetitle') ?? ''),
    ]
    if (!committeeId || name === '') {
      problems.push({
        place: `line ${element.line}`,
        expected: 'committeeid and committeetitle',
        found: name,
      })
      return []
    }
    if (flagOf(element, 'committeedeleted')) return []
    const category = oneLine(textOf(element, 'committeecategory') ?? '')
    const hasEnded = flagOf(element, 'committeeexpired') === true
    return [{ committeeId, name, ...(category ? { category } : {}), ...(hasEnded ? { hasEnded } : {}) }]
  })
  return { facts, problems }
}
