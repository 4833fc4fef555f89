import type {
  Body,
  Document,
  Issue,
  Meeting,
  Person,
  Published,
  SubjectType,
} from '../../record/formats/index.ts'
import { listedParts, venues } from '../../record/queries/exchange/parts-of-subjects.ts'
import {
  type ChangeFilter,
  type ExchangedPage,
  type ExchangedSubject,
  exchangedSubject,
  exchangedSubjects,
} from '../../record/queries/exchange/subject-list.ts'
import { file } from './objects/file.ts'
import { agendaItems, meeting } from './objects/meeting.ts'
import { memberships, organization, person } from './objects/organization.ts'
import { consultations, paper } from './objects/paper.ts'
import { body, location, terms } from './objects/system.ts'
import type { OParlObject, Presenting } from './presenter.ts'

/** What a list is asked for. */
export type Asked = { filter: ChangeFilter; limit: number; offset: number }

/** One page of objects, and how many there are in all. */
export type ListPage = ExchangedPage<OParlObject>

type List = (presenting: Presenting, asked: Asked) => ListPage

/** The list at a path below `/oparl`; nothing where there is none. */
export function findList({ reader }: Presenting, path: readonly string[]): List | undefined {
  const [kind, key, name, more] = path
  if (more !== undefined) return undefined
  if (kind === 'bodies' && key === undefined)
    return (presenting, asked) => inMemory([body(presenting)], asked)
  if (kind === 'body' && key !== undefined && name === undefined)
    return Object.hasOwn(LISTS, key) ? LISTS[key] : undefined
  if (kind !== 'organization' || (name !== 'meetings' && name !== 'consultations')) return undefined
  const bodyId = `body/${key}`
  if (!exchangedSubject(reader, 'body', bodyId)) return undefined
  return name === 'meetings' ? subjects<Meeting>('meeting', meeting, bodyId) : consultationList(bodyId)
}

function subjects<Content extends Published>(
  type: SubjectType,
  present: (presenting: Presenting, subject: ExchangedSubject<Content>) => OParlObject,
  bodyId?: string,
): List {
  return (presenting, { filter, ...page }) => {
    const { total, rows } = exchangedSubjects<Content>(presenting.reader, type, filter, { ...page, bodyId })
    return { total, rows: rows.map((row) => present(presenting, row)) }
  }
}

/** Parts of subjects: the parts of every owner on the page are made once. */
function parts<Content extends Published>(
  kind: 'item' | 'appearance' | 'membership',
  type: SubjectType,
  partsOf: (presenting: Presenting, owner: ExchangedSubject<Content>) => readonly OParlObject[],
  place: (owner: Content, part: string) => number,
  bodyId?: string,
): List {
  return (presenting, { filter, ...page }) => {
    const { total, rows } = listedParts(presenting.reader, kind, filter, { ...page, bodyId })
    const made = new Map<string, { content: Content | undefined; objects: readonly OParlObject[] }>()
    const found = rows.flatMap(({ ownerId, part }) => {
      let owner = made.get(ownerId)
      if (!owner) {
        const subject = exchangedSubject<Content>(presenting.reader, type, ownerId)
        owner = { content: subject?.content, objects: subject ? partsOf(presenting, subject) : [] }
        made.set(ownerId, owner)
      }
      return owner.content ? (owner.objects[place(owner.content, part)] ?? []) : []
    })
    return { total, rows: found }
  }
}

function consultationList(bodyId?: string): List {
  return parts<Issue>(
    'appearance',
    'issue',
    consultations,
    (issue, part) =>
      issue.appearances.findIndex(({ meetingId, itemId }) => `${meetingId}/${itemId}` === part),
    bodyId,
  )
}

/** A short list that is made whole. */
function inMemory(objects: readonly OParlObject[], { filter, limit, offset }: Asked): ListPage {
  const wanted = objects.filter(
    ({ created, modified }) =>
      created >= (filter.createdSince ?? '') &&
      created <= (filter.createdUntil ?? '~') &&
      modified >= (filter.modifiedSince ?? '') &&
      modified <= (filter.modifiedUntil ?? '~'),
  )
  return { total: wanted.length, rows: wanted.slice(offset, offset + limit) }
}

const LISTS: Record<string, List> = {
  organizations: subjects<Body>('body', organization),
  persons: subjects<Person>('person', person),
  meetings: subjects<Meeting>('meeting', meeting),
  papers: subjects<Issue>('issue', paper),
  files: subjects<Document>('document', file),
  'agenda-items': parts<Meeting>('item', 'meeting', agendaItems, (owner, part) =>
    owner.items.findIndex(({ id }) => id === part),
  ),
  consultations: consultationList(),
  memberships: parts<Body>('membership', 'body', memberships, (_, part) => Number(part)),
  locations: (presenting, asked) =>
    inMemory(
      venues(presenting.reader).map((venue) => location(presenting, venue)),
      asked,
    ),
  'legislative-terms': (presenting, asked) => inMemory(terms(presenting), asked),
}
