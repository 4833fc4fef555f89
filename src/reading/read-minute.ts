import { cutMinute } from './cut-minute.ts'
import { findMentions } from './find-mentions.ts'
import { findOutcomes } from './find-outcomes.ts'
import { findReferences } from './find-references.ts'
import { findUndertakings } from './find-undertakings.ts'
import type { MinuteContext, MinuteReading } from './minute-reading.ts'

/**
 * Reads one minute's plain text (paragraphs divided by "\n"): what was decided, promised, referred to, and who is named.
 * Pure and linear in the text; never throws; all spans are UTF-16 offsets into `text`. Readings come in printed order.
 */
export function readMinute(text: string, _context: MinuteContext = {}): MinuteReading {
  const minute = cutMinute(text)
  return {
    outcomes: findOutcomes(minute),
    undertakings: findUndertakings(minute),
    references: findReferences(minute),
    mentions: findMentions(minute),
  }
}
