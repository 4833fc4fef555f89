import type { Document, Issue, Meeting, Minute, Published } from '../src/record/formats/index.ts'
import { randomNumbers, randomWords } from './random-words.ts'
import { BODIES, syntheticMeetings } from './synthetic-items.ts'

const PEOPLE = 60
const ATTENDING = 12
const ITEMS_AN_ISSUE = 4
const machine = { by: 'machine' as const, confidence: 0.9 }

/**
 * A made-up council in the published formats: bodies, people, meetings with items and attendance, a minute with
 * outcome, mentions and now and then a reference and an undertaking an item, a listed document an item, every fourth with
 * text, and issues of four items each.
 */
export function* syntheticCouncil(items: number): Generator<Published> {
  const random = randomNumbers(715)
  const word = randomWords(random)
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  for (let body = 0; body < BODIES; body++) {
    yield {
      format: 'moothall/body/1',
      id: `body/b${body}`,
      slug: `b${body}`,
      name: `Committee ${body}`,
      kind: 'committee',
    }
  }
  for (let person = 0; person < PEOPLE; person++) {
    yield {
      format: 'moothall/person/1',
      id: `person/p${person}`,
      slug: `p${person}`,
      name: nameOf(person),
      kind: 'councillor',
    }
  }
  let count = 0
  let appearances: Issue['appearances'] = []
  for (const synthetic of syntheticMeetings(items)) {
    const key = `m${count++}`
    const documents = synthetic.items.map((_, ord) => document(`${key}-${ord}`, words, random))
    yield* documents
    const meeting: Meeting = {
      format: 'moothall/meeting/1',
      id: `meeting/${key}`,
      slug: key,
      sources: [{ system: 'synthetic', key: `meeting:${key}` }],
      bodyId: `body/b${synthetic.body}`,
      date: synthetic.date,
      status: 'minutes confirmed',
      editions: [{ kind: 'main' }],
      items: synthetic.items.map((item, ord) => ({
        id: String(ord + 1),
        number: String(ord + 1),
        heading: item.heading,
        kind: 'business',
        openness: { state: 'open' },
        documentIds: [`document/${key}-${ord}`],
      })),
      attendance: Array.from({ length: ATTENDING }, () => attending(Math.floor(random() * PEOPLE))),
    }
    yield meeting
    for (const [ord, item] of synthetic.items.entries()) {
      yield minute(meeting, ord, item.text, item.outcome, random)
      appearances.push({ meetingId: meeting.id, itemId: String(ord + 1) })
      if (appearances.length === ITEMS_AN_ISSUE) {
        const slug = `i${key}-${ord}`
        yield { format: 'moothall/issue/1', id: `issue/${slug}`, slug, title: item.heading, appearances }
        appearances = []
      }
    }
  }
}

function document(key: string, words: (count: number) => string, random: () => number): Document {
  return {
    format: 'moothall/document/1',
    id: `document/${key}`,
    slug: key,
    sources: [
      { system: 'synthetic', key: `document:${key}`, url: `https://council.example/documents/${key}.pdf` },
    ],
    title: words(5),
    kind: 'report',
    typePrinted: 'PDF',
    sizePrinted: '27 KB',
    openness: { state: 'open' },
    versions: [],
    ...(random() < 0.25 ? { text: words(300) } : {}),
  }
}

function minute(
  meeting: Meeting,
  ord: number,
  text: string,
  kind: Minute['outcomes'][number]['kind'],
  random: () => number,
): Minute {
  const key = `${meeting.slug}-${ord + 1}`
  return {
    format: 'moothall/minute/1',
    id: `minute/${key}`,
    slug: key,
    meetingId: meeting.id,
    itemId: String(ord + 1),
    number: String(ord + 1),
    status: 'confirmed',
    text,
    outcomes: [
      {
        id: 'o1',
        kind,
        printed: 'RESOLVED',
        text: text.slice(0, 120),
        reading: { ...machine, span: [0, 120] },
      },
    ],
    undertakings:
      random() < 0.1
        ? [
            {
              id: 'u1',
              text: text.slice(0, 80),
              by: 'Director of Finance',
              reading: { ...machine, span: [0, 80] },
            },
          ]
        : [],
    references:
      random() < 0.3
        ? [{ kind: 'minute', printed: 'Minute 12', number: '12', reading: { ...machine, span: [0, 9] } }]
        : [],
    mentions: Array.from({ length: 2 }, () => ({
      kind: 'person' as const,
      name: nameOf(Math.floor(random() * PEOPLE)),
      role: 'spoke' as const,
      reading: { ...machine, span: [0, 12] as [number, number] },
    })),
  }
}

function attending(person: number): Meeting['attendance'][number] {
  return { name: nameOf(person), personId: `person/p${person}`, presence: 'present' }
}

function nameOf(person: number): string {
  return `Councillor ${String.fromCharCode(65 + (person % 26))} Example${person}`
}
