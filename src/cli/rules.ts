import { InvalidInputError } from '../platform/errors.ts'
import { clearDaysCommand } from './rules/clear-days.ts'
import { holidaysCommand } from './rules/holidays.ts'
import type { Io, Subcommand } from './rules/options.ts'

const SUBCOMMANDS: Record<string, Subcommand> = {
  'clear-days': clearDaysCommand,
  holidays: holidaysCommand,
}

const EXAMPLES = [
  'rules clear-days --from 2022-09-14 --to 2022-09-22 --known-on 2022-09-20',
  'rules holidays --set scotland --year 2026',
]

const HELP = [
  'rules: when things must be done, by which rule, with every day counted',
  '',
  ...Object.values(SUBCOMMANDS).map((one) => `  rules ${one.usage}`),
  '',
  'Examples',
  ...EXAMPLES.map((example) => `  ${example}`),
  '',
  'Dates are civil dates of the council: YYYY-MM-DD. Exit code 2 means the input was not understood.',
].join('\n')

/** The command `rules`: deadlines, clear days, lawfulness, quorum, political balance, holidays, profiles. */
export const rulesCommand = {
  name: 'rules',
  summary: 'count days, list deadlines and check meetings against the law of their day',
  help: HELP,
  async run(args: string[], io: Io): Promise<number> {
    const [name, ...rest] = args
    if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) {
      for (const line of HELP.split('\n')) io.out(line)
      return 0
    }
    const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined
    if (!subcommand) {
      io.err(`rules: expected one of ${Object.keys(SUBCOMMANDS).join(', ')}; found "${name}"`)
      return 2
    }
    try {
      return await subcommand.run(rest, io)
    } catch (problem) {
      if (!(problem instanceof InvalidInputError)) throw problem
      io.err(`rules ${name}: ${problem.message}`)
      return 2
    }
  },
}
