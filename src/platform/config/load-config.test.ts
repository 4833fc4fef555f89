import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ConfigArguments, describeProblems, loadConfig } from './load-config.ts'
import { type Config, OTHER_VARIABLES, settings } from './settings.ts'

type Sources = { env?: Record<string, string>; args?: ConfigArguments; files?: Record<string, unknown> }

function load({ env = {}, args = {}, files = {} }: Sources) {
  return loadConfig(env, args, (path) => {
    const file = files[path]
    return file === undefined || typeof file === 'string' ? file : JSON.stringify(file)
  })
}

function configOf(sources: Sources): Config {
  const loaded = load(sources)
  assert.ok('config' in loaded, 'problems' in loaded ? describeProblems(loaded.problems) : '')
  return loaded.config
}

function problemsOf(sources: Sources): string[] {
  const loaded = load(sources)
  assert.ok('problems' in loaded, 'expected problems')
  return describeProblems(loaded.problems).split('\n')
}

describe('loadConfig', () => {
  it('needs nothing', () => {
    const { port, host, data, roles, databaseUrl } = configOf({})
    assert.deepEqual(
      [port, host, data, roles, databaseUrl],
      [3000, 'localhost', resolve('data'), ['site', 'desk', 'worker'], undefined],
    )
  })

  it('takes the command line before the environment, that before the file, that before what is usual', () => {
    const files = { '/srv/hall/moothall.json': { port: 1, host: 'file.example', logLevel: 'warn' } }
    const env = { MOOTHALL_DATA: '/srv/hall', MOOTHALL_PORT: '2', MOOTHALL_HOST: 'env.example' }
    const { port, host, logLevel, data, jobsAtOnce } = configOf({ files, env, args: { port: '3' } })
    assert.deepEqual([port, host, logLevel, data, jobsAtOnce], [3, 'env.example', 'warn', '/srv/hall', 2])
  })

  it('reads the file that is named, and paths in it from its folder', () => {
    const files = { '/etc/moothall/one.json': { data: 'hall' }, '/etc/two.json': { port: 2 } }
    const env = { MOOTHALL_CONFIG: '/etc/moothall/one.json' }
    assert.equal(configOf({ files, env }).data, '/etc/moothall/hall')
    assert.equal(configOf({ files, env, args: { config: '/etc/two.json' } }).port, 2)
    const [line] = problemsOf({ args: { config: '/etc/none.json' } })
    assert.equal(
      line,
      '/etc/none.json: expected the configuration file; found none. Make it, or name another with --config.',
    )
  })

  it('counts an empty variable as not set, reads lists, and drops a last slash', () => {
    const env = {
      MOOTHALL_PORT: '',
      MOOTHALL_ROLES: 'site, worker',
      MOOTHALL_PUBLIC_URL: 'https://a.example/',
    }
    const { port, roles, publicUrl } = configOf({ env })
    assert.deepEqual([port, roles, publicUrl], [3000, ['site', 'worker'], 'https://a.example'])
  })

  it('names every problem at once: where, expected, found, what to do', () => {
    const files = { '/etc/m.json': { prot: 80, logLevel: 'loud', wholly: { different: true } } }
    const env = {
      MOOTHALL_PORT: 'tcp://10.0.0.1:80',
      MOOTHALL_PUBLIC_ULR: 'x',
      MOOTHALL_SERVICE_HOST: '10.0.0.1',
    }
    assert.deepEqual(problemsOf({ files, env, args: { config: '/etc/m.json', shutdownSeconds: 'soon' } }), [
      '/etc/m.json: expected only known settings; found "prot". Did you mean "port"?',
      `/etc/m.json: expected only known settings; found "wholly". Settings are ${Object.keys(settings).join(', ')}.`,
      'environment: expected only known variables; found MOOTHALL_PUBLIC_ULR. Did you mean MOOTHALL_PUBLIC_URL?',
      'MOOTHALL_PORT: expected a port from 0 to 65535 (0: any that is free); found "tcp://10.0.0.1:80". For example 8080.',
      '/etc/m.json: logLevel: expected one of debug, info, warn, error, silent; found "loud". For example debug.',
      '--shutdown-seconds: expected a number of seconds from 0 to 600; found "soon". For example 30.',
    ])
  })

  it('never shows the password of a database', () => {
    const canary = 'canary-4410'
    const files = { '/etc/m.json': `{"databaseUrl": "mysql://u:${canary}@h/d", ${canary}` }
    const told = [
      ...problemsOf({ env: { DATABASE_URL: `mysql://u:${canary}@h/d` } }),
      ...problemsOf({ files, args: { config: '/etc/m.json' } }),
    ].join('\n')
    assert.match(told, /DATABASE_URL: expected the address of a PostgreSQL database.*not shown/)
    assert.match(told, /\/etc\/m\.json: expected JSON/)
    assert.ok(!told.includes(canary), told)
  })

  it('refuses a file that is no object, or cannot be read', () => {
    for (const text of ['[]', 'null', '3', '"x"', '']) {
      assert.equal(problemsOf({ files: { '/m.json': text }, args: { config: '/m.json' } }).length, 1)
    }
    const loaded = loadConfig({}, {}, () => {
      throw new Error('permission denied')
    })
    assert.ok('problems' in loaded)
    assert.match(describeProblems(loaded.problems), /can be read; found permission denied/)
  })

  it('gives a config or problems for any file and environment, and never throws', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(settings)), fc.string())
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(key, fc.jsonValue()).map((one) => JSON.stringify(one)),
    )
    const variable = fc.constantFrom(...Object.values(settings).map((setting) => setting.variable))
    fc.assert(
      fc.property(text, fc.dictionary(variable, fc.string()), (file, env) => {
        const loaded = load({ files: { '/m.json': file }, env, args: { config: '/m.json' } })
        if ('problems' in loaded) assert.ok(loaded.problems.length > 0)
        else assert.ok(Number.isInteger(loaded.config.port))
      }),
    )
  })
})

describe('docs/how-to/configure.md', () => {
  const page = readFileSync(new URL('../../../docs/how-to/configure.md', import.meta.url), 'utf8')

  it('lists every setting with its variable, what is usual and an example, and no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| (.*?) +\| (.*?) +\| `(.*?)` +\|$/gm)].map(
      (row) => row.slice(1),
    )
    const expected = Object.entries(settings).map(([key, { variable, expected, fallback, example }]) => {
      const usual = fallback === undefined ? 'not set' : `\`${[fallback].flat().join(',')}\``
      return [key, variable, expected, usual, example]
    })
    assert.deepEqual(rows, expected)
  })

  it('names no variable that does not exist', () => {
    const known = [...Object.values(settings).map((setting) => setting.variable), ...OTHER_VARIABLES]
    const named = new Set(page.match(/\bMOOTHALL_[A-Z_]+/g))
    assert.ok(named.size > 5)
    assert.deepEqual(
      [...named].filter((name) => !known.some((one) => one === name)),
      [],
    )
  })
})
