import type { Published } from '../../../record/formats/index.ts'
import { httpAddress, type Mapping as ModernGovMapping } from '../../moderngov/mapping/mapping.ts'

/** What the mapping of one thing of Legistar works with. */
export type Mapping = Omit<ModernGovMapping, 'site'> & { site: undefined }

type Sources = NonNullable<Published['sources']>

export const SYSTEM = 'legistar'

/** A subject's sources with its number, and its GUID where there is one; the number carries the address. */
export function withSources(
  mapping: Mapping,
  subject: { id: string; sources?: Sources | undefined },
  { kind, id, guid, url }: { kind: string; id: string; guid?: string | undefined; url?: string | undefined },
): { sources: Sources } {
  const address = httpAddress(url)
  const told = [
    {
      system: SYSTEM,
      key: mapping.batch.keyFor(subject.id, `${kind}:${id}`),
      ...(address === undefined ? {} : { url: address }),
    },
    ...(guid === undefined ? [] : [{ system: SYSTEM, key: `${kind}-guid:${guid}` }]),
  ]
  const known = subject.sources ?? []
  const same = (one: Sources[number], other: Sources[number]) =>
    one.system === other.system && one.key === other.key
  const kept = known.map((one) => ({ ...one, ...told.find((other) => same(one, other)) }))
  const added = told.filter((one) => !known.some((other) => same(one, other)))
  return { sources: [...kept, ...added].slice(0, 50) }
}

/** One line that the formats take: at most 1,000 characters, cut at a word where it is longer. */
export function cutLine(text: string, most = 1_000): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}
