/** A post found in folded text: an office such as "Acting Head of People Services", without "the". */
export type FoundPost = { name: string; start: number; end: number }

const heads =
  'Director|Head|Manager|Officer|Clerk|Engineer|Solicitor|Secretary|Treasurer|Architect|Planner|Accountant|Auditor|Librarian|Surveyor|Coordinator|Co-ordinator|Administrator|Inspector|Warden|Leader|Advisor|Adviser|Ecologist|Archaeologist|Superintendent|Executive|Registrar|Conservator|Archivist'
const headWord = new RegExp(`^(?:${heads})$`)
// A head alone says "the Director" of somebody named before: only these are posts by themselves.
const complete = /^(?:Clerk|Chief Executive|Portfolio Holder|Executive Member)$/
const before =
  /^(?:The|A|An|In|On|At|By|To|For|If|When|As|And|But|Then|Following|From|Council|Report|Our|His|Her|Their|Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr|Also|However|While|Both|That|This|With|Of)$/
const run =
  /[A-Z][\w'-]*(?:(?: {1,2}(?:of the|of|for|and|&|to the|with responsibility for))? {1,2}[A-Z][\w'-]*){0,16}(?<!')/g
const token = /[\w'-]+|&/g

type Word = { text: string; start: number; end: number; joiner: boolean }

/** Every post named in a folded text, in order. Linear: each run of capitalised words is looked at once. */
export function findPosts(text: string): FoundPost[] {
  const posts: FoundPost[] = []
  if (!postHint.test(text)) return posts
  for (const match of text.matchAll(run)) {
    if (!postHint.test(match[0])) continue
    for (const phrase of splitRun(wordsOf(match[0], match.index))) {
      const post = postOf(phrase, text)
      if (post) posts.push(post)
    }
  }
  return posts
}

const postHint = new RegExp(`\\b(?:${heads}|Portfolio Holder|Executive Member)\\b`)

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(token)].map((found) => ({
    text: found[0],
    start: offset + found.index,
    end: offset + found.index + found[0].length,
    joiner: found[0] === '&' || /^[a-z]/.test(found[0]),
  }))
}

/**
 * "Chief Executive and Director of Customer and Community Services" is two posts: an "and" divides where both sides
 * have a head word of their own (before any "of" on the right side).
 */
function splitRun(words: Word[]): Word[][] {
  const phrases: Word[][] = []
  let from = 0
  for (const [index, word] of words.entries()) {
    if (word.text !== 'and' && word.text !== '&') continue
    const left = words.slice(from, index)
    if (hasHead(left) && hasHead(beforeJoiner(words.slice(index + 1)))) {
      phrases.push(left)
      from = index + 1
    }
  }
  phrases.push(words.slice(from))
  return phrases
}

function beforeJoiner(words: Word[]): Word[] {
  const joiner = words.findIndex((word) => word.joiner)
  return joiner < 0 ? words : words.slice(0, joiner)
}

const hasHead = (words: Word[]) => words.some((word, index) => isHead(words, word, index))

function isHead(words: Word[], word: Word, index: number): boolean {
  if (word.text === 'Holder') return words[index - 1]?.text === 'Portfolio'
  if (word.text === 'Member') return words[index - 1]?.text === 'Executive'
  if (word.text === 'Executive') return words[index - 1]?.text === 'Chief'
  return headWord.test(word.text)
}

function postOf(phrase: Word[], text: string): FoundPost | undefined {
  let from = 0
  while (from < phrase.length && (before.test(phrase[from]?.text ?? '') || phrase[from]?.joiner)) from++
  let head = phrase.findIndex((word, index) => index >= from && isHead(phrase, word, index))
  if (head < 0) return undefined
  // "Chief Executive Officer", "Senior Executive Engineer": the last head of the run of capitals counts.
  for (let next = head + 1; next <= head + 2 && next < phrase.length; next++) {
    if (phrase[next]?.joiner) break
    if (isHead(phrase, phrase[next] as Word, next)) head = next
  }
  from = premodifiersFrom(phrase, from, head)
  const after = phrase[head + 1]
  const to = after?.joiner && after.text !== 'and' && after.text !== '&' ? phrase.length - 1 : head
  const [first, last] = [phrase[from], phrase[to]]
  if (!first || !last) return undefined
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ')
  if (from === to && !complete.test(name)) return undefined
  return { name, start: first.start, end: last.end }
}

/** Words before the head belong to it, but nothing before an "of": "Council of Europe Director" is no post of ours. */
function premodifiersFrom(phrase: Word[], from: number, head: number): number {
  for (let index = head - 1; index >= from; index--) {
    const word = phrase[index]
    if (word?.joiner && word.text !== 'and' && word.text !== '&') return index + 1
  }
  return from
}
