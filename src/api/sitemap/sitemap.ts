import { html } from '../../platform/html/html.ts'
import { countListed, listedSubjects } from '../../record/queries/names.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { link } from '../../site/routes.ts'

type SitemapContext = { reader: RecordReader; origin: string }

/** The sitemap protocol allows 50,000 addresses a file; smaller files are friendlier to everybody. */
const ADDRESSES_A_FILE = 10_000

/** Where crawlers may go: everywhere but the search and the versions, whose pages are without number. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /search\nDisallow: /record/subjects/\nSitemap: ${origin}/sitemap.xml\n`
}

/** The list of sitemap files (sitemaps.org protocol). */
export function sitemapIndex({ reader, origin }: SitemapContext): string {
  const files = Math.max(1, Math.ceil(countListed(reader) / ADDRESSES_A_FILE))
  const numbers = Array.from({ length: files }, (_, index) => index + 1)
  return html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${numbers.map((number) => html`<sitemap><loc>${origin}/sitemaps/${number}.xml</loc></sitemap>\n`)}</sitemapindex>
`.markup
}

/** One file of addresses, from 1; `undefined` past the last. */
export function sitemapOf({ reader, origin }: SitemapContext, number: number): string | undefined {
  const rows = listedSubjects(reader, ADDRESSES_A_FILE, (number - 1) * ADDRESSES_A_FILE)
  if (rows.length === 0 && number !== 1) return undefined
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.map((row) => html`<url><loc>${origin}${pathOf(row.type, row.slug)}</loc><lastmod>${row.changedAt}</lastmod></url>\n`)}</urlset>
`.markup
}

function pathOf(type: string, slug: string): string {
  switch (type) {
    case 'issue':
      return link.issue(slug)
    case 'meeting':
      return link.meeting(slug)
    case 'decision':
      return link.decision(slug)
    case 'instrument':
      return link.policy(slug)
    case 'document':
      return link.document(slug)
    case 'body':
      return link.body(slug)
    default:
      return link.person(slug)
  }
}
