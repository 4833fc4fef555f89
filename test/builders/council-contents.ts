import type {
  Body,
  Document,
  Issue,
  Meeting,
  Minute,
  Outcome,
  Person,
} from '../../src/record/formats/index.ts'

/** A committee. */
export function aBody(key: string, name: string): Body {
  return { format: 'moothall/body/1', id: `body/${key}`, slug: key, name, kind: 'committee' }
}

/** A councillor. */
export function aPerson(key: string, name: string): Person {
  return { format: 'moothall/person/1', id: `person/${key}`, slug: key, name, kind: 'councillor' }
}

/** A meeting of a body with items in the order given: heading, and where wanted number and agenda text. */
export function aMeeting(
  bodyKey: string,
  date: string,
  items: { heading: string; number?: string; text?: string; documentIds?: string[] }[],
): Meeting {
  const key = `${date}-${bodyKey}`
  return {
    format: 'moothall/meeting/1',
    id: `meeting/${key}`,
    slug: key,
    bodyId: `body/${bodyKey}`,
    date,
    status: 'minutes confirmed',
    editions: [],
    items: items.map((item, index) => ({
      id: String(index + 1),
      kind: 'business',
      openness: { state: 'open' },
      ...item,
    })),
    attendance: [],
  }
}

/** The minute of a meeting's item, with an outcome of each kind named. */
export function aMinute(
  meeting: Meeting,
  itemId: string,
  minute: { text: string; number?: string; outcomes?: Outcome['kind'][] },
): Minute {
  const key = `${meeting.slug}-${itemId}`
  const { outcomes = [], ...rest } = minute
  return {
    format: 'moothall/minute/1',
    id: `minute/${key}`,
    slug: key,
    meetingId: meeting.id,
    itemId,
    status: 'confirmed',
    ...rest,
    outcomes: outcomes.map((kind, index) => ({
      id: `o${index + 1}`,
      kind,
      text: minute.text,
      reading: { by: 'machine', confidence: 0.9 },
    })),
    undertakings: [],
    references: [],
    mentions: [],
  }
}

/** An issue that appeared as these items. */
export function anIssue(key: string, title: string, appearances: Issue['appearances']): Issue {
  return { format: 'moothall/issue/1', id: `issue/${key}`, slug: key, title, appearances }
}

/** A report that is listed, with its text where that is known. */
export function aDocument(key: string, title: string, rest: Partial<Document> = {}): Document {
  return {
    format: 'moothall/document/1',
    id: `document/${key}`,
    slug: key,
    title,
    kind: 'report',
    openness: { state: 'open' },
    versions: [],
    ...rest,
  }
}
