import { z } from 'zod'
import { InvalidInputError } from '../../../platform/errors.ts'
import { joinedWithAnd } from '../../sentences.ts'
import california from './california.json' with { type: 'json' }
import england from './england.json' with { type: 'json' }
import northernIreland from './northern-ireland.json' with { type: 'json' }
import parish from './parish.json' with { type: 'json' }
import scotland from './scotland.json' with { type: 'json' }
import wales from './wales.json' with { type: 'json' }

const paragraph = z.strictObject({ code: z.string(), text: z.string(), verified: z.boolean() })
const listSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.url(),
  /** The first day for which the list is held. */
  from: z.string().optional(),
  /** The power to exclude the public, and where its categories are, as a resolution names them. */
  power: z.string(),
  place: z.string(),
  /** The words of the public interest test, where the list has one for every paragraph. */
  publicInterest: z.string().optional(),
  paragraphs: z.array(paragraph).min(1),
  qualifications: z.array(paragraph.extend({ of: z.array(z.string()) })),
  warnings: z.array(z.strictObject({ of: z.array(z.string()), whenPolicy: z.boolean(), text: z.string() })),
})

/** A nation's categories of exempt information with their qualifications. */
export type ExemptList = z.infer<typeof listSchema>

const LISTS = [england, wales, scotland, northernIreland, california, parish].map((one) =>
  listSchema.parse(one),
)

/** The ids of the lists there are. */
export const EXEMPT_LISTS: readonly string[] = LISTS.map((list) => list.id)

/** A list by its id, as a profile's `exempt` names it. */
export function findExemptList(id: string): ExemptList {
  const found = LISTS.find((list) => list.id === id)
  if (found) return found
  throw new InvalidInputError(
    `exempt list: expected one of ${EXEMPT_LISTS.join(', ')}; found "${id.slice(0, 40)}"`,
  )
}

/** What a resolution to exclude the public is about. */
export type ExclusionRequest = {
  /** Printed numbers of the items. */
  items: readonly string[]
  paragraphs: readonly string[]
  on: string
  /** Is a whole policy to be taken in private? */
  isPolicy?: boolean | undefined
}

/** The text of a resolution, what qualifies the categories it names, and what to think about before moving it. */
export type Exclusion = {
  resolution: string
  paragraphs: ExemptList['paragraphs']
  qualifications: ExemptList['qualifications']
  warnings: string[]
  verified: boolean
}

/** Words the resolution that excludes the public: it names the proceedings and the category, as the law asks. */
export function exclusionResolution(list: ExemptList, request: ExclusionRequest): Exclusion {
  if (list.from !== undefined && request.on < list.from) {
    throw new InvalidInputError(`${list.title}: expected a day from ${list.from} on; found ${request.on}`)
  }
  if (request.items.length === 0) throw new InvalidInputError('items: expected at least one, found none')
  if (request.paragraphs.length === 0)
    throw new InvalidInputError('paragraphs: expected at least one, found none')
  const paragraphs = request.paragraphs.map((code) => findParagraph(list, code))
  const names = (of: readonly string[]) => of.some((code) => request.paragraphs.includes(code))
  const test = list.publicInterest === undefined ? '' : `, and that, ${list.publicInterest}`
  const grounds = `${plural('paragraph', request.paragraphs)} of ${list.place}`
  return {
    resolution: `That under ${list.power} the public be excluded from the meeting during ${plural('item', request.items)}, on the grounds that exempt information as described in ${grounds} is likely to be disclosed${test}.`,
    paragraphs,
    qualifications: list.qualifications.filter((one) => names(one.of)),
    warnings: list.warnings
      .filter((one) => names(one.of) && (!one.whenPolicy || request.isPolicy === true))
      .map((one) => one.text),
    verified: paragraphs.every((one) => one.verified),
  }
}

function findParagraph(list: ExemptList, code: string): ExemptList['paragraphs'][number] {
  const found = list.paragraphs.find((one) => one.code === code)
  if (found) return found
  const codes = list.paragraphs.map((one) => one.code).join(', ')
  throw new InvalidInputError(`${list.title}: expected a paragraph of ${codes}; found "${code.slice(0, 40)}"`)
}

function plural(word: string, values: readonly string[]): string {
  return `${word}${values.length > 1 ? 's' : ''} ${joinedWithAnd(values)}`
}
