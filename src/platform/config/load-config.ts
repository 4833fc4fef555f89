import { dirname, join, resolve } from 'node:path'
import { nearestName } from './nearest-name.ts'
import { type Config, OTHER_VARIABLES, type Setting, type SettingKey, settings } from './settings.ts'

/** Options of the command line, by the setting's key; `config` names the file. */
export type ConfigArguments = Readonly<Partial<Record<SettingKey | 'config', string>>>

/** Something in the configuration that is not as expected: where it stands and what to do. */
export type ConfigProblem = { where: string; expected: string; found: string; advice: string }

export type LoadedConfig = { config: Config; file?: string } | { problems: ConfigProblem[] }

/** The text of a file; `undefined` when there is none. */
export type ReadText = (path: string) => string | undefined

type Given = { where: string; value: unknown; folder?: string }

const FILE_NAME = 'moothall.json'
const keys = Object.keys(settings) as SettingKey[]

/**
 * The configuration from the command line, then the environment, then the one file, then what is usual, the first that
 * is set; or every problem at once. The file is that of `--config` or `MOOTHALL_CONFIG`, else `moothall.json` in the data
 * folder if it is there. An empty variable counts as not set. Paths in the file start from the file's folder.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  args: ConfigArguments,
  readText: ReadText,
): LoadedConfig {
  const file = readConfigFile(env, args, readText)
  const problems = [...file.problems, ...misspeltVariables(env)]
  const config: Partial<Record<SettingKey, unknown>> = {}
  for (const key of keys) {
    const setting: Setting = settings[key]
    const given = fromArguments(key, args) ?? fromEnvironment(setting, env) ?? file.given.get(key)
    const parsed = setting.schema.safeParse(given ? given.value : setting.fallback)
    if (parsed.success) config[key] = parsed.data
    else if (given) problems.push(problemOf(setting, given))
    if (key === 'data' && parsed.success) config.data = resolve(given?.folder ?? '.', String(parsed.data))
  }
  if (problems.length > 0) return { problems }
  // Every key was parsed by the schema that its type comes from.
  return { config: config as Config, ...(file.path === undefined ? {} : { file: file.path }) }
}

/** Problems as lines for a person. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  return problems
    .map(({ where, expected, found, advice }) => `${where}: expected ${expected}; found ${found}. ${advice}`)
    .join('\n')
}

function fromArguments(key: SettingKey, args: ConfigArguments): Given | undefined {
  const text = args[key]
  if (text === undefined) return undefined
  const option = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return { where: option, value: valueOfText(settings[key], text) }
}

function fromEnvironment(
  setting: Setting,
  env: Readonly<Record<string, string | undefined>>,
): Given | undefined {
  const text = env[setting.variable]
  return text ? { where: setting.variable, value: valueOfText(setting, text) } : undefined
}

/** The value that a text means; one that means none stays as it is, for the schema to refuse. */
function valueOfText({ reads }: Setting, text: string): unknown {
  if (reads === 'number') return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
  if (reads === 'list') return text.split(',').map((one) => one.trim())
  return text
}

function readConfigFile(
  env: Readonly<Record<string, string | undefined>>,
  args: ConfigArguments,
  readText: ReadText,
): { path?: string; given: Map<SettingKey, Given>; problems: ConfigProblem[] } {
  const named = args.config ?? (env.MOOTHALL_CONFIG || undefined)
  const folder = args.data ?? (env.MOOTHALL_DATA || settings.data.fallback)
  const path = resolve(named ?? join(folder, FILE_NAME))
  const failing = (expected: string, found: string, advice: string) => ({
    given: new Map<SettingKey, Given>(),
    problems: [{ where: path, expected, found, advice }],
  })
  let text: string | undefined
  try {
    text = readText(path)
  } catch (error) {
    return failing('a file that can be read', messageOf(error), 'Let the user that runs Moothall read it.')
  }
  if (text === undefined) {
    if (named === undefined) return { given: new Map(), problems: [] }
    return failing('the configuration file', 'none', 'Make it, or name another with --config.')
  }
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // The parser quotes the text, which may hold a password.
    const place = /\(?line \d+ column \d+\)?|position \d+/.exec(messageOf(error))?.[0]
    return failing(
      'JSON',
      `something else${place ? ` at ${place}` : ''}`,
      'Mend it there; see docs/how-to/configure.md.',
    )
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return failing(
      'an object of settings',
      JSON.stringify(content).slice(0, 40),
      'Start it with { and end it with }.',
    )
  }
  return { path, ...settingsOfFile(path, content) }
}

function settingsOfFile(path: string, content: object) {
  const given = new Map<SettingKey, Given>()
  const problems: ConfigProblem[] = []
  for (const [key, value] of Object.entries(content)) {
    const known = keys.find((one) => one === key)
    if (known) given.set(known, { where: `${path}: ${key}`, value, folder: dirname(path) })
    else if (key !== '$comment') problems.push(unknownKey(path, key))
  }
  return { given, problems }
}

function unknownKey(path: string, key: string): ConfigProblem {
  const nearest = nearestName(key, keys)
  const advice = nearest ? `Did you mean "${nearest}"?` : `Settings are ${keys.join(', ')}.`
  return { where: path, expected: 'only known settings', found: JSON.stringify(key.slice(0, 60)), advice }
}

/** Variables with our prefix that are nearly one of ours; others may be an orchestrator's own (MOOTHALL_SERVICE_HOST). */
function misspeltVariables(env: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  const known: readonly string[] = [...keys.map((key) => settings[key].variable), ...OTHER_VARIABLES]
  return Object.keys(env)
    .filter((name) => name.startsWith('MOOTHALL_') && !known.includes(name))
    .flatMap((name) => {
      const nearest = nearestName(
        name.slice(9),
        known.map((one) => one.replace(/^MOOTHALL_/, '')),
      )
      if (nearest === undefined) return []
      const advice = `Did you mean ${known.find((one) => one.endsWith(nearest))}?`
      return [{ where: 'environment', expected: 'only known variables', found: name, advice }]
    })
}

function problemOf(setting: Setting, { where, value }: Given): ConfigProblem {
  const found = setting.isSecret ? 'something else (not shown)' : JSON.stringify(value).slice(0, 80)
  return { where, expected: setting.expected, found, advice: `For example ${setting.example}.` }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
