import type { OutcomeKind } from '../../reading/index.ts'
import type { RecordReader } from '../queries/record-reader.ts'
import { ANYTHING, factToken, type HitKind } from './facts.ts'
import type { ParsedQuery, Term } from './parse-query.ts'
import { stemOf } from './stem.ts'

/** What a search is narrowed to. */
export type Narrowing = {
  bodyCode?: number | undefined
  kind?: HitKind | undefined
  outcome?: OutcomeKind | undefined
  year?: number | undefined
}

/**
 * A term with the words it stands for: all forms of a word, where it is one word and not exact. `uses` says how often
 * they are used in the record, of a phrase its rarest word.
 */
export type Meaning = { term: Term; forms: string[]; uses: number }

// The rest of a stem's forms are rare.
const MOST_FORMS = 10
// So few letters begin so many words that the index would have to be read in great part: they stand for the most
// used words they begin.
const SHORT_PREFIX = 3
const MOST_COMPLETIONS = 20

/** The words a term stands for: those of the record's vocabulary with its stem. */
export function meaningOf(reader: RecordReader, term: Term): Meaning {
  const [word = ''] = term.words
  if (term.isExact || term.words.length > 1) {
    const uses = term.words.map((one) => usesOf(reader, one))
    return { term, forms: term.words, uses: Math.min(...uses) }
  }
  if (term.isPrefix && word.length <= SHORT_PREFIX) return withForms(term, completionsOf(reader, word))
  if (word.length < 3) return { term, forms: term.words, uses: usesOf(reader, word) }
  const forms = formsOf(reader, word)
  return forms.length > 0 ? withForms(term, forms) : { term, forms: term.words, uses: usesOf(reader, word) }
}

type Known = { word: string; uses: number }

function withForms(term: Term, known: readonly Known[]): Meaning {
  const [word = ''] = term.words
  return {
    term,
    forms: [...new Set([word, ...known.map((row) => row.word)])],
    uses: known.reduce((sum, row) => sum + row.uses, 0),
  }
}

function usesOf(reader: RecordReader, word: string): number {
  return reader.get<{ uses: number }>('select uses from word where word = ?', word)?.uses ?? 0
}

/** All words of a stem begin with it, but for its last letter: "policies", "policy" with "polic". */
function formsOf(reader: RecordReader, word: string): Known[] {
  const stem = stemOf(word)
  const begin = stem.slice(0, -1)
  if (begin.length < 2) return []
  return reader.all<Known>(
    'select word, uses from word where word >= ? and word < ? and stem = ? order by uses desc, word limit ?',
    begin,
    `${begin}\u{10ffff}`,
    stem,
    MOST_FORMS,
  )
}

function completionsOf(reader: RecordReader, begun: string): Known[] {
  return reader.all<Known>(
    'select word, uses from word where word >= ? and word < ? order by uses desc, word limit ?',
    begun,
    `${begun}\u{10ffff}`,
    MOST_COMPLETIONS,
  )
}

/** An expression of FTS5 for the words that are wanted; `undefined` where nothing can match. */
export function wordsExpression(meanings: readonly Meaning[], query: ParsedQuery): string | undefined {
  if (meanings.length > 0) return meanings.map(termExpression).join(' AND ')
  return query.isBlank || query.unwanted.length > 0 ? quoted([ANYTHING]) : undefined
}

/** The whole expression: words that are wanted, what it is narrowed to, words that are not wanted. */
export function matchExpression(
  words: string,
  unwanted: readonly Meaning[],
  { bodyCode, kind, outcome }: Narrowing,
): string {
  const tokens = [
    bodyCode === undefined ? undefined : factToken.body(bodyCode),
    kind && factToken.kind(kind),
    outcome && factToken.outcome(outcome),
  ].filter((token) => token !== undefined)
  const wanted = [...tokens.map((token) => quoted([token])), words].join(' AND ')
  if (unwanted.length === 0) return wanted
  return `(${wanted}) NOT (${unwanted.map(termExpression).join(' OR ')})`
}

function termExpression({ term, forms }: Meaning): string {
  if (term.words.length > 1) return quoted(term.words) + (term.isPrefix ? '*' : '')
  const [word = ''] = term.words
  if (!term.isPrefix || word.length <= SHORT_PREFIX) return anyOf(forms.map((form) => quoted([form])))
  const others = forms.filter((form) => !form.startsWith(word)).map((form) => quoted([form]))
  return anyOf([`${quoted([word])}*`, ...others])
}

function anyOf(alternatives: string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' OR ')})`
}

/** A string of FTS5. Words hold letters and digits only, so nothing in them needs escaping. */
function quoted(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}
