/** Type-checks with tsc and proves that it saw the source files: a checker that sees nothing says green. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const tsc = spawnSync('tsc', ['-p', '.', '--listFiles', '--pretty', 'false'], {
  encoding: 'utf8',
  maxBuffer: 64e6,
})
const lines = `${tsc.stdout}${tsc.stderr}`.split('\n')
const isListed = (line: string) => /\.(ts|mts|cts|json)$/.test(line) && !line.includes(': error')
const problems = lines.filter((line) => line.trim() !== '' && !isListed(line))
if (tsc.status !== 0) {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
const seen = new Set(lines.filter(isListed))
const missed = globSync('{src,test,scripts,bench}/**/*.ts').filter(
  (file) => ![...seen].some((path) => path.endsWith(file)),
)
if (seen.size === 0 || missed.length > 0) {
  process.stderr.write(`tsc did not see ${missed.length} source files, first: ${missed[0]}\n`)
  process.exit(1)
}
console.log(`Types: ${seen.size} files, no error.`)
