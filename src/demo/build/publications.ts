import type { Published } from '../../record/formats/index.ts'

/** Something to publish, in the order of a log: `at` is an instant, UTC. */
export type Publication = { content: Published; actor: string; at: string; note?: string }

/** Within one instant: what others refer to comes first. */
const ORDER = [
  'council',
  'person',
  'post',
  'body',
  'document',
  'meeting',
  'minute',
  'issue',
  'instrument',
  'decision',
]

/**
 * Publications in the order in which they happened. What is older than the record itself was entered from the minute
 * books on its first day.
 */
export function inOrder(publications: readonly Publication[], recordBegan: string): Publication[] {
  const entered = { at: `${recordBegan}T09:00:00Z`, note: 'Entered from the minute book' }
  return publications
    .map((publication) => (publication.at < recordBegan ? { ...publication, ...entered } : publication))
    .map((publication, index) => ({
      publication,
      key: `${publication.at} ${ORDER.indexOf(publication.content.format.split('/')[1] ?? '')}`,
      index,
    }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : left.index - right.index))
    .map(({ publication }) => publication)
}
