import { readFileSync } from 'node:fs'

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const RARE_WORDS = 56_000
const SYLLABLES =
  'ba ce dor el fan gri hul ist jo kan lem mor nis ost pra qui rin sol tum urb ven wic yar zet'.split(' ')

/**
 * Words as often as minutes of real councils use them: the counts of 3,500 lower-case words of such minutes (only
 * the counts were taken), continued after Zipf's law by 56,000 made-up rare words. Gives one word a call.
 */
export function randomWords(random: () => number): () => string {
  const words: string[] = []
  const counts: number[] = []
  for (const line of readFileSync(new URL('./word-frequencies.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const [word = '', count = ''] = line.split(' ')
    words.push(word)
    counts.push(Number(count))
  }
  const known = words.length
  for (let rank = known; rank < known + RARE_WORDS; rank++) {
    words.push(madeUpWord(rank))
    counts.push((2 * known) / rank)
  }
  const draw = drawer(counts)
  return () => words[draw(random)] ?? ''
}

function madeUpWord(rank: number): string {
  let word = ''
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]
  }
  return word
}

/** Draws an index in proportion to its weight, in constant time (Walker's alias method, as set up by Vose). */
function drawer(weights: readonly number[]): (random: () => number) => number {
  const size = weights.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = Float64Array.from(weights, (weight) => (weight * size) / total)
  const alias = new Uint32Array(size)
  const small: number[] = []
  const large: number[] = []
  share.forEach((value, index) => void (value < 1 ? small : large).push(index))
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() ?? 0, large.pop() ?? 0]
    alias[less] = more
    share[more] = (share[more] ?? 0) + (share[less] ?? 0) - 1
    void ((share[more] ?? 0) < 1 ? small : large).push(more)
  }
  return (random) => {
    const index = Math.floor(random() * size)
    return random() < (share[index] ?? 1) ? index : (alias[index] ?? index)
  }
}
