const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthNames =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const welshMonths = 'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr'
const welsh = welshMonths.toLowerCase().split('|')

/** Source of a pattern that finds a printed date; used inside longer patterns. It has no capturing group. */
export const datePattern = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? {1,3}(?:the {1,2})?)?(?:\\d{1,2} ?(?:st|nd|rd|th)?['"]{0,2},? {1,3}(?:of {1,2})?(?:${monthNames}|${welshMonths})\\b[.,]{0,2} {0,3}\\d{4}|(?:${monthNames}) {1,3}\\d{1,2}(?:st|nd|rd|th)?,? {1,3}\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`

const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2}) ?(?:st|nd|rd|th)?['"]{0,2},? {1,3}(?:of {1,2})?(${monthNames}|${welshMonths})\\b[.,]{0,2} {0,3}(\\d{4})(?!\\d)`,
  'i',
)
const monthFirst = new RegExp(
  `\\b(${monthNames}) {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\\d{4})(?!\\d)`,
  'i',
)
const slashed = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d])/
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/

/**
 * The first date printed in a text, as an ISO civil date; days come before months ("20/03/2013" is 20 March).
 * Undefined when there is none or the date does not exist (31 February).
 */
export function readDate(text: string): string | undefined {
  const plain = text
    .slice(0, 2_000)
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u201c\u201d]/g, '"')
  const found: { at: number; date: string | undefined }[] = []
  const keep = (match: RegExpExecArray | null, parts: (match: RegExpExecArray) => string | undefined) => {
    if (match) found.push({ at: match.index, date: parts(match) })
  }
  keep(dayFirst.exec(plain), ([, day, month, year]) => civilDate(year, monthNumber(month ?? ''), day))
  keep(monthFirst.exec(plain), ([, month, day, year]) => civilDate(year, monthNumber(month ?? ''), day))
  keep(slashed.exec(plain), ([, day, month, year]) => civilDate(year, Number(month), day))
  keep(iso.exec(plain), ([, year, month, day]) => civilDate(year, Number(month), day))
  return found.sort((a, b) => a.at - b.at)[0]?.date
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase()
  const inWelsh = welsh.indexOf(lower)
  return (inWelsh >= 0 ? inWelsh : months.indexOf(lower.slice(0, 3))) + 1
}

function civilDate(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const [y, d] = [Number(year), Number(day)]
  if (!(y >= 1500) || month < 1 || month > 12 || d < 1 || d > daysIn(y, month)) return undefined
  return `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return leap ? 29 : 28
}
