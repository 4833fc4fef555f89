import { parseDay } from '../../rules/civil-date.ts'
import { clearDaysBetween } from '../../rules/counting.ts'
import { clearDaysSentence } from '../../rules/sentences.ts'
import { dayCount, readCalendar, readOptions, required, type Subcommand } from './options.ts'
import { workingLines } from './tables.ts'

/** `rules clear-days`: how many clear days lie between a notice and a meeting. */
export const clearDaysCommand: Subcommand = {
  usage:
    'clear-days --from DATE --to DATE [--count working|calendar|parish] [--holidays SET] [--known-on DATE] [--closed DATE[..DATE]] [--json]',
  run(args, io) {
    const { values } = readOptions(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      count: { type: 'string', default: 'working' },
      holidays: { type: 'string' },
      'known-on': { type: 'string' },
      closed: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    })
    const from = parseDay(required(values.from, 'from'), '--from')
    const to = parseDay(required(values.to, 'to'), '--to')
    const count = dayCount(values.count)
    const counted = clearDaysBetween(readCalendar(values), count, from, to)
    const sentence = clearDaysSentence(count, from, to, counted)
    if (values.json) {
      io.out(JSON.stringify({ from: values.from, to: values.to, count, ...counted, sentence }, null, 2))
    } else {
      io.out(sentence)
      for (const line of workingLines(counted.days)) io.out(line)
    }
    return 0
  },
}
