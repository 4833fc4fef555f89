/** A post found in folded text: an office such as "Acting Head of People Services", without "the". */
export type FoundPost = { name: string; start: number; end: number }

const heads =
  'Director|Head|Manager|Officer|Clerk|Engineer|Solicitor|Secretary|Treasurer|Architect|Planner|Accountant|Auditor|Librarian|Surveyor|Coordinator|Co-ordinator|Administrator|Inspector|Warden|Leader|Advisor|Adviser|Ecologist|Archaeologist|Superintendent|Executive|Registrar|Conservator|Archivist'
const headWord = new RegExp(`^(?:${heads})$`)
// A head alone says "the Director" of somebody named before: only these are posts by themselves.
const complete = /^(?:Clerk|Chief Executive|Portfolio Holder|Executive Member)$/
const clerkOf =
  /^(?:Parish|Town|City|Deputy|Assistant|Acting|Locum|Temporary|Interim|Committee|Council|Community|Area|County|Borough|Senior|Joint|Principal|Electoral|Democratic|Services)$/
const before =
  /^(?:The|A|An|In|On|At|By|To|For|If|When|As|And|But|Then|Following|From|Report|Our|His|Her|Their|Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr|Also|However|While|Both|That|This|With|Of|Action|Actions)$/
const capital = "[A-Z\\u00c0-\\u00de][\\w\\u00c0-\\u024f'-]*"
const run = new RegExp(
  `${capital}(?:(?: {1,2}(?:of the|of|for|and|&|to the|with responsibility for))? {1,2}${capital}){0,16}(?<!')`,
  'g',
)
// "the Director, Physical Development, agreed": the department after the comma belongs to the post.
const department = new RegExp(
  `, {0,2}(${capital}(?:(?:,? (?:and|of|&))? ${capital}|, ${capital}(?=[ ,][^.;]{0,60}(?:and|&) [A-Z])){0,7})`,
  'y',
)
const departmentWord =
  /\b(?:Services?|Development|Division|Planning|Roads|Housing|Transportation|Environment\w*|Operations|Finance|Department|Section|Directorate|Strategy|Support|Mobility|Community|Water|Corporate|Resources|Regeneration|Economic|Property|Leisure|Cleansing|Maintenance|Engineering|Unit|Facilities|Culture|Tourism|Governance|Infrastructure)\b/
const token = /[\w\u00c0-\u024f'-]+|&/g

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
  const [last, next] = [words[index - 1]?.text, words[index + 1]?.text]
  if (word.text === 'Holder') return last === 'Portfolio'
  if (word.text === 'Member') return last === 'Executive'
  if (word.text === 'Executive') return last === 'Chief'
  // "the Dukes Head" and "the Limerick Leader" are an inn and a newspaper.
  if (word.text === 'Head') return /^(?:of|for|Teacher)$/.test(next ?? '')
  if (word.text === 'Leader')
    return next === 'of' || /^(?:Deputy|Group|Opposition|Council|Team)$/.test(last ?? '')
  return headWord.test(word.text)
}

function postOf(phrase: Word[], text: string): FoundPost | undefined {
  const first = phrase.findIndex((word, index) => isHead(phrase, word, index))
  if (first < 0) return undefined
  let head = first
  // "Chief Executive Officer", "Senior Executive Engineer": the last head of the run of capitals counts.
  for (let next = head + 1; next <= head + 2 && next < phrase.length; next++) {
    if (phrase[next]?.joiner) break
    if (isHead(phrase, phrase[next] as Word, next)) head = next
  }
  const from = premodifiersFrom(phrase, head)
  if (from === undefined) return undefined
  const to = qualifierEnd(phrase, head)
  const [start, end] = [phrase[from]?.start, phrase[to]?.end]
  if (start === undefined || end === undefined) return undefined
  const after = to === head ? departmentEnd(text, end) : end
  const name = text.slice(start, after).replace(/\s+/g, ' ')
  if (from === to && after === end && !complete.test(name)) return undefined
  return { name, start, end: after }
}

/** Where the words begin that belong to the head; undefined when it qualifies another word ("Rights of Way Officer"). */
function premodifiersFrom(phrase: Word[], head: number): number | undefined {
  for (let index = head - 1; index >= 0; index--) {
    const word = phrase[index]
    if (!word) break
    const ofRights = word.text === 'of' && phrase[index - 1]?.text === 'Rights'
    if (word.joiner && !ofRights) {
      if (word.text !== 'and' && word.text !== '&') return undefined
      // "Chair and Clerk": a bare head after "and" takes nothing from before it.
      if (index === head - 1) return head
    }
    if (before.test(word.text)) return index + 1
    if (phrase[head]?.text === 'Clerk' && !clerkOf.test(word.text)) return index + 1
  }
  return 0
}

/** "of Customer and Community Services" after a head; "to the" only after those who serve somebody. */
function qualifierEnd(phrase: Word[], head: number): number {
  const [word, joiner] = [phrase[head], phrase[head + 1]]
  if (!joiner?.joiner || joiner.text === 'and' || joiner.text === '&') return head
  if (joiner.text === 'to' && !/^(?:Secretary|Advis[eo]r|Clerk)$/.test(word?.text ?? '')) return head
  return phrase.length - 1
}

function departmentEnd(text: string, end: number): number {
  department.lastIndex = end
  const found = department.exec(text)?.[1]
  if (!found || !departmentWord.test(found) || postHint.test(found)) return end
  return department.lastIndex
}
