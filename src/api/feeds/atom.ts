import { type Html, html } from '../../platform/html/html.ts'

/** One entry of a feed: something that was published. */
export type FeedEntry = {
  /** A URI that stays the same for ever (RFC 4287 section 4.2.6). */
  id: string
  title: string
  /** Instant, RFC 3339. */
  updated: string
  published?: string
  /** Absolute address. */
  href: string
  author: string
  summary: string
}

/** A feed of what was published, newest first. */
export type Feed = {
  id: string
  title: string
  updated: string
  self: string
  alternate: string
  author: string
  entries: readonly FeedEntry[]
}

/** An Atom feed (RFC 4287). Characters that XML 1.0 forbids are left out. */
export function atom(feed: Feed): string {
  return allowed(
    html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${feed.id}</id>
<title>${feed.title}</title>
<updated>${feed.updated}</updated>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.alternate}"/>
<author><name>${feed.author}</name></author>
${feed.entries.map(entry)}</feed>
`.markup,
  )
}

function entry(one: FeedEntry): Html {
  return html`<entry>
<id>${one.id}</id>
<title>${one.title}</title>
<updated>${one.updated}</updated>
${one.published && html`<published>${one.published}</published>\n`}<link rel="alternate" type="text/html" href="${one.href}"/>
<author><name>${one.author}</name></author>
<summary>${one.summary}</summary>
</entry>
`
}

// XML 1.0 section 2.2: texts taken from PDFs hold form feeds and worse, and one of them breaks a whole feed.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function allowed(xml: string): string {
  return xml.replace(FORBIDDEN, '')
}
