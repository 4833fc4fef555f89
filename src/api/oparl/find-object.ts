import type {
  Body,
  Document,
  Issue,
  Meeting,
  Person,
  Published,
  SubjectType,
} from '../../record/formats/index.ts'
import { venues } from '../../record/queries/exchange/parts-of-subjects.ts'
import { type ExchangedSubject, exchangedSubject } from '../../record/queries/exchange/subject-list.ts'
import { file } from './objects/file.ts'
import { agendaItems, meeting } from './objects/meeting.ts'
import { memberships, organization, person } from './objects/organization.ts'
import { consultations, paper } from './objects/paper.ts'
import { body, location, system, terms } from './objects/system.ts'
import type { OParlObject, Presenting } from './presenter.ts'

/** The object at a path below `/oparl`; nothing where there is none. */
export function findObject(presenting: Presenting, path: readonly string[]): OParlObject | undefined {
  const [kind = '', first = '', second = '', third = ''] = path
  const finder = Object.hasOwn(FINDERS, kind) ? FINDERS[kind] : undefined
  return finder?.length === path.length ? finder.find(presenting, first, second, third) : undefined
}

type Finder = {
  length: number
  find: (presenting: Presenting, first: string, second: string, third: string) => OParlObject | undefined
}

function subject<Content extends Published>(
  { reader }: Presenting,
  type: SubjectType,
  key: string,
): ExchangedSubject<Content> | undefined {
  return exchangedSubject<Content>(reader, type, `${type}/${key}`)
}

function withAddress(objects: readonly OParlObject[], address: string): OParlObject | undefined {
  return objects.find(({ id }) => id === address)
}

const FINDERS: Record<string, Finder> = {
  '': { length: 1, find: system },
  body: { length: 1, find: body },
  organization: {
    length: 2,
    find: (presenting, key) => {
      const found = subject<Body>(presenting, 'body', key)
      return found && organization(presenting, found)
    },
  },
  person: {
    length: 2,
    find: (presenting, key) => {
      const found = subject<Person>(presenting, 'person', key)
      return found && person(presenting, found)
    },
  },
  membership: {
    length: 3,
    find: (presenting, bodyKey, key) => {
      const found = subject<Body>(presenting, 'body', bodyKey)
      return (
        found && withAddress(memberships(presenting, found), presenting.addresses.membership(found.id, key))
      )
    },
  },
  meeting: {
    length: 2,
    find: (presenting, key) => {
      const found = subject<Meeting>(presenting, 'meeting', key)
      return found && meeting(presenting, found)
    },
  },
  'agenda-item': {
    length: 3,
    find: (presenting, key, itemId) => {
      const found = subject<Meeting>(presenting, 'meeting', key)
      return (
        found &&
        withAddress(agendaItems(presenting, found), presenting.addresses.agendaItem(found.id, itemId))
      )
    },
  },
  paper: {
    length: 2,
    find: (presenting, key) => {
      const found = subject<Issue>(presenting, 'issue', key)
      return found && paper(presenting, found)
    },
  },
  consultation: {
    length: 4,
    find: (presenting, issueKey, meetingKey, itemId) => {
      const found = subject<Issue>(presenting, 'issue', issueKey)
      const address = found && presenting.addresses.consultation(found.id, `meeting/${meetingKey}`, itemId)
      return found && address ? withAddress(consultations(presenting, found), address) : undefined
    },
  },
  file: {
    length: 2,
    find: (presenting, key) => {
      const found = subject<Document>(presenting, 'document', key)
      return found && file(presenting, found)
    },
  },
  location: {
    length: 2,
    find: (presenting, key) => {
      const address = `${presenting.addresses.system}/location/${key}`
      const venue = venues(presenting.reader).find((one) => presenting.addresses.location(one) === address)
      return venue === undefined ? undefined : location(presenting, venue)
    },
  },
  'legislative-term': {
    length: 2,
    find: (presenting, key) =>
      withAddress(terms(presenting), `${presenting.addresses.system}/legislative-term/${key}`),
  },
}
