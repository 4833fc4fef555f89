import { wordsOf } from './words.ts'

/** One thing asked for: words in sequence, one of them mostly. */
export type Term = {
  words: string[]
  /** In quotation marks: these words and no others of the same stem. */
  isExact: boolean
  /** The last word may go on. */
  isPrefix: boolean
}

/** What somebody typed, understood. Whatever was typed, it is one of these. */
export type ParsedQuery = {
  wanted: Term[]
  unwanted: Term[]
  /** What a minute or item may be numbered, where the text can be a number: "715", "60/18". */
  numbers: string[]
  /** Nothing was typed at all. */
  isBlank: boolean
}

const LONGEST_TEXT = 1_000
const MOST_TERMS = 12
const MOST_WORDS_A_TERM = 16
const LONGEST_NUMBER = 40
// One letter stands for too much to be worth completing.
const SHORTEST_PREFIX = 2

const TOKEN = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g
const NUMBER_ASKED = /^(?:minute|min|item)\.?\s+(?:(?:number|no|nr)\.?\s*)?(?=\S*\d)/i

/**
 * Understands a query: words (all of them), "exact phrases", `-without`, `begin*`. The last word may go on while it
 * is being typed, that is, when no space follows it. Texts are cut at 1,000 characters and 12 terms.
 */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, LONGEST_TEXT).replace(/[“”„«»]/g, '"')
  const asked = text.trim().replace(NUMBER_ASKED, '')
  const wanted: Term[] = []
  const unwanted: Term[] = []
  for (const token of asked === text.trim() ? tokensOf(text) : tokensOf(asked)) {
    if (token.term.words.length === 0) continue
    if (wanted.length + unwanted.length === MOST_TERMS) break
    if (token.isUnwanted) unwanted.push({ ...token.term, isPrefix: token.term.isPrefix && token.hasStar })
    else wanted.push(token.term)
  }
  return { wanted, unwanted, numbers: numbersOf(asked), isBlank: text.trim() === '' }
}

type Token = { term: Term; isUnwanted: boolean; hasStar: boolean }

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [whole, quotedMinus, quoted, bareMinus, bare = ''] = match
    const words = wordsOf(quoted ?? bare).slice(0, MOST_WORDS_A_TERM)
    const hasStar = quoted === undefined && bare.endsWith('*')
    const isLast = match.index + whole.length === text.length
    const last = words.at(-1) ?? ''
    const isTyped = isLast && quoted === undefined && /^\p{L}/u.test(last) && /[\p{L}\p{N}]$/u.test(bare)
    return {
      term: {
        words,
        isExact: quoted !== undefined,
        isPrefix: last.length >= SHORTEST_PREFIX && (hasStar || isTyped),
      },
      isUnwanted: (quotedMinus ?? bareMinus) === '-',
      hasStar,
    }
  })
}

function numbersOf(asked: string): string[] {
  const text = asked.trim()
  if (!/\d/.test(text) || text.length > LONGEST_NUMBER) return []
  const plain = text.replace(/^(?:no|nr)\.?\s*(?=\d)|[:.]+$/gi, '')
  return [...new Set([text, plain, `${plain}:`, `${plain}.`])]
}
