import { InvalidInputError } from '../../platform/errors.ts'
import { judgeMeeting, type Lawfulness } from '../../rules/deadlines/lawfulness.ts'
import { type MeetingFacts, readMeeting } from '../../rules/deadlines/meeting-facts.ts'
import { demoMeetings } from './demo-meetings.ts'
import { readOptions, type Subcommand } from './options.ts'
import { chosenProfile, PROFILE_OPTIONS, readJson } from './profile-options.ts'

/** `rules check`: were these meetings lawfully called and their papers out in time? */
export const checkCommand: Subcommand = {
  usage:
    'check [FILE|-] [--profile ID] [--as-of DATE] [--layer FILE] [--known-on DATE] [--json]   (without a file: the demo council; exit code 1: something was wrong)',
  async run(args, io) {
    const options = { ...PROFILE_OPTIONS, 'as-of': { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = readOptions(args, options, true)
    const [file, ...others] = positionals
    if (others.length > 0) {
      throw new InvalidInputError(
        `expected one JSON file of meetings, or -; found ${positionals.length} files`,
      )
    }
    const profile = await chosenProfile(values)
    const demo = file === undefined ? await demoMeetings() : undefined
    const meetings = demo?.meetings ?? readMeetings(await readJson(file ?? '-'))
    const asOf = values['as-of'] ?? demo?.asOf
    const judged = meetings.map((meeting) => ({ meeting, ...judgeMeeting(profile, meeting, asOf) }))
    if (values.json) io.out(JSON.stringify({ profile: profile.id, meetings: judged }, null, 2))
    else {
      for (const one of judged) for (const line of humanLines(one.meeting, one)) io.out(line)
      const wrong = judged.filter((one) => one.lawful === false).length
      const right = judged.filter((one) => one.lawful === true).length
      io.out(
        `${judged.length} meetings: ${right} lawful, ${wrong} not, of ${judged.length - right - wrong} nothing can be said.`,
      )
    }
    return judged.some((one) => one.lawful === false) ? 1 : 0
  },
}

function readMeetings(input: unknown): MeetingFacts[] {
  const list = Array.isArray(input) ? input : [input]
  if (list.length === 0) throw new InvalidInputError('expected at least one meeting, found an empty list')
  return list.map((one, index) => {
    try {
      return readMeeting(one)
    } catch (problem) {
      if (!(problem instanceof InvalidInputError)) throw problem
      throw new InvalidInputError(`meeting ${index + 1}: ${problem.message}`, { cause: problem })
    }
  })
}

function humanLines(meeting: MeetingFacts, judged: Lawfulness): string[] {
  const lines = [
    `${meeting.date} ${meeting.title ?? `${meeting.kind} meeting of a ${meeting.body}`}: ${judged.sentence}`,
  ]
  for (const verdict of judged.verdicts) {
    lines.push(`  ${verdict.verdict.padEnd(8)} ${verdict.sentence}`)
    if (verdict.verdict === 'missed')
      for (const cure of verdict.cures) lines.push(`           What could still help: ${cure}`)
  }
  return lines
}
