import type { DocumentFacts, ItemFacts, MeetingFacts } from '../facts.ts'
import type { MeetingAnswer } from '../xml/meeting.ts'

/**
 * A meeting as the web service tells of it, with what only its page has: the issue behind each item, the decision beside the
 * minutes, types and sizes of papers, supplements, whether the minutes are a draft. What both tell, the service decides;
 * what either withholds is withheld.
 */
export function withPage(answer: MeetingAnswer, page: MeetingFacts): MeetingAnswer {
  const isDraft = page.minutesAre === 'draft' && answer.status === 'minutes confirmed'
  const { webcastUrl, venue } = { ...page, ...answer }
  return {
    ...answer,
    ...(webcastUrl === undefined ? {} : { webcastUrl }),
    ...(venue === undefined ? {} : { venue }),
    ...(isDraft ? { minutesAre: 'draft' as const, status: 'minutes draft' as const } : {}),
    items: answer.items.map((item) => itemWith(item, sameItem(item, page.items))),
    documents: papersWith(answer.documents, page.documents),
    supplements: [...answer.supplements, ...page.supplements],
  }
}

/** By the source's number of it, else by its printed number where headings agree, else by a heading that only one has. */
function sameItem(item: ItemFacts, others: readonly ItemFacts[]): ItemFacts | undefined {
  const byKey = others.find(
    (other) => other.agendaItemId !== undefined && other.agendaItemId === item.agendaItemId,
  )
  if (byKey) return byKey
  const alike = others.filter(
    (other) => other.agendaItemId === undefined && plain(other.heading) === plain(item.heading),
  )
  const byNumber = alike.find((other) => other.number !== undefined && other.number === item.number)
  return byNumber ?? (alike.length === 1 ? alike[0] : undefined)
}

function itemWith(item: ItemFacts, page: ItemFacts | undefined): ItemFacts {
  if (!page) return item
  const { isSection: _, ...told } = page
  const { issueId, reasonsUrl } = page
  const merged: ItemFacts = {
    ...told,
    ...item,
    documents: papersWith(item.documents, page.documents),
    ...(issueId === undefined ? {} : { issueId }),
    ...(reasonsUrl === undefined ? {} : { reasonsUrl }),
  }
  return item.isRestricted || page.isRestricted ? withoutWords(merged) : merged
}

function withoutWords(item: ItemFacts): ItemFacts {
  const silent: ItemFacts = { ...item, isRestricted: true, documents: [] }
  for (const words of ['agenda', 'decision', 'minutes', 'minuteNumber', 'recordedVotes'] as const)
    delete silent[words]
  return silent
}

/** Papers of both, each once: by number, else by title. What is restricted for one is restricted. */
function papersWith(papers: readonly DocumentFacts[], others: readonly DocumentFacts[]): DocumentFacts[] {
  const left = new Set(others)
  const merged = papers.map((paper): DocumentFacts => {
    const other = others.find((one) => left.has(one) && isSame(paper, one))
    if (!other) return paper
    left.delete(other)
    // The service has the paper's own title where the page's link shows the item's heading.
    const { isTitleOfItem: _, ...told } = other
    return { ...told, ...paper, ...(other.isRestricted ? { isRestricted: true } : {}) }
  })
  return [...merged, ...left]
}

function isSame(one: DocumentFacts, other: DocumentFacts): boolean {
  if (one.attachmentId !== undefined && other.attachmentId !== undefined) {
    return one.attachmentId === other.attachmentId
  }
  return plain(one.title) === plain(other.title)
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
