/**
 * The tests of `src/rules` for the mutation run, ended at the first failure. Stryker's command runner starts this once
 * for each mutant, thousands of times, so it begins with the test beside the mutated file: most mutants end there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { run } from 'node:test'
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 25, seed: 1, endOnFailure: true })

const files = globSync('src/rules/**/*.test.ts').sort()
const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
const beside = mutant === undefined ? undefined : testBeside(mutant)
const isRest = process.argv.includes('--rest')
const chosen = beside === undefined ? files : files.filter((file) => (file === beside) !== isRest)

let passed = 0
const stream = run({ files: chosen, isolation: 'none', concurrency: false })
stream.on('test:fail', (failure) => {
  console.log(`failed: ${failure.name}`)
  process.exit(1)
})
stream.on('test:pass', () => {
  passed += 1
})
for await (const _ of stream);
if (passed < chosen.length) {
  console.log(`Expected at least ${chosen.length} tests to pass, found ${passed}.`)
  process.exit(1)
}
if (beside !== undefined && !isRest) {
  const rest = spawnSync(process.execPath, [import.meta.filename, '--rest'], { stdio: 'inherit' })
  process.exitCode = rest.status ?? 1
}

/** The test beside the file that holds a mutant; instrumented code names each mutant by its number. */
function testBeside(id: string): string | undefined {
  const holder = globSync('src/rules/**/*.ts').find(
    (file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes(`stryMutAct_9fa48("${id}")`),
  )
  const test = holder?.replace(/\.ts$/, '.test.ts')
  return test !== undefined && existsSync(test) ? test : undefined
}
