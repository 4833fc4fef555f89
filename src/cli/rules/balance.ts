import { InvalidInputError } from '../../platform/errors.ts'
import { proposeBalance } from '../../rules/procedure/political-balance.ts'
import { readOptions, type Subcommand, wholeNumber } from './options.ts'
import { tableLines } from './tables.ts'

/** `rules balance`: a proposal of committee seats in political balance, with its workings. */
export const balanceCommand: Subcommand = {
  usage: 'balance --group NAME=MEMBERS ... [--ungrouped N] --committee NAME=SEATS ... [--json]',
  run(args, io) {
    const { values } = readOptions(args, {
      group: { type: 'string', multiple: true, default: [] },
      ungrouped: { type: 'string', default: '0' },
      committee: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean' },
    })
    const proposal = proposeBalance({
      groups: values.group
        .map((text) => named(text, 'group'))
        .map(({ name, value }) => ({ name, members: value })),
      ungrouped: wholeNumber(values.ungrouped, 'ungrouped'),
      committees: values.committee
        .map((text) => named(text, 'committee'))
        .map(({ name, value }) => ({ name, seats: value })),
    })
    if (values.json) {
      io.out(JSON.stringify(proposal, null, 2))
      return 0
    }
    const names = proposal.committees[0]?.allocation.map((one) => one.name) ?? []
    const rows = proposal.committees.map((one) => [
      one.name,
      String(one.seats),
      ...one.allocation.map((each) => String(each.seats)),
    ])
    for (const line of tableLines([['committee', 'seats', ...names], ...rows])) io.out(line)
    io.out('')
    for (const line of proposal.working) io.out(line)
    return 0
  },
}

function named(text: string, option: string): { name: string; value: number } {
  const found = /^(.+)=(\d+)$/.exec(text)
  const name = found?.[1]?.trim()
  if (!name) throw new InvalidInputError(`--${option}: expected NAME=NUMBER, found "${text.slice(0, 40)}"`)
  return { name, value: wholeNumber(found?.[2] ?? '', option) }
}
