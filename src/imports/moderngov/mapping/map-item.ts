import { isStandingBusiness } from '../../../reading/index.ts'
import type { Item } from '../../../record/formats/index.ts'
import { slugOf } from '../../../record/log/index.ts'
import { noteOdd } from '../../import-run.ts'
import type { ItemFacts } from '../facts.ts'
import { mapDocuments } from './map-document.ts'
import { defined, type Mapping } from './mapping.ts'

/** The meeting an item is of, with the items that are known of it. */
export type ItemPlace = { meetingId: string; items: readonly Item[]; onlyFills: boolean }

/** An item of a meeting with its papers: the one already known, brought up to date, or a new one. */
export async function mapItem(mapping: Mapping, facts: ItemFacts, place: ItemPlace): Promise<Item> {
  const sourceKey =
    facts.agendaItemId && mapping.batch.keyFor(place.meetingId, `agendaitem:${facts.agendaItemId}`)
  const known = sameItem(place.items, facts, sourceKey)
  const id = known?.id ?? freeItemId(place.items, facts)
  const at = `${place.meetingId.slice('meeting/'.length)}/${id}`
  const isWithheld = facts.isRestricted === true || (known !== undefined && known.openness.state !== 'open')
  const papers = isWithheld ? [] : await mapDocuments(mapping, facts.documents, at)
  const documentIds = [...new Set([...(known?.documentIds ?? []), ...papers])].slice(0, 500)
  if (sourceKey) mapping.batch.remember(place.meetingId, [`agendaitem:${facts.agendaItemId}`])
  if (facts.isRestricted) noteOdd(mapping.run, 'restricted item', at)
  const told = {
    heading: facts.heading,
    ...defined({
      number: facts.number,
      text: facts.isRestricted ? undefined : facts.agenda?.text,
      html: facts.isRestricted ? undefined : facts.agenda?.html,
      reportBy: facts.reportBy === undefined ? undefined : [{ name: facts.reportBy }],
      sourceKey: sourceKey || undefined,
    }),
  }
  const { html: _, ...kept } = known ?? { html: undefined }
  const item: Item = {
    ...(place.onlyFills ? { ...told, ...known } : { ...(told.text === undefined ? known : kept), ...told }),
    id,
    kind: kindOf(facts),
    openness: opennessOf(facts, known?.openness),
    ...(documentIds.length > 0 ? { documentIds } : {}),
  }
  return item.openness.state === 'open' ? item : withoutWords(item)
}

/** The reason is the source's own public words for it; a source that gives none unsays none. */
function opennessOf(
  { isRestricted, restriction }: ItemFacts,
  known: Item['openness'] | undefined,
): Item['openness'] {
  if (!isRestricted) return known ?? { state: 'open' }
  return {
    ...(known?.state === 'open' ? {} : known),
    state: 'exempt',
    ...defined({ reason: restriction?.reason, categories: restriction?.categories }),
  }
}

/** What one page of the source withholds stays withheld, whatever another page of it still shows. */
function withoutWords(item: Item): Item {
  const silent = { ...item }
  delete silent.text
  delete silent.html
  return silent
}

function kindOf(facts: ItemFacts): Item['kind'] {
  if (facts.isSection) return 'section'
  return isStandingBusiness(facts.heading) ? 'standing' : 'business'
}

/**
 * The known item that the facts tell of: by the source's number of it, else by its printed number, else by its heading
 * when no other has the same. An item with another number of the source is another item.
 */
function sameItem(items: readonly Item[], facts: ItemFacts, sourceKey: string | undefined): Item | undefined {
  const byKey = sourceKey && items.find((item) => item.sourceKey === sourceKey)
  if (byKey) return byKey
  const open = items.filter((item) => !sourceKey || item.sourceKey === undefined)
  const numbers = [facts.number, facts.minuteNumber].flatMap((number) => number ?? [])
  const byNumber = open.find((item) => item.number !== undefined && numbers.includes(item.number))
  if (byNumber) return byNumber
  const sameHeading = open.filter((item) => slugOf(item.heading) === slugOf(facts.heading))
  const [only] = sameHeading
  return sameHeading.length === 1 && (only?.number === undefined || facts.number === undefined)
    ? only
    : undefined
}

/** The printed number is the item's address in its meeting; the heading where no number was printed. */
function freeItemId(items: readonly Item[], facts: ItemFacts): string {
  const wanted = slugOf(facts.number ?? facts.heading)
  const taken = new Set(items.map((item) => item.id))
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.has(id)) return id
  }
}
