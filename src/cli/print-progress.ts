import type { Io } from './command.ts'

export type ProgressPrinter = {
  show: (progress: { done: number; total: number; what: string }) => void
  /** Clears the bar. */
  end: () => void
}

const BAR = 24
const BAR_EVERY_MS = 100
const LINE_EVERY_MS = 1_000

/** Shows how far a long command has come: a bar drawn in place on a terminal, elsewhere a plain line a second. */
export function progressPrinter(
  io: Pick<Io, 'isTerminal' | 'draw' | 'err'>,
  now: () => number,
): ProgressPrinter {
  let last = now()
  let isDrawn = false
  return {
    show({ done, total, what }) {
      const every = io.isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS
      if (now() - last < every) return
      last = now()
      const plain = what.replace(/\p{Cc}+/gu, ' ')
      if (!io.isTerminal) return io.err(`${done} of ${total}: ${plain}`)
      const filled = total > 0 ? Math.round((BAR * Math.min(done, total)) / total) : 0
      const bar = '#'.repeat(filled).padEnd(BAR, '-')
      io.draw(`\r\u001b[2K[${bar}] ${done} of ${total}  ${plain.slice(0, 60)}`)
      isDrawn = true
    },
    end() {
      if (isDrawn) io.draw('\r\u001b[2K')
    },
  }
}
