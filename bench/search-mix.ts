import type { Question } from './search-question.ts'
import { syntheticMeetings } from './synthetic-items.ts'

const SAMPLE = 20_000
const A_SORT = 4

// Words that PostgreSQL's English configuration leaves out of its index, of those common in minutes.
const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can
  did do does doing down during each few for from further had has have having he her here hers him his how i if in into is
  it its itself just me more most my no nor not now of off on once only or other our out over own same she should so some
  such than that the their them then there these they this those through to too under until up very was we were what when
  where which while who whom why will with you your`.split(/\s+/),
)

/** Four questions of each sort, in both orders, out of the items themselves. */
export function questionMix(): Question[] {
  const { shares, texts } = sample()
  const words = (from: number, to: number, length = 4): string[] =>
    spread(
      [...shares]
        .filter(([word, share]) => share >= from && share < to && word.length >= length)
        .map(([word]) => word)
        .sort(),
    )
  const common = words(0.12, 0.45)
  const medium = words(0.01, 0.03)
  const sorts: Record<string, string[]> = {
    common,
    medium,
    rare: words(0.000_15, 0.000_3),
    'two words': common.map((word, index) => `${word} ${medium[index]}`),
    phrase: spread(phrases(texts, shares)).map((phrase) => `"${phrase}"`),
    prefix: words(0.003, 0.02, 9).map((word) => word.slice(0, 5)),
  }
  return Object.entries(sorts).flatMap(([sort, asked]) =>
    asked.flatMap((text) =>
      (['best', 'newest'] as const).map((order) => ({
        sort,
        // A space says that the word is whole.
        text: sort === 'prefix' || sort === 'phrase' ? text : `${text} `,
        order,
      })),
    ),
  )
}

/** In which share of a sample of the items each word stands. */
function sample(): { shares: Map<string, number>; texts: string[] } {
  const shares = new Map<string, number>()
  const texts: string[] = []
  for (const meeting of syntheticMeetings(SAMPLE)) {
    for (const { text } of meeting.items) {
      texts.push(text)
      for (const word of new Set(text.split(' '))) {
        if (word.length > 3 && !STOP_WORDS.has(word)) shares.set(word, (shares.get(word) ?? 0) + 1 / SAMPLE)
      }
    }
  }
  return { shares, texts }
}

/** Two common words that stand side by side somewhere. */
function phrases(texts: readonly string[], shares: ReadonlyMap<string, number>): string[] {
  const found = new Set<string>()
  const isKnown = (word: string): boolean => (shares.get(word) ?? 0) > 0.05
  for (const text of texts.slice(0, 2_000)) {
    const words = text.split(' ')
    words.forEach((word, index) => {
      const next = words[index + 1] ?? ''
      if (isKnown(word) && isKnown(next) && word !== next) found.add(`${word} ${next}`)
    })
  }
  return [...found].sort()
}

function spread(all: readonly string[]): string[] {
  return Array.from(
    { length: A_SORT },
    (_, index) => all[Math.floor(((index + 0.5) * all.length) / A_SORT)] ?? '',
  )
}
