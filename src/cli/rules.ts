import { InvalidInputError } from '../platform/errors.ts'
import { balanceCommand } from './rules/balance.ts'
import { checkCommand } from './rules/check.ts'
import { clearDaysCommand } from './rules/clear-days.ts'
import { deadlinesCommand } from './rules/deadlines.ts'
import { holidaysCommand } from './rules/holidays.ts'
import type { Lines, Subcommand } from './rules/options.ts'
import { profilesCommand } from './rules/profiles.ts'
import { quorumCommand } from './rules/quorum.ts'

const SUBCOMMANDS: Record<string, Subcommand> = {
  deadlines: deadlinesCommand,
  'clear-days': clearDaysCommand,
  check: checkCommand,
  quorum: quorumCommand,
  balance: balanceCommand,
  holidays: holidaysCommand,
  profiles: profilesCommand,
}

const EXAMPLES = [
  'rules deadlines --profile england-principal --meeting 2013-02-19',
  'rules deadlines --profile california --meeting 2026-12-01 --time 18:00 --working',
  'rules deadlines --publication 2026-12-02 --json',
  'rules clear-days --from 2022-09-14 --to 2022-09-22 --known-on 2022-09-20',
  'rules check meetings.json --profile england-parish',
  'rules quorum --profile england-parish --members 13 --present 5 --withdrawn 1',
  'rules balance --group Red=24 --group Blue=12 --ungrouped 1 --committee Planning=13 --committee Licensing=11',
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
  async run(args: string[], io: Lines): Promise<number> {
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
