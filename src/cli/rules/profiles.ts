import { applicableRules } from '../../rules/deadlines/applicable-rules.ts'
import { citation } from '../../rules/deadlines/deadlines.ts'
import { listProfiles } from '../../rules/profiles/profiles.ts'
import { readOptions, type Subcommand } from './options.ts'
import { bodyKind, chosenProfile, meetingKind, PROFILE_OPTIONS } from './profile-options.ts'
import { tableLines } from './tables.ts'

/** `rules profiles`: the profiles there are or, with a day, the rules of one that are in force on it. */
export const profilesCommand: Subcommand = {
  usage: 'profiles [--profile ID --on DATE [--body KIND] [--kind KIND] [--layer FILE]] [--json]',
  async run(args, io) {
    const { values } = readOptions(args, {
      ...PROFILE_OPTIONS,
      on: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (values.on === undefined) {
      const profiles = listProfiles()
      if (values.json) io.out(JSON.stringify(profiles, null, 2))
      else for (const line of tableLines(profiles.map((one) => [one.id, one.from, one.title]))) io.out(line)
      return 0
    }
    const profile = await chosenProfile(values)
    const body = bodyKind(values.body) ?? 'committee'
    const rules = applicableRules(profile, {
      on: values.on,
      body,
      meeting: meetingKind(values.kind) ?? 'ordinary',
    })
    if (values.json) io.out(JSON.stringify(rules, null, 2))
    else
      for (const line of tableLines(rules.map((one) => [one.id, one.level, one.label, citation(one)])))
        io.out(line)
    return 0
  },
}
