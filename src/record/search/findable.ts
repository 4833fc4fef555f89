import type { RecordWriter } from '../builder/record-writer.ts'
import type { Published } from '../formats/index.ts'
import { type Facts, outcomeKindOf } from './facts.ts'

/** What the index knows of one item or subject. */
export type Findable = { title: string; text: string; date?: string | undefined; facts: Facts }

type ItemRow = {
  heading: string
  number: string | null
  text: string | null
  minute_number: string | null
  minute_text: string | null
  date: string
  body_id: string
  kinds: string | null
}

/** An item with its minute; `undefined` when it is not in the record or is a mere heading. */
export function findableItem(writer: RecordWriter, meetingId: string, itemId: string): Findable | undefined {
  const row = writer.get<ItemRow>(
    `select item.heading, item.number, item.text, minute.number as minute_number, minute.text as minute_text,
       meeting.date, meeting.body_id,
       (select group_concat(kind) from outcome
        where outcome.meeting_id = item.meeting_id and outcome.item_id = item.item_id) as kinds
     from item join meeting on meeting.id = item.meeting_id
     left join minute on minute.meeting_id = item.meeting_id and minute.item_id = item.item_id
     where item.meeting_id = ? and item.item_id = ? and item.kind <> 'section'`,
    meetingId,
    itemId,
  )
  if (!row) return undefined
  const numbers = [...new Set([row.number, row.minute_number].filter((number) => number !== null))]
  const kinds = new Set(row.kinds?.split(','))
  const outcomes = [...kinds].map(outcomeKindOf).filter((kind) => kind !== undefined)
  return {
    title: row.heading,
    text: [numbers.join(' '), row.text, row.minute_text].filter(Boolean).join('\n'),
    date: row.date,
    facts: { kind: 'item', bodyCode: bodyCode(writer, row.body_id), outcomes },
  }
}

const FINDABLE = /^(?:issue|document|decision|instrument|person|body)\//

/** Whether a subject is found by its own words; the others are found by their items. */
export function isFindable(subjectId: string): boolean {
  return FINDABLE.test(subjectId)
}

/** A subject that is found by its own words, out of its content where that is at hand; `undefined` when it is gone. */
export function findableSubject(
  writer: RecordWriter,
  subjectId: string,
  content: Published | undefined = contentOf(writer, subjectId),
): Findable | undefined {
  const words = content && wordsOfContent(writer, content)
  if (!words) return undefined
  return {
    title: words.title,
    text: words.texts.filter(Boolean).join('\n'),
    date: words.date,
    facts: { kind: words.kind, bodyCode: words.bodyId ? bodyCode(writer, words.bodyId) : 0, outcomes: [] },
  }
}

function contentOf(writer: RecordWriter, subjectId: string): Published | undefined {
  const row = writer.get<{ body: string }>(
    'select content.body from subject join content on content.sha256 = subject.content_sha256 where subject.id = ?',
    subjectId,
  )
  return row && (JSON.parse(row.body) as Published)
}

type Words = {
  kind: Facts['kind']
  title: string
  texts: (string | undefined)[]
  date?: string | undefined
  bodyId?: string | undefined
}

function wordsOfContent(writer: RecordWriter, content: Published): Words | undefined {
  switch (content.format) {
    case 'moothall/issue/1': {
      const texts = [content.summary, ...(content.formerTitles ?? [])]
      return { kind: 'issue', title: content.title, texts, ...lastAppearance(writer, content.id) }
    }
    case 'moothall/document/1': {
      const meeting = firstMeetingOf(writer, content.id)
      const date = content.publishedOn ?? content.versions.at(-1)?.publishedOn ?? meeting?.date
      // A log from elsewhere may hold what this one would refuse: the words of a withheld paper are not found.
      const texts = [content.label, content.openness.state === 'open' ? content.text : undefined]
      return { kind: 'document', title: content.title, texts, date, bodyId: meeting?.bodyId }
    }
    case 'moothall/decision/1': {
      const texts = [content.maker.name, content.purpose, content.text, content.reasons]
      const date = content.decidedOn ?? content.publishedOn
      return { kind: 'decision', title: content.title, texts, date, bodyId: content.maker.bodyId }
    }
    case 'moothall/instrument/1': {
      const texts = [...(content.formerTitles ?? []), content.summary]
      return { kind: 'instrument', title: content.title, texts, date: content.versions.at(-1)?.adoptedOn }
    }
    case 'moothall/person/1':
      return {
        kind: 'person',
        title: content.name,
        texts: [content.ward, content.party, ...(content.keyPosts ?? [])],
      }
    case 'moothall/body/1': {
      const texts = [content.shortName, content.category, content.purpose]
      return { kind: 'body', title: content.name, texts, bodyId: content.id }
    }
    default:
      return undefined
  }
}

type DatedBody = { date: string; bodyId: string }

function lastAppearance(writer: RecordWriter, issueId: string): DatedBody | undefined {
  return writer.get<DatedBody>(
    `select meeting.date, meeting.body_id as bodyId from appearance join meeting on meeting.id = meeting_id
     where issue_id = ? order by meeting.date desc, meeting.id desc limit 1`,
    issueId,
  )
}

function firstMeetingOf(writer: RecordWriter, documentId: string): DatedBody | undefined {
  return writer.get<DatedBody>(
    `select meeting.date, meeting.body_id as bodyId from item_document join meeting on meeting.id = meeting_id
     where document_id = ? order by meeting.date, meeting.id limit 1`,
    documentId,
  )
}

/** A small number that stands for a body in the index, whether or not the body itself is in the record yet. */
function bodyCode(writer: RecordWriter, bodyId: string): number {
  const find = 'select code from facet_body where body_id = ?'
  const known = writer.get<{ code: number }>(find, bodyId)
  if (known) return known.code
  writer.run('insert into facet_body (body_id) values (?)', bodyId)
  return writer.get<{ code: number }>(find, bodyId)?.code ?? 0
}
