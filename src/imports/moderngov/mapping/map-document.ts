import type { Document } from '../../../record/formats/index.ts'
import { firstTold, noteOdd } from '../../import-run.ts'
import type { DocumentFacts } from '../facts.ts'
import { defined, httpAddress, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'
import { documentKeys } from './source-key.ts'

/** Publishes papers that an item or a meeting lists; the bytes are not held. `at` names the place they are listed at. */
export async function mapDocuments(
  mapping: Mapping,
  documents: readonly DocumentFacts[],
  at: string,
): Promise<string[]> {
  const ids: string[] = []
  for (const facts of documents) {
    const id = await mapDocument(mapping, facts, at)
    if (id !== undefined && !ids.includes(id)) ids.push(id)
  }
  return ids
}

async function mapDocument(mapping: Mapping, facts: DocumentFacts, at: string): Promise<string | undefined> {
  const keys = documentKeys(at, facts.title, facts.attachmentId)
  const found = await mapping.batch.find('document', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content ?? (await newDocument(mapping, facts, at))
  if (facts.isRestricted) {
    noteOdd(mapping.run, 'restricted item', `a document at ${at}`)
    return undefined
  }
  const url = address(mapping, facts)
  const document: Document = {
    ...before,
    ...firstTold(mapping.run, before.id, {
      // The link behind an item's heading shows the heading, not the paper's own title.
      title: facts.isTitleOfItem && found ? undefined : facts.title,
      typePrinted: facts.typePrinted,
      sizePrinted: facts.sizePrinted,
      publishedOn: facts.publishedOn,
    }),
    ...withSource(before.sources, mapping.batch.keyFor(before.id, keys[0] ?? ''), url),
  }
  if (document.versions.length === 0) noteOdd(mapping.run, 'document listed, not held', facts.title)
  return put(mapping, document, keys) ? document.id : undefined
}

async function newDocument(mapping: Mapping, facts: DocumentFacts, at: string): Promise<Document> {
  const { id, slug } = await mapping.batch.newId('document', facts.title, at.split('/')[0])
  const label = labelOf(facts.title)
  return {
    format: 'moothall/document/1',
    id,
    slug,
    title: facts.title,
    kind: kindOf(facts),
    openness: { state: 'open' },
    versions: [],
    ...defined({ label }),
  }
}

function address(mapping: Mapping, facts: DocumentFacts): string | undefined {
  if (facts.url !== undefined) return httpAddress(facts.url) ?? pageAddress(mapping, facts.url)
  return facts.attachmentId && pageAddress(mapping, `mgConvert2PDF.aspx?ID=${facts.attachmentId}`)
}

function kindOf(facts: DocumentFacts): Document['kind'] {
  if (facts.place === 'agenda') return 'agenda'
  if (facts.place === 'minutes' || /\bminutes\b/i.test(facts.title)) return 'minutes'
  if (facts.place === 'decisions') return 'decision notice'
  if (/^(?:appendix|annex|enc|enclosure|essential reference paper)\b/i.test(facts.title)) return 'appendix'
  if (/^background paper/i.test(facts.title)) return 'background paper'
  return facts.place === 'report' ? 'report' : 'other'
}

/** "Annex 1 - Wolverton Avenue" bears the label "Annex 1". */
function labelOf(title: string): string | undefined {
  return /^(?:appendix|annex|essential reference paper|enc(?:losure)?)\s+["“']?[A-Z0-9]{1,4}["”']?(?=[\s:.,–-]|$)/i.exec(
    title,
  )?.[0]
}
