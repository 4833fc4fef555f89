/**
 * The stem of an English word: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980). The word must be
 * folded. What is not written in a-z is its own stem.
 */
export function stemOf(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word
  let stem = stripPlural(word)
  stem = stripPast(stem)
  if (/[aeiouy].*y$/.test(stem)) stem = `${stem.slice(0, -1)}i`
  stem = replaceSuffix(stem, STEP_2, 0)
  stem = replaceSuffix(stem, STEP_3, 0)
  stem = stripLast(stem)
  return tidy(stem)
}

const STEP_2: [string, string][] = Object.entries({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  abli: 'able',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
})
const STEP_3: [string, string][] = Object.entries({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
})
const STEP_4 =
  /^(.+?)(ement|ment|ance|ence|able|ible|(?<=[st])ion|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou)$/

/** The number of vowel-consonant sequences: m in Porter's paper. */
function measure(stem: string): number {
  return (vowelsMarked(stem).match(/v+c+/g) ?? []).length
}

function vowelsMarked(stem: string): string {
  return stem
    .replace(/[aeiou]|(?<=[^aeiouy])y|(?<=[aeiou]y)y/g, '0')
    .replace(/[^0]/g, 'c')
    .replaceAll('0', 'v')
}

function hasVowel(stem: string): boolean {
  return vowelsMarked(stem).includes('v')
}

function endsShort(stem: string): boolean {
  return vowelsMarked(stem).endsWith('cvc') && !/[wxy]$/.test(stem)
}

function stripPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function stripPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const stem = word.replace(/(?:ed|ing)$/, '')
  if (stem === word || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function replaceSuffix(word: string, suffixes: [string, string][], least: number): string {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix))
  if (!found) return word
  const stem = word.slice(0, -found[0].length)
  return measure(stem) > least ? stem + found[1] : word
}

function stripLast(word: string): string {
  const stem = STEP_4.exec(word)?.[1]
  return stem !== undefined && measure(stem) > 1 ? stem : word
}

function tidy(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const short = stem.slice(0, -1)
    const m = measure(short)
    if (m > 1 || (m === 1 && !endsShort(short))) stem = short
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem
}
