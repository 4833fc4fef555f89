/** Runs the rules alone, without the rest of the executable: `npm run rules -- ...`. */
import { rulesCommand } from './rules.ts'

process.exitCode = await rulesCommand.run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
