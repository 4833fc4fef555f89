// The reference: an issue page by Fastify and Nunjucks, with the official macros of govuk-frontend wherever the page
// has such a component. It gets the data ready-made; ours reads the record for each request.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastify from 'fastify'
import nunjucks from 'nunjucks'

const [viewPath = ''] = process.argv.slice(2)
const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(govuk, 'dist'), fileURLToPath(new URL('.', import.meta.url))], {
    noCache: false,
  }),
  { autoescape: true },
)
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const days = new Map()
templates.addFilter('day', (date) => {
  const known = days.get(date)
  if (known !== undefined) return known
  const made = day.format(new Date(date))
  days.set(date, made)
  return made
})
templates.addFilter('paragraphs', (text) => text.split('\n\n'))
const data = {
  view: JSON.parse(readFileSync(viewPath, 'utf8')),
  council: 'Fernley District Council',
  navigation: ['Issues', 'Meetings', 'Decisions', 'Policies', 'People', 'Search'].map((text, index) => ({
    text,
    href: `/${text.toLowerCase()}`,
    active: index === 0,
  })),
}
const app = fastify({ logger: false })
app.get('/issues/:slug', (_request, reply) => {
  void reply.type('text/html; charset=utf-8').send(templates.render('issue-page.njk', data))
})
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
process.on('SIGTERM', () => process.exit(0))
