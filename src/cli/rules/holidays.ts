import { holidaySet, parseHolidaySetName } from '../../rules/holidays/holiday-set.ts'
import { readOptions, type Subcommand, wholeNumber } from './options.ts'
import { tableLines } from './tables.ts'

/** `rules holidays`: the bank holidays of a nation, with when each became known. */
export const holidaysCommand: Subcommand = {
  usage: 'holidays [--set england-wales|scotland|northern-ireland] [--year YYYY] [--known-on DATE] [--json]',
  run(args, io) {
    const { values } = readOptions(args, {
      set: { type: 'string', default: 'england-wales' },
      year: { type: 'string' },
      'known-on': { type: 'string' },
      json: { type: 'boolean' },
    })
    const year = values.year === undefined ? undefined : wholeNumber(values.year, 'year')
    const set = holidaySet(parseHolidaySetName(values.set), values['known-on'])
    const holidays = [...set.byDay]
      .sort(([one], [other]) => one - other)
      .map(([, holiday]) => holiday)
      .filter((holiday) => year === undefined || holiday.date.startsWith(`${year}-`))
    if (values.json) {
      io.out(JSON.stringify(holidays, null, 2))
      return 0
    }
    if (holidays.length === 0)
      io.out('No holidays are held for these years; expected a year from 1990 to 2030.')
    const rows = holidays.map((holiday) => [
      holiday.date,
      holiday.name,
      holiday.kind === 'one-off' ? `known on ${holiday.knownOn ?? '(not established)'}` : '',
      [holiday.verified ? '' : 'UNVERIFIED', holiday.note ?? ''].filter(Boolean).join(': '),
    ])
    for (const line of tableLines(rows)) io.out(line)
    return 0
  },
}
