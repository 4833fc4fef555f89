/** Runs Oxlint's type-aware rules and proves that it saw the source files. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const folders = ['src', 'test', 'scripts', 'bench']
const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`)).length
const ran = spawnSync('oxlint', ['--type-aware', '-c', '.oxlintrc.json', ...folders], { encoding: 'utf8' })
process.stdout.write(ran.stdout)
process.stderr.write(ran.stderr)
const seen = Number(/on (\d+) files/.exec(ran.stdout)?.[1] ?? 0)
if (ran.status === 0 && seen < files) {
  process.stderr.write(`Oxlint saw ${seen} files; expected at least ${files}.\n`)
  process.exit(1)
}
process.exit(ran.status ?? 1)
