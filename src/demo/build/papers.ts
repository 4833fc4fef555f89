import { hash } from 'node:crypto'
import type { Document } from '../../record/formats/index.ts'
import { slugOf } from '../../record/log/index.ts'
import { titleOn } from '../posts.ts'
import { printedDate } from './calendar.ts'
import type { ItemDraft, OpennessDraft, OutcomeDraft, PaperDraft } from './drafts.ts'
import { withInitials } from './names-in-text.ts'
import { type DemoFile, fileOf, LANGUAGE, plainText } from './paper-file.ts'
import type { PlannedMeeting } from './plan.ts'

/** A document with the days on which its versions came out, and their files. */
export type Paper = { document: Document; versions: { on: string; document: Document }[]; files: DemoFile[] }

/** A published paper of a draft: its document at each version, and the bytes. */
export function paperOf(draft: PaperDraft, on: string, context: string): Paper {
  const slug = `${slugOf(draft.title)
    .slice(0, 60)
    .replace(/-[^-]*$/, (end) => (slugOf(draft.title).length > 60 ? '' : end))}-${context}`
  const base: Omit<Document, 'versions'> = {
    format: 'moothall/document/1',
    id: `document/${slug}`,
    slug,
    title: draft.title,
    kind: draft.kind ?? 'report',
    ...(draft.label ? { label: draft.label } : {}),
    ...(draft.listed ? { typePrinted: draft.listed.type, sizePrinted: draft.listed.size } : {}),
    publishedOn: on,
    ...(draft.by
      ? { authors: draft.by.map((post) => ({ name: titleOn(post, on), postId: `post/${post}` })) }
      : {}),
    language: LANGUAGE,
    openness: opennessOf(draft.withheld),
  }
  const texts = draft.withheld ? [] : (draft.texts ?? [])
  const files: DemoFile[] = []
  const versions: Document['versions'] = []
  const published = texts.map((text) => {
    const day = text.publishedOn ?? on
    const file = fileOf(draft, text.paragraphs, slugOf(draft.title))
    files.push(file)
    versions.push({
      sha256: file.sha256,
      mediaType: file.mediaType,
      bytes: file.bytes.length,
      fileName: file.fileName,
      publishedOn: day,
      ...(text.note ? { note: text.note } : {}),
    })
    return { on: day, document: { ...base, versions: [...versions], text: plainText(text.paragraphs) } }
  })
  const listed = { ...base, versions: [] }
  const all = published.length > 0 ? published : [{ on, document: listed }]
  return { document: all.at(-1)?.document ?? listed, versions: all, files }
}

/** A short report for an item whose draft gives only what it is for: purpose, recommendations, implications. */
export function shortReport(meeting: PlannedMeeting, draft: ItemDraft): PaperDraft | undefined {
  if (!draft.report) return undefined
  const [purpose = '', ...background] = typeof draft.report === 'string' ? [draft.report] : draft.report
  const advice = (draft.minute ?? []).filter(
    (part): part is OutcomeDraft =>
      typeof part !== 'string' &&
      part.part === 'outcome' &&
      !['lost', 'amended', 'deferred'].includes(part.kind),
  )
  const author = (draft.by ?? []).map((post) => titleOn(post, meeting.date)).join(' and ')
  const paragraphs = [
    `${author ? `Report of the ${author}` : 'Paper for debate'}, ${meeting.body.name}, ${printedDate(meeting.date)}`,
    '## Purpose',
    purpose,
    ...(advice.length > 0
      ? ['## Recommendation', ...advice.map(({ text }) => `${sentence(withInitials(text))}.`)]
      : []),
    ...(background.length > 0
      ? ['## Background', ...background.filter((text) => !text.startsWith('Cost: '))]
      : []),
    '## Implications',
    ...implications(draft.heading, background.find((text) => text.startsWith('Cost: '))?.slice(6)),
    '## Background papers',
    'None.',
  ]
  return { title: draft.heading, ...(draft.by ? { by: draft.by } : {}), texts: [{ paragraphs }] }
}

/** The openness of an item or a paper. */
export function opennessOf(withheld: OpennessDraft | undefined): Document['openness'] {
  if (!withheld) return { state: 'open' }
  const { categories, reason, reviewOn } = withheld
  return { state: 'exempt', categories: [...categories], reason, reviewOn }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const NO_COST = [
  'Financial: the work is met from the existing budget of the service.',
  'Financial: there are no new costs in the current year; any later ones will be put forward with the budget.',
  'Financial: the cost is officer time, which has been allowed for in the service plan.',
]

const EQUALITY = [
  'Equality: an assessment was made and found no group at a disadvantage.',
  'Equality: the proposals were checked against the public sector equality duty; no adverse effect was found.',
  'Equality: none that differ from the present arrangements.',
]

const CLIMATE = [
  'Climate: none of note.',
  'Climate: a small benefit is expected and will be reported in the yearly carbon statement.',
  'Climate: neutral.',
]

function implications(heading: string, cost: string | undefined): string[] {
  const pick = (from: readonly string[], salt: string) =>
    from[Number.parseInt(hash('sha256', `${salt} ${heading}`).slice(0, 6), 16) % from.length] ?? ''
  return [
    cost ? `Financial: ${cost}` : pick(NO_COST, 'cost'),
    pick(EQUALITY, 'equality'),
    pick(CLIMATE, 'climate'),
  ]
}
