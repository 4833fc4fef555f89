import { existsSync, readFileSync } from 'node:fs'
import { describeProblems, loadConfig } from '../platform/config/load-config.ts'
import { type Config, type SettingKey, settings } from '../platform/config/settings.ts'
import { InvalidInputError } from '../platform/errors.ts'

type Values = Readonly<Record<string, string | boolean | undefined>>

const optionOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const keys = Object.keys(settings) as SettingKey[]

/** Every setting as an option for `parseArgs`: `publicUrl` is `--public-url`; `--config` names the file. */
export const settingsOptions: Readonly<Record<string, { type: 'string' }>> = Object.fromEntries(
  ['config', ...keys.map(optionOf)].map((name) => [name, { type: 'string' }]),
)

/** The configuration from options, environment and file. Throws {@link InvalidInputError} with every problem at once. */
export function configured(
  values: Values,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const given = ['config', ...keys].flatMap((key) => {
    const value = values[optionOf(key)]
    return typeof value === 'string' ? [[key, value]] : []
  })
  const loaded = loadConfig(env, Object.fromEntries(given), (path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  )
  if ('problems' in loaded) throw new InvalidInputError(describeProblems(loaded.problems))
  return loaded.config
}
