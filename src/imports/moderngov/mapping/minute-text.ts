import { readMinute } from '../../../reading/index.ts'
import type { ItemFacts, TextFacts } from '../facts.ts'
import { textOfBlocks } from '../pages/block.ts'

/**
 * The text of an item's minute. A source may print "Decision:" beside "Minutes:"; where the minutes are whole and say what
 * was decided they say it all, otherwise the decision stands behind them, so that nothing that was decided is lost. Votes recorded beside them come last.
 */
export function minuteText(item: ItemFacts): TextFacts | undefined {
  const told = decidedText(item)
  const votes = (item.recordedVotes ?? []).filter((vote) => !told?.text.includes(vote))
  if (!told || votes.length === 0) return told
  return textOfBlocks([
    { kind: 'word', body: told },
    ...votes.map((vote) => ({ kind: 'word' as const, body: { text: `Recorded vote: ${vote}` } })),
  ])
}

function decidedText(item: ItemFacts): TextFacts | undefined {
  const { minutes, decision } = item
  if (!minutes || !decision) return minutes ?? decision
  const saysIt = !minutes.isCutShort && readMinute(minutes.text).outcomes.length > 0
  if (saysIt || minutes.text.includes(decision.text)) return minutes
  return textOfBlocks([
    { kind: 'word', body: minutes },
    { kind: 'word', body: { text: 'Decision:' } },
    { kind: 'word', body: decision },
  ])
}
