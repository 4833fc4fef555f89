/** Formats civil dates, civil times and instants in one language. */
export type DateWords = {
  /** "20 March 2013" */
  long: (date: string) => string
  /** "Wednesday 20 March 2013" */
  full: (date: string) => string
  /** "20 Mar" */
  dayMonth: (date: string) => string
  /** "March 2013" */
  monthYear: (date: string) => string
  /** "Wed" */
  weekday: (date: string) => string
  /** "Mar" */
  monthShort: (date: string) => string
  /** "Wednesday" */
  weekdayLong: (date: string) => string
  /** "7.30 pm" from "19:30" */
  time: (time: string) => string
  /** An instant as date and time in the council's zone. */
  instant: (at: string, timeZone: string) => string
}

/** Date words for a language. Formatters are made once: making one costs a hundred times its use. */
export function dateWords(locale: string): DateWords {
  const civil = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    const known = new Map<string, string>()
    return (date: string): string => {
      let words = known.get(date)
      if (words === undefined) {
        words = formatter.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)).replace(/(\w),/, '$1')
        if (known.size > 20_000) known.clear()
        known.set(date, words)
      }
      return words
    }
  }
  return {
    long: civil({ day: 'numeric', month: 'long', year: 'numeric' }),
    full: civil({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayMonth: civil({ day: 'numeric', month: 'short' }),
    monthYear: civil({ month: 'long', year: 'numeric' }),
    weekday: civil({ weekday: 'short' }),
    monthShort: civil({ month: 'short' }),
    weekdayLong: civil({ weekday: 'long' }),
    time: clockTime,
    instant: instantWords(locale),
  }
}

function instantWords(locale: string): DateWords['instant'] {
  const formatters = new Map<string, { date: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>()
  return (at, timeZone) => {
    let formatter = formatters.get(timeZone)
    if (!formatter) {
      formatter = {
        date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
        time: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }),
      }
      formatters.set(timeZone, formatter)
    }
    const instant = new Date(at)
    return `${formatter.date.format(instant)}, ${clockTime(formatter.time.format(instant))}`
  }
}

function clockTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const hour = hours % 12 === 0 ? 12 : hours % 12
  const part = hours < 12 ? 'am' : 'pm'
  return minutes === 0 ? `${hour} ${part}` : `${hour}.${String(minutes).padStart(2, '0')} ${part}`
}

/** Whole years from one civil date to another. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** Whole months from one civil date to another. */
export function monthsBetween(from: string, to: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0)
}
