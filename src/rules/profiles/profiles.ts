import type { z } from 'zod'
import { InvalidInputError } from '../../platform/errors.ts'
import type { Calendar, CalendarParts } from '../calendar.ts'
import { createCalendar } from '../calendar.ts'
import type { CivilDate } from '../civil-date.ts'
import type { HolidaySetName } from '../holidays/holiday-set.ts'
import california from './california.json' with { type: 'json' }
import commonPractice from './common-practice.json' with { type: 'json' }
import england from './england.json' with { type: 'json' }
import englandParish from './england-parish.json' with { type: 'json' }
import englandPrincipal from './england-principal.json' with { type: 'json' }
import englandNoExecutive from './england-principal-no-executive.json' with { type: 'json' }
import generic from './generic.json' with { type: 'json' }
import { mergeLayers } from './merge-layers.ts'
import northernIreland from './northern-ireland.json' with { type: 'json' }
import { type Layer, layerSchema, type Rule } from './profile-schema.ts'
import scotland from './scotland.json' with { type: 'json' }
import wales from './wales.json' with { type: 'json' }
import walesCommunity from './wales-community.json' with { type: 'json' }
import walesPrincipal from './wales-principal.json' with { type: 'json' }

/** The layers others build on; they are no profiles of their own. */
const FOUNDATIONS = [commonPractice, england, wales].map((one) => readLayer(one))
const AUTHORITIES = [
  englandPrincipal,
  englandNoExecutive,
  englandParish,
  walesPrincipal,
  walesCommunity,
  scotland,
  northernIreland,
  california,
  generic,
].map((one) => readLayer(one))
const LAYERS = new Map([...FOUNDATIONS, ...AUTHORITIES].map((layer) => [layer.id, layer]))

/** A profile ready to be asked: all its layers in one, complete. */
export type Profile = Layer & {
  nation: string
  zone: string
  holidays: HolidaySetName
  from: CivilDate
  rules: Rule[]
  calendar: Calendar
}

/** The profiles that come with Moothall, each with its title. */
export function listProfiles(): { id: string; title: string; nation: string; from: string }[] {
  return AUTHORITIES.map((layer) => {
    const { id, title, nation, from } = findProfile(layer.id)
    return { id, title, nation, from }
  })
}

/** Checks a layer read from a file; the error is one line naming the place and what was expected there. */
export function readLayer(input: unknown): Layer {
  const read = layerSchema.safeParse(input)
  if (read.success) return read.data
  throw new InvalidInputError(`profile: ${firstProblem(read.error)}`)
}

/** What is wrong first, in one line. */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue?.path.length ? `${issue.path.join('.')}: ` : ''
  return `${place}${issue?.message.replaceAll('\n', ' ') ?? 'not understood'}`
}

/**
 * A profile by its id, with a council's own layers over it: standing orders, then the body. `knownOn` takes only the
 * holidays into account that were known on that day.
 */
export function findProfile(
  id: string,
  own: readonly Layer[] = [],
  options: Pick<CalendarParts, 'knownOn'> = {},
): Profile {
  const authority = AUTHORITIES.find((layer) => layer.id === id)
  if (!authority) {
    const known = AUTHORITIES.map((layer) => layer.id).join(', ')
    throw new InvalidInputError(`profile: expected one of ${known}; found "${id.slice(0, 40)}"`)
  }
  const merged = [...layersUnder(authority), ...own].reduce(mergeLayers)
  const { nation, zone, holidays, from, rules } = merged
  if (nation === undefined || zone === undefined || holidays === undefined || from === undefined || !rules) {
    throw new InvalidInputError(
      `profile: expected ${id} to give its nation, zone, holidays, first day and rules`,
    )
  }
  const { extraHolidays, closures, exclude } = merged
  const calendar = createCalendar({ holidays, extraHolidays, closures, exclude, ...options })
  return { ...merged, nation, zone, holidays, from, rules, calendar }
}

function layersUnder(layer: Layer): Layer[] {
  const lower = (layer.extends ?? []).map((id) => {
    const found = LAYERS.get(id)
    if (!found) throw new InvalidInputError(`profile: ${layer.id} builds on "${id}", which is not there`)
    return found
  })
  return [...lower.flatMap(layersUnder), layer]
}
