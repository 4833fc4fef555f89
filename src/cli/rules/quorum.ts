import { citation } from '../../rules/deadlines/deadlines.ts'
import { quorumOf, quorumRuleFor } from '../../rules/procedure/quorum.ts'
import { readOptions, required, type Subcommand, wholeNumber } from './options.ts'
import { bodyKind, chosenProfile, PROFILE_OPTIONS } from './profile-options.ts'

/** `rules quorum`: how many members are needed, and whether enough are there. */
export const quorumCommand: Subcommand = {
  usage:
    'quorum --members N [--present N] [--withdrawn N] [--disqualified N] [--profile ID] [--body KIND] [--layer FILE] [--json]',
  async run(args, io) {
    const number = { type: 'string' } as const
    const { values } = readOptions(args, {
      ...PROFILE_OPTIONS,
      members: number,
      present: number,
      withdrawn: number,
      disqualified: number,
      json: { type: 'boolean' },
    })
    const optional = (name: 'present' | 'withdrawn' | 'disqualified') => {
      const text = values[name]
      return text === undefined ? undefined : wholeNumber(text, name)
    }
    const rule = quorumRuleFor(await chosenProfile(values), bodyKind(values.body) ?? 'council')
    const quorum = quorumOf(rule, {
      whole: wholeNumber(required(values.members, 'members'), 'members'),
      present: optional('present'),
      withdrawn: optional('withdrawn'),
      disqualified: optional('disqualified'),
    })
    if (values.json) io.out(JSON.stringify(quorum, null, 2))
    else {
      io.out(quorum.sentence)
      for (const line of quorum.working) io.out(`  ${line}`)
      io.out(`  ${citation({ level: 'law', ...quorum })}`)
    }
    return 0
  },
}
