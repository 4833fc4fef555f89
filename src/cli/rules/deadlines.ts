import { watchAttendance } from '../../rules/deadlines/attendance.ts'
import { calendarFile } from '../../rules/deadlines/calendar-file.ts'
import { type Deadline, deadlinesFor } from '../../rules/deadlines/deadlines.ts'
import { ANCHORS, type Anchor } from '../../rules/profiles/profile-schema.ts'
import { readOptions, type Subcommand } from './options.ts'
import { bodyKind, chosenProfile, meetingKind, PROFILE_OPTIONS } from './profile-options.ts'
import { tableLines, workingLines } from './tables.ts'

/** `rules deadlines`: every deadline that follows from a meeting, a decision, a poll and so on. */
export const deadlinesCommand: Subcommand = {
  usage:
    'deadlines --profile ID --meeting DATE [--time HH:MM] [--body KIND] [--kind KIND] [--layer FILE] [--known-on DATE] [--closed DATE[..DATE]] [--working] [--json | --ics]\n      also from: --decision --notice --publication --request --disclosure --took-office --last-attendance --poll DATE\n      with --last-attendance: --council-meeting DATE (repeatable) names the last one that can approve the absence',
  async run(args, io) {
    const { values } = readOptions(args, {
      ...PROFILE_OPTIONS,
      meeting: { type: 'string' },
      decision: { type: 'string' },
      notice: { type: 'string' },
      publication: { type: 'string' },
      request: { type: 'string' },
      disclosure: { type: 'string' },
      'took-office': { type: 'string' },
      'last-attendance': { type: 'string' },
      poll: { type: 'string' },
      'council-meeting': { type: 'string', multiple: true },
      time: { type: 'string' },
      working: { type: 'boolean' },
      json: { type: 'boolean' },
      ics: { type: 'boolean' },
    })
    const profile = await chosenProfile(values)
    const body = bodyKind(values.body)
    const events: Partial<Record<Anchor, string>> = {}
    for (const anchor of Object.keys(ANCHORS) as Anchor[]) {
      const date = values[anchor]
      if (date !== undefined) events[anchor] = date
    }
    if (body === 'executive' && events.meeting !== undefined) events.decision ??= events.meeting
    const meeting = meetingKind(values.kind)
    const deadlines = deadlinesFor(profile, { events, time: values.time, body, meeting })
    const attendance = watch(values['last-attendance'], values['council-meeting'])
    if (values.json)
      io.out(JSON.stringify({ profile: profile.id, events, deadlines, ...attendance }, null, 2))
    else if (values.ics) for (const line of calendarFile(profile.id, deadlines)) io.out(`${line}\r`)
    else for (const line of humanLines(deadlines, values.working ?? false)) io.out(line)
    if (attendance && !values.json && !values.ics) io.out(attendance.attendance.sentence)
    return 0
  },
}

/** Who may lose office for want of attendance, if council meetings were given. */
function watch(lastAttended: string | undefined, meetings: string[] | undefined) {
  if (lastAttended === undefined || meetings === undefined) return undefined
  return { attendance: watchAttendance(lastAttended, meetings) }
}

function humanLines(deadlines: readonly Deadline[], withWorking: boolean): string[] {
  if (deadlines.length === 0) return ['No rule of this profile follows from that.']
  if (withWorking)
    return deadlines.flatMap((one) => ['', one.label, one.sentence, ...workingLines(one.days)]).slice(1)
  const rows = deadlines.map((one) => [
    one.date ?? '',
    one.time ?? '',
    one.means,
    one.label,
    one.level === 'law' ? [one.law.statute, one.law.section].filter(Boolean).join(' ') : `(${one.level})`,
    one.verified ? '' : 'UNVERIFIED',
  ])
  return [
    ...tableLines([['date', 'time', '', 'what', 'rule', ''], ...rows]),
    '',
    'Add --working to see how each day was counted, --json or --ics for other programs.',
  ]
}
