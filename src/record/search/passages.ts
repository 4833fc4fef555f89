import type { RecordWriter } from '../builder/record-writer.ts'
import type { Published } from '../formats/index.ts'
import { outcomeBit } from './outcome-bits.ts'

/** What the index knows of one subject or item. */
export type Passage = {
  kind: string
  title: string
  text: string
  body_code: number | null
  year: number | null
  /** One bit an outcome kind. */
  outcomes: number
  date: string | null
}

type ItemRow = {
  heading: string
  number: string | null
  text: string | null
  minute_number: string | null
  minute_text: string | null
  date: string
  code: number | null
  kinds: string | null
}

/** The passage of an item with its minute; `undefined` when the item is not in the record. */
export function passageOfItem(writer: RecordWriter, meetingId: string, itemId: string): Passage | undefined {
  const row = writer.get<ItemRow>(
    `select item.heading, item.number, item.text, minute.number as minute_number, minute.text as minute_text,
       meeting.date, body.code,
       (select group_concat(distinct kind) from outcome
        where outcome.meeting_id = item.meeting_id and outcome.item_id = item.item_id) as kinds
     from item join meeting on meeting.id = item.meeting_id
     left join body on body.id = meeting.body_id
     left join minute on minute.meeting_id = item.meeting_id and minute.item_id = item.item_id
     where item.meeting_id = ? and item.item_id = ? and item.kind <> 'section'`,
    meetingId,
    itemId,
  )
  if (!row) return undefined
  const numbers = [row.number, row.minute_number].filter((number) => number !== null)
  return {
    kind: 'item',
    title: row.heading,
    text: [...new Set(numbers), row.text, row.minute_text].filter(Boolean).join('\n'),
    body_code: row.code,
    year: Number(row.date.slice(0, 4)),
    outcomes: (row.kinds?.split(',') ?? []).reduce((bits, kind) => bits | outcomeBit(kind), 0),
    date: row.date,
  }
}

/** The passage of a subject that is found by its own words; `undefined` for those found by their items, or gone. */
export function passageOfSubject(writer: RecordWriter, subjectId: string): Passage | undefined {
  const row = writer.get<{ body: string }>(
    `select content.body from subject join content on content.sha256 = subject.content_sha256
     where subject.id = ? and subject.type in ('issue', 'document', 'decision', 'instrument', 'person', 'body')`,
    subjectId,
  )
  if (!row) return undefined
  const content = JSON.parse(row.body) as Published
  const words = wordsOf(content)
  return (
    words && {
      kind: subjectId.split('/')[0] ?? '',
      title: words.title,
      text: words.texts.filter(Boolean).join('\n'),
      body_code: null,
      year: words.date ? Number(words.date.slice(0, 4)) : null,
      outcomes: 0,
      date: words.date ?? null,
    }
  )
}

type Words = { title: string; texts: (string | undefined)[]; date?: string | undefined }

function wordsOf(content: Published): Words | undefined {
  switch (content.format) {
    case 'moothall/issue/1':
      return { title: content.title, texts: [content.summary, ...(content.formerTitles ?? [])] }
    case 'moothall/document/1':
      return { title: content.title, texts: [content.label, content.text], date: content.publishedOn }
    case 'moothall/decision/1':
      return {
        title: content.title,
        texts: [content.maker.name, content.purpose, content.text, content.reasons],
        date: content.decidedOn ?? content.publishedOn,
      }
    case 'moothall/instrument/1':
      return {
        title: content.title,
        texts: [...(content.formerTitles ?? []), content.summary],
        date: content.versions.at(-1)?.adoptedOn,
      }
    case 'moothall/person/1':
      return { title: content.name, texts: [content.ward, content.party, ...(content.keyPosts ?? [])] }
    case 'moothall/body/1':
      return { title: content.name, texts: [content.category, content.purpose] }
    default:
      return undefined
  }
}
