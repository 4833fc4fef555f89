import type { Document, Item, Meeting } from '../../record/formats/index.ts'
import { currentPublications, type LogDatabase } from '../../record/log/index.ts'

const AT_ONCE = 200

/** A paper that is listed and not held, by its subject. */
export type ListedDocument = Pick<Document, 'id' | 'title' | 'publishedOn' | 'sources' | 'typePrinted'>

/**
 * Papers of meetings and decisions within some dates that the record lists and does not hold, those of the newest meetings
 * first. Never one that is withheld or stands at a withheld item, nor one that the desk has made its own.
 */
export async function listedDocuments(
  database: LogDatabase,
  isWithin: (date: string) => boolean,
): Promise<ListedDocument[]> {
  const wanted = new Set<string>()
  const withheld = new Set<string>()
  for (const type of ['meeting', 'decision'] as const) {
    const ids = (await subjectsOf(database, type)).toReversed()
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const current = await currentPublications(database, ids.slice(start, start + AT_ONCE))
      for (const id of ids.slice(start, start + AT_ONCE)) {
        const content = current.get(id)?.content
        if (content?.format === 'moothall/meeting/1') {
          for (const paper of content.items.filter(isWithheldItem).flatMap(papersOf)) withheld.add(paper)
          if (isWithin(content.date)) for (const paper of papersOfMeeting(content)) wanted.add(paper)
        }
        const decidedOn =
          content?.format === 'moothall/decision/1' && (content.decidedOn ?? content.publishedOn)
        if (content?.format === 'moothall/decision/1' && isWithin(decidedOn || '')) {
          for (const paper of papersOf(content)) wanted.add(paper)
        }
      }
    }
  }
  return notHeld(
    database,
    [...wanted].filter((id) => !withheld.has(id)),
  )
}

const papersOf = (one: { documentIds?: string[] | undefined }): string[] => one.documentIds ?? []
const isWithheldItem = ({ openness }: Item): boolean => openness.state !== 'open'

function papersOfMeeting(meeting: Meeting): string[] {
  return [meeting, ...meeting.items, ...meeting.editions].flatMap(papersOf)
}

async function notHeld(database: LogDatabase, ids: readonly string[]): Promise<ListedDocument[]> {
  const listed: ListedDocument[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const slice = ids.slice(start, start + AT_ONCE)
    const current = await currentPublications(database, slice)
    for (const id of slice) {
      const known = current.get(id)
      if (known?.origin !== 'imported' || known.content.format !== 'moothall/document/1') continue
      if (known.content.openness.state === 'open' && known.content.versions.length === 0)
        listed.push(known.content)
    }
  }
  return listed
}

async function subjectsOf(database: LogDatabase, type: string): Promise<string[]> {
  const rows = await database
    .selectFrom('publication')
    .select('subject_id')
    .distinct()
    .where('subject_type', '=', type)
    .orderBy('subject_id')
    .execute()
  return rows.map((row) => row.subject_id)
}
