import type { Document } from '../../../record/formats/index.ts'
import { noteOdd } from '../../import-run.ts'
import { httpAddress, noteWithdrawn, put } from '../../moderngov/mapping/mapping.ts'
import type { AttachmentFacts } from '../facts.ts'
import { cutLine, type Mapping, withSources } from './legistar-mapping.ts'

/** Papers that are listed; the bytes are not held. One address listed twice is one paper. */
export async function mapAttachments(mapping: Mapping, facts: readonly AttachmentFacts[]): Promise<string[]> {
  const ids: string[] = []
  const seen = new Set<string>()
  for (const one of facts.slice(0, 500)) {
    if (one.url !== undefined && seen.has(one.url)) continue
    if (one.url !== undefined) seen.add(one.url)
    const id = await mapDocument(mapping, { ...one, kind: 'attachment', as: 'other' })
    if (id !== undefined && !ids.includes(id)) ids.push(id)
  }
  return ids
}

/** One paper, known by its number or, for a meeting's agenda and minutes, by the meeting's. */
export async function mapDocument(
  mapping: Mapping,
  facts: AttachmentFacts & { kind: 'attachment' | 'agenda' | 'minutes'; as: Document['kind'] },
): Promise<string | undefined> {
  const key = `${facts.kind}:${facts.id}`
  const found = await mapping.batch.find('document', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const title = cutLine(facts.name)
  const before: Document = found?.content ?? {
    format: 'moothall/document/1',
    ...(await mapping.batch.newId('document', title)),
    title,
    kind: facts.as,
    openness: { state: 'open' },
    versions: [],
  }
  if (before.versions.length === 0) noteOdd(mapping.run, 'document listed, not held', title)
  const document: Document = {
    ...before,
    title,
    ...withSources(mapping, before, { kind: facts.kind, id: facts.id, url: httpAddress(facts.url) }),
  }
  return put(mapping, document, [key]) ? document.id : undefined
}
