/** Runs the tests in one process (node:test without isolation) and fails when there was nothing to run. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const SETS = {
  unit: ['src/**/*.test.ts', 'test/*.test.ts'],
  browser: ['test/journeys/*.test.ts'],
  data: ['test/data/*.test.ts'],
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const patterns = flags.includes('--data')
  ? SETS.data
  : flags.includes('--no-browser')
    ? SETS.unit
    : [...SETS.unit, ...SETS.browser]
const files = named.length > 0 ? named : patterns.flatMap((pattern) => globSync(pattern)).sort()
if (files.length === 0) {
  process.stderr.write(`No test files match ${patterns.join(', ')}; expected some.\n`)
  process.exit(1)
}

const ran = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    '--disable-warning=ExperimentalWarning',
    ...files,
  ],
  { stdio: 'inherit' },
)
process.exit(ran.status ?? 1)
