import type { z } from 'zod'
import { InvalidInputError } from '../../../platform/errors.ts'
import {
  BODY_KINDS,
  type BodyKind,
  type Deadline,
  deadlinesFor,
  findProfile,
  listProfiles,
} from '../../../rules/index.ts'
import type { Page } from '../../page.ts'
import { oneOf, textUpTo } from '../../query.ts'
import { papersOutMain } from './papers-out-main.ts'
import { papersOutView } from './papers-out-schema.ts'

/** What was asked, the deadlines that follow from it, or what was wrong with the question. */
export type PapersOutView = {
  format: 'moothall/papers-out-view/1'
  profiles: readonly { id: string; title: string }[]
  profile: string
  body: BodyKind
  date: string
  time: string
  /** The field that is wrong, and one line saying what was expected. */
  problem: { field: 'profile' | 'date' | 'time' | 'body'; message: string } | null
  deadlines: readonly Deadline[] | null
}

/** "When must the papers be out?": any clerk's question, answered from the rules alone; nothing of the record is read. */
export const papersOutPage: Page<PapersOutView> = {
  route: '/papers-out',
  // The schema leaves fields of a rule open that its own type names.
  json: papersOutView as unknown as z.ZodType<PapersOutView>,
  query: {
    profile: textUpTo(80),
    body: oneOf(...BODY_KINDS),
    date: textUpTo(40),
    time: textUpTo(40),
  },

  load: ({ query }) => {
    const asked = {
      profile: query.get('profile') ?? 'england-principal',
      date: (query.get('date') ?? '').trim(),
      time: (query.get('time') ?? '').trim(),
    }
    const body = BODY_KINDS.find((one) => one === (query.get('body') ?? 'committee'))
    const profiles = listProfiles().map(({ id, title }) => ({ id, title }))
    const view = {
      format: 'moothall/papers-out-view/1' as const,
      profiles,
      ...asked,
      body: body ?? 'committee',
    }
    if (body === undefined) {
      const message = `body: expected one of ${BODY_KINDS.join(', ')}`
      return { ...view, problem: { field: 'body', message }, deadlines: null }
    }
    if (!query.has('date')) return { ...view, problem: null, deadlines: null }
    return { ...view, ...answer(asked.profile, body, asked.date, asked.time) }
  },

  render: (view, { t }) => ({
    title: t.papersOut.title,
    description: t.papersOut.lead,
    breadcrumbs: [{ text: t.papersOut.title }],
    main: papersOutMain(view, t),
  }),
}

function answer(
  profile: string,
  body: BodyKind,
  date: string,
  time: string,
): Pick<PapersOutView, 'problem' | 'deadlines'> {
  try {
    const events = body === 'executive' ? { meeting: date, decision: date } : { meeting: date }
    const request = { events, body, ...(time === '' ? {} : { time }) }
    return { problem: null, deadlines: deadlinesFor(findProfile(profile), request) }
  } catch (problem) {
    if (!(problem instanceof InvalidInputError)) throw problem
    return { problem: { field: fieldOf(problem.message), message: problem.message }, deadlines: null }
  }
}

/** The rules' one line begins with the name of what was wrong. */
function fieldOf(message: string): 'profile' | 'date' | 'time' {
  if (message.startsWith('profile: ')) return 'profile'
  return message.startsWith('time: ') ? 'time' : 'date'
}
