import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { raw } from '../../platform/html/html.ts'

const COMPONENTS = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)

const FixtureFile = z.object({
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
})

/** One example published with GOV.UK Frontend: the macro's options and the markup it makes of them. */
export type Fixture = z.infer<typeof FixtureFile>['fixtures'][number]

/** The names of all components that GOV.UK Frontend publishes fixtures for. */
export function publishedComponents(): string[] {
  return readdirSync(COMPONENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Every fixture of one component. */
export function publishedFixtures(component: string): Fixture[] {
  const file = readFileSync(new URL(`${component}/fixtures.json`, COMPONENTS), 'utf8')
  return FixtureFile.parse(JSON.parse(file)).fixtures
}

/**
 * A fixture's options in the shape of our components: the strings that the macro takes as trusted markup become Html,
 * and `text` changes every other string (for trying hostile ones).
 */
export function asOptions(options: unknown, text: (words: string) => string = (words) => words): unknown {
  if (typeof options === 'string') return text(options)
  if (Array.isArray(options)) return options.map((option) => asOptions(option, text))
  if (typeof options !== 'object' || options === null) return options
  return Object.fromEntries(
    Object.entries(options)
      .filter(([key, option]) => !(isMarkup(key) && option === false))
      .map(([key, option]) => [key, asOption(key, option, text)]),
  )
}

function asOption(key: string, option: unknown, text: (words: string) => string): unknown {
  if (isMarkup(key) && typeof option === 'string') return raw(option.trim())
  return asOptions(option, text)
}

// The slots of the service navigation are markup too, without saying so in their names.
function isMarkup(key: string): boolean {
  return /html$/i.test(key) || ['start', 'end', 'navigationStart', 'navigationEnd'].includes(key)
}
