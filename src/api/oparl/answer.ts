import { findObject } from './find-object.ts'
import { findList } from './lists.ts'
import type { OParlObject, Presenting } from './presenter.ts'
import { readListQuery } from './read-query.ts'

/** What OParl says to a request. */
export type OParlReply = { status: 200 | 400 | 404 | 410; body: unknown }

const LONGEST_PATH = 600

/** Answers a request for an address below `/oparl`. */
export function answerOParl(presenting: Presenting, url: URL): OParlReply {
  const path = url.pathname.slice('/oparl'.length).split('/').filter(Boolean)
  if (url.pathname.length > LONGEST_PATH || path.some((part) => !/^[A-Za-z0-9_-]+$/.test(part)))
    return missing()
  const list = findList(presenting, path)
  const lean = url.searchParams.get('omit_internal') === 'true'
  if (!list) {
    const object = findObject(presenting, path.length === 0 ? [''] : path)
    if (!object) return missing()
    const isGone = object.deleted === true && object.type.endsWith('/File')
    return { status: isGone ? 410 : 200, body: lean ? withoutInternal(object) : object }
  }
  const asked = readListQuery(url.searchParams)
  if ('refused' in asked) return refusal(400, asked.refused)
  const { limit, page } = asked
  const { total, rows } = list(presenting, { filter: asked.filter, limit, offset: (page - 1) * limit })
  const pages = Math.max(1, Math.ceil(total / limit))
  if (page > pages) return refusal(404, `The list has ${pages} pages; there is no page ${page}.`)
  const address = `${presenting.addresses.page('')}${url.pathname}`
  const at = (number: number) =>
    `${address}?${new URLSearchParams([...asked.kept, ['page', String(number)]])}`
  return {
    status: 200,
    body: {
      data: lean ? rows.map(withoutInternal) : rows,
      pagination: { totalElements: total, elementsPerPage: limit, currentPage: page, totalPages: pages },
      links: {
        first: at(1),
        ...(page > 1 ? { prev: at(page - 1) } : {}),
        self: at(page),
        ...(page < pages ? { next: at(page + 1) } : {}),
        last: at(pages),
      },
    },
  }
}

/** The lists that `omit_internal` leaves out; what the schema requires stays. */
const INTERNAL: Readonly<Record<string, readonly string[]>> = {
  Meeting: ['auxiliaryFile', 'agendaItem'],
  Paper: ['auxiliaryFile', 'location', 'consultation'],
  Person: ['membership'],
  AgendaItem: ['auxiliaryFile'],
}

function withoutInternal(object: OParlObject): OParlObject {
  const left = { ...object }
  for (const field of INTERNAL[object.type.split('/').at(-1) ?? ''] ?? []) delete left[field]
  return left
}

function missing(): OParlReply {
  return refusal(404, 'There is no such object here.')
}

function refusal(status: 400 | 404, message: string): OParlReply {
  return { status, body: { type: 'https://schema.oparl.org/1.1/Error', message, debug: `status ${status}` } }
}
