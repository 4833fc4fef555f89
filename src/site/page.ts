import type { z } from 'zod'
import type { Html } from '../platform/html/html.ts'
import type { Council, SubjectType } from '../record/formats/index.ts'
import type { RecordReader } from '../record/queries/record-reader.ts'
import type { Messages } from './messages/messages.ts'
import type { Parameters } from './query.ts'

/** What a page is asked with. */
export type PageRequest = {
  reader: RecordReader
  council: Council
  /** The parts of the address that the route names. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The civil date in the council's zone. */
  today: string
  t: Messages
  /** Scheme and host of the site's own address, without a slash at the end. */
  origin: string
}

/** A thing that is not there under this address: nothing, or somewhere else. */
export type Elsewhere = { redirect: string } | { missing: true } | { invalid: string }

/** What the frame around a page's content needs to know. */
export type Frame = {
  /** For the browser's tab; the council's name is added. */
  title: string
  /** The page's own content, inside `<main>`. */
  main: Html
  section?: 'issues' | 'meetings' | 'decisions' | 'policies' | 'people' | 'search' | undefined
  breadcrumbs?: { text: string; href?: string }[]
  /** One or two sentences for search engines and previews. */
  description?: string
  /** The one address of this page, where it differs from the one asked for. */
  canonical?: string
  /** Other forms of the same: feeds, calendars. The `.json` is announced by itself. */
  alternates?: { type: string; href: string; title: string }[]
  /** schema.org data as JSON-LD. */
  structured?: Record<string, unknown>
  /** Content before `<main>`'s container, at full width. */
  hero?: Html
  /** Whether search engines should leave it out: search results, versions. */
  isUnlisted?: boolean
}

/** One page of the site: what it loads from the record, and how that is shown. */
export type Page<View> = {
  /** The address, as in `routes`. */
  route: string
  /** The query parameters it knows; any other is answered with 400. */
  query?: Parameters
  /** What its `:slug` names, where it is the page of one subject. */
  subject?: SubjectType
  /** Gets the page's data: the same object its `.json` sends. */
  load: (request: PageRequest) => View | Elsewhere
  /** Renders it: a pure function. */
  render: (view: View, request: PageRequest) => Frame
  /** What its `.json` sends; `none` where the page is words alone and has no `.json`. */
  json: z.ZodType<View> | 'none'
}

/** A page whatever its view: what the site's list of pages holds. */
export type AnyPage = Page<unknown>

/** Hides a page's view type, so that pages of different views stand in one list. */
export function anyPage<View>(page: Page<View>): AnyPage {
  // `render` is only ever given what the same page's `load` gave.
  return page as unknown as AnyPage
}

/** Whether `load` found nothing to show here. */
export function isElsewhere(loaded: unknown): loaded is Elsewhere {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    ('redirect' in loaded || 'missing' in loaded || 'invalid' in loaded)
  )
}
