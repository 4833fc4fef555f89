import { readFile } from 'node:fs/promises'
import { InvalidInputError } from '../../platform/errors.ts'
import {
  BODY_KINDS,
  type BodyKind,
  type Layer,
  MEETING_KINDS,
  type MeetingKind,
} from '../../rules/profiles/profile-schema.ts'
import { findProfile, type Profile, readLayer } from '../../rules/profiles/profiles.ts'

/** The options that choose a profile; --layer may be repeated, the most local last. */
export const PROFILE_OPTIONS = {
  profile: { type: 'string', default: 'england-principal' },
  layer: { type: 'string', multiple: true },
  closed: { type: 'string', multiple: true },
  'known-on': { type: 'string' },
  body: { type: 'string' },
  kind: { type: 'string' },
} as const

type ProfileValues = {
  profile: string
  layer?: string[] | undefined
  closed?: string[] | undefined
  'known-on'?: string | undefined
}

/** The profile chosen, with the council's own layers and closures over it. */
export async function chosenProfile(values: ProfileValues): Promise<Profile> {
  const own: Layer[] = []
  for (const file of values.layer ?? []) own.push(readLayer(await readJson(file)))
  if (values.closed) {
    const closures = values.closed.map((text) => {
      const [from = '', to = from] = text.split('..')
      return { from, to, why: 'offices closed' }
    })
    own.push(readLayer({ id: 'closed', title: 'Closures', closures }))
  }
  const profile = findProfile(values.profile, own, { knownOn: values['known-on'] })
  return { ...profile, id: values.profile }
}

/** The kind of body, if one was given. */
export function bodyKind(text: string | undefined): BodyKind | undefined {
  return oneOf(BODY_KINDS, text, 'body')
}

/** The kind of meeting, if one was given. */
export function meetingKind(text: string | undefined): MeetingKind | undefined {
  return oneOf(MEETING_KINDS, text, 'kind')
}

/** Reads a JSON file, or the standard input for `-`. */
export async function readJson(file: string): Promise<unknown> {
  const text = file === '-' ? await readStandardInput() : await readText(file)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InvalidInputError(`${file}: expected JSON, found something else`, { cause })
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new InvalidInputError(`${file}: expected a file that can be read`, { cause })
  }
}

async function readStandardInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text
}

function oneOf<T extends string>(list: readonly T[], text: string | undefined, name: string): T | undefined {
  if (text === undefined) return undefined
  const found = list.find((one) => one === text)
  if (found !== undefined) return found
  throw new InvalidInputError(`--${name}: expected one of ${list.join(', ')}; found "${text.slice(0, 40)}"`)
}
