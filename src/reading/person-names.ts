const titles =
  'councillors?|councilors?|cllrs?|clir|clr|cmhlr|comhairleoir|cyng|cynghorydd|alderman|ald|mayor|mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lord|lady|baroness|hon|honourable|right|rt|messrs|county|district|borough|parish|city|town|community|canon|sgt|pcso|pc'
const honours = 'obe|mbe|cbe|kbe|dbe|bem|qc|kc|jp|dl|mp|mep|ms|td|tc|mcc|pc|phd|ba|ma|msc|frics|cpfa'
const titleWord = new RegExp(`^(?:${titles})$`)
const honourWord = new RegExp(`^(?:${honours})$`)

/**
 * A key for comparing printed names of persons: titles and honours do not count, initials come first.
 * "Councillor M Alexander", "Cllr. M. Alexander" and "Alexander (M)" share "m alexander".
 */
export function personKey(name: string): string {
  const plain = withoutAccents(name.slice(0, 200))
    .toLowerCase()
    .replace(/['\u2018\u2019`]/g, '')
  const bracketed = /\(([a-z]{1,3})\)/.exec(plain)?.[1]
  const words = plain
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
    .split(/\s+/)
  let first = 0
  while (first < words.length - 1 && titleWord.test(words[first] ?? '')) first++
  let last = words.length
  while (last > first + 1 && honourWord.test(words[last - 1] ?? '')) last--
  const kept = words.slice(first, last)
  return (bracketed ? [bracketed, ...kept] : kept).join(' ')
}

const withoutAccents = (name: string) =>
  /[\u0080-\uffff]/.test(name) ? name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : name

const capital = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de'
const letter = 'A-Za-z\\u00c0-\\u024f'
const surnameWord = `(?:(?:O'|\\u00d3 |N\\u00ed |Mac ?|Mc ?|[Dd]e |[Vv]an (?:der )?|[Vv]on |[Dd]u |[Ll]e |[Ss]t\\.? )?[${capital}][${letter}'-]*[${letter}])`
const notName =
  '(?!(?:The|And|In|It|On|At|As|To|Of|For|He|She|They|This|That|These|Proposed|Seconded|Councillors?|Cllrs?|Members?|Also|Cmhlr|Resolved|Reply|Following|After|A|An|With|When|If|Clerk|Noted|Agreed|Chair|Chairman|Vice|Committee|Council|Report|REPLY|Reply|Welcome|Apologies|Station)\\b)'
/** Source of a pattern for the name after a title: initials, forenames, surname, "(M)". No capturing group. */
export const namePattern = `(?:(?:Mrs|Mr|Ms|Miss|Dr|Sir|Dame|Rev|Prof)\\.? {1,2})?(?:[${capital}]\\.? ?(?=[${capital}])){0,3}${notName}${surnameWord}(?: {1,2}${notName}(?:[${capital}]\\. ?)?${surnameWord}){0,2}(?: ?\\([${capital}][a-z]?\\.?\\))?`
/** Source of a pattern for the title that opens a member's or an officer's name. No capturing group. */
export const titlePattern =
  '(?:Councillor|Councilor|Cllr|Clir|Clr|Cmhlr|Comhairleoir|Cyng|Cynghorydd|Alderman|Ald|Mrs|Mr|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Professor|Prof|Sgt|PCSO)\\.?'
