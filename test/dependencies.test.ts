import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Package = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  license?: string
  scripts?: Record<string, string>
}

const root = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json')) as Package
const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies }
const rows = text('docs/decisions/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )

describe('dependencies', () => {
  it('each have one whole row in docs/decisions/dependencies.md, and no row is left over', () => {
    assert.ok(rows.length > 0)
    const named = rows.map(([name]) => name?.replaceAll('`', ''))
    assert.equal(new Set(named).size, rows.length)
    assert.deepEqual(new Set(named), new Set(Object.keys(wanted)))
    for (const row of rows) assert.equal(row.filter((cell) => cell !== '').length, 5, row.join(' | '))
  })

  it('are pinned to one version each', () => {
    for (const [name, version] of Object.entries(wanted)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
  })

  it('are locked for every platform: npm ci refuses a lock that lacks one, on any machine', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Package> }
    const optional = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    assert.ok(optional.length > 10)
    assert.deepEqual(
      optional.filter((name) => packages[`node_modules/${name}`] === undefined),
      [],
    )
  })

  it('that are installed have the licence that the page says, and no install script', () => {
    let seen = 0
    for (const [name = '', , , licence = ''] of rows) {
      const path = `node_modules/${name.replaceAll('`', '')}/package.json`
      if (!existsSync(new URL(path, root))) continue // For another platform.
      const { license = '', scripts = {} } = JSON.parse(text(path)) as Package
      assert.equal(licence.toLowerCase(), license.toLowerCase(), name)
      for (const script of ['preinstall', 'install', 'postinstall'])
        assert.equal(scripts[script], undefined, name)
      seen++
    }
    assert.ok(seen > 10, `${seen} packages were looked at`)
  })
})
