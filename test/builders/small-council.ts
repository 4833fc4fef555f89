import { hash } from 'node:crypto'
import type { Published } from '../../src/record/formats/index.ts'
import {
  appendPublications,
  type LogDatabase,
  rememberKeys,
  withdrawSubject,
} from '../../src/record/log/index.ts'

/** The bytes of the one file that the small council holds. */
export const HELD_FILE = Buffer.from('%PDF-1.7 the dog control order of Sallow Vale')
export const HELD_SHA256 = hash('sha256', HELD_FILE)

const read = { by: 'machine' as const, confidence: 0.9 }
const item = { kind: 'business' as const, openness: { state: 'open' as const } }

const council: Published = {
  format: 'moothall/council/1',
  id: 'council/sallow-vale',
  slug: 'sallow-vale',
  name: 'Sallow Vale District Council',
  language: 'en-GB',
  timeZone: 'Europe/London',
}

const panel: Published = {
  format: 'moothall/body/1',
  id: 'body/environment-panel',
  slug: 'environment-panel',
  name: 'Environment Panel',
  kind: 'panel',
  memberships: [
    { name: 'Councillor Ada Thorn', personId: 'person/ada-thorn', role: 'Chairman', votes: true },
  ],
}

const recommending: Published = {
  format: 'moothall/minute/1',
  id: 'minute/panel-2025-1',
  slug: 'panel-2025-1',
  meetingId: 'meeting/2025-02-01-environment-panel',
  itemId: '1',
  number: '13',
  status: 'confirmed',
  text: 'RECOMMENDED – that a dog control order be made. See Paper "B". The Clerk undertook to write.',
  outcomes: [{ id: 'o1', kind: 'recommended', text: 'that a dog control order be made', reading: read }],
  undertakings: [{ id: 'u1', text: 'to write', about: 'the order', by: 'Clerk', reading: read }],
  references: [{ kind: 'paper', printed: 'Paper "B"', label: 'B', reading: read }],
  mentions: [
    { kind: 'post', name: 'Clerk', role: 'undertook', postId: 'post/clerk', reading: read },
    { kind: 'person', name: 'Councillor Ada Thorn', personId: 'person/ada-thorn', reading: read },
  ],
}

/** Invented contents such that every table of the record has a row. */
export const smallCouncil: readonly Published[] = [
  council,
  panel,
  { format: 'moothall/body/1', id: 'body/council', slug: 'full-council', name: 'Council', kind: 'council' },
  {
    format: 'moothall/person/1',
    id: 'person/ada-thorn',
    slug: 'ada-thorn',
    name: 'Councillor Ada Thorn',
    kind: 'councillor',
    ward: 'Rushmere',
    sources: [{ system: 'moderngov', key: 'user:7', url: 'https://example.org/mgUserInfo.aspx?UID=7' }],
  },
  {
    format: 'moothall/post/1',
    id: 'post/clerk',
    slug: 'clerk',
    title: 'Clerk',
    holders: [{ name: 'Basil Reed', from: '2020-05-01' }],
  },
  {
    format: 'moothall/document/1',
    id: 'document/dog-order',
    slug: 'dog-order',
    title: 'Dog control order',
    kind: 'report',
    openness: { state: 'open' },
    versions: [
      {
        sha256: HELD_SHA256,
        mediaType: 'application/pdf',
        bytes: HELD_FILE.byteLength,
        fileName: 'order.pdf',
        pages: 1,
      },
    ],
    text: 'Dogs shall be on a lead in Rushmere Park.',
  },
  {
    format: 'moothall/document/1',
    id: 'document/listed-only',
    slug: 'listed-only',
    title: 'Map',
    kind: 'appendix',
    typePrinted: 'PDF',
    sizePrinted: '27 KB',
    openness: { state: 'open' },
    versions: [],
  },
  {
    format: 'moothall/meeting/1',
    id: 'meeting/2025-02-01-environment-panel',
    slug: '2025-02-01-environment-panel',
    bodyId: 'body/environment-panel',
    date: '2025-02-01',
    status: 'minutes confirmed',
    editions: [],
    items: [
      {
        ...item,
        id: '1',
        number: '13',
        heading: 'Dog control',
        documentIds: ['document/dog-order', 'document/listed-only'],
      },
    ],
    attendance: [{ name: 'Councillor Ada Thorn', personId: 'person/ada-thorn', presence: 'present' }],
  },
  recommending,
  {
    format: 'moothall/meeting/1',
    id: 'meeting/2025-03-01-council',
    slug: '2025-03-01-council',
    bodyId: 'body/council',
    date: '2025-03-01',
    status: 'minutes confirmed',
    editions: [],
    items: [{ ...item, id: '4', number: '4', heading: 'Dog control order' }],
    attendance: [],
  },
  {
    format: 'moothall/minute/1',
    id: 'minute/council-2025-4',
    slug: 'council-2025-4',
    meetingId: 'meeting/2025-03-01-council',
    itemId: '4',
    status: 'confirmed',
    text: 'RESOLVED – that the recommendation of the Environment Panel of 1 February 2025 be supported.',
    outcomes: [
      {
        id: 'o1',
        kind: 'resolved',
        text: 'that the recommendation be supported',
        answers: { body: 'the Environment Panel', date: '2025-02-01', how: 'supported' },
        reading: read,
      },
    ],
    undertakings: [],
    references: [],
    mentions: [],
    closes: [{ minuteId: 'minute/panel-2025-1', undertakingId: 'u1', note: 'Written on 3 February' }],
  },
  {
    format: 'moothall/issue/1',
    id: 'issue/dogs',
    slug: 'dogs',
    title: 'Dogs in parks',
    appearances: [
      { meetingId: 'meeting/2025-02-01-environment-panel', itemId: '1', role: 'recommendation' },
      { meetingId: 'meeting/2025-03-01-council', itemId: '4', role: 'decision' },
    ],
    related: [{ issueId: 'issue/parks', relation: 'related' }],
  },
  { format: 'moothall/issue/1', id: 'issue/parks', slug: 'parks', title: 'Parks', appearances: [] },
  {
    format: 'moothall/decision/1',
    id: 'decision/signs',
    slug: 'signs',
    title: 'Signs at Rushmere Park',
    maker: { kind: 'officer', name: 'Clerk', postId: 'post/clerk' },
    decidedOn: '2025-04-01',
    issueId: 'issue/dogs',
  },
  {
    format: 'moothall/instrument/1',
    id: 'instrument/old-order',
    slug: 'old-order',
    title: 'Dog byelaws',
    kind: 'code',
    status: 'superseded',
    versions: [{ label: '1996' }],
  },
  {
    format: 'moothall/instrument/1',
    id: 'instrument/order',
    slug: 'order',
    title: 'Dog control order',
    kind: 'policy',
    status: 'in force',
    issueIds: ['issue/dogs'],
    versions: [{ label: '1', adoptedBy: { minuteId: 'minute/council-2025-4', outcomeId: 'o1' } }],
    supersedes: ['instrument/old-order'],
    relations: [{ instrumentId: 'instrument/old-order', relation: 'related' }],
  },
]

const clock = () => new Date('2026-01-02T03:04:05Z')

/**
 * Publishes the small council, corrects its panel's name, withdraws one document and publishes another again after it was
 * withdrawn: every act and every register of the log has rows.
 */
export async function publishSmallCouncil(log: LogDatabase): Promise<void> {
  const publish = (...contents: Published[]) =>
    log.transaction().execute(async (transaction) => {
      const drafts = contents.map((content) => ({ content, actor: 'Clerk', origin: 'desk' as const }))
      await appendPublications(transaction, drafts, clock)
      await rememberKeys(transaction, 'moderngov', new Map([['user:7', 'person/ada-thorn']]))
    })
  const withdraw = (id: string) =>
    log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(transaction, { id, actor: 'Clerk', origin: 'desk', note: 'In error' }, clock),
      )
  const draft: Published = {
    format: 'moothall/document/1',
    id: 'document/draft',
    slug: 'draft',
    title: 'Draft',
    kind: 'other',
    openness: { state: 'open' },
    versions: [],
  }
  await publish(...smallCouncil, draft)
  await withdraw('document/draft')
  await withdraw('document/listed-only')
  await publish(...smallCouncil.filter((content) => content.id === 'document/listed-only'), {
    ...panel,
    slug: 'green-panel',
    formerSlugs: ['environment-panel'],
  })
}
