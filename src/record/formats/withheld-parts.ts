import type { Published } from './index.ts'
import { isWithheld } from './parts.ts'

const WHOLE = ''

/** What of a content is kept from the public: the whole paper, or items of a meeting by their identifiers. */
export function withheldParts(content: Published): string[] {
  return partsOf(content)
    .filter(([, openness]) => isWithheld(openness))
    .map(([part]) => part)
}

/** Whether a content, an earlier version of the same subject, has open any of these parts. */
export function isOpenIn(content: Published, parts: readonly string[]): boolean {
  return partsOf(content).some(([part, openness]) => !isWithheld(openness) && parts.includes(part))
}

type Openness = Parameters<typeof isWithheld>[0]

function partsOf(content: Published): [string, Openness][] {
  if (content.format === 'moothall/document/1') return [[WHOLE, content.openness]]
  if (content.format === 'moothall/meeting/1') return content.items.map((item) => [item.id, item.openness])
  return []
}
