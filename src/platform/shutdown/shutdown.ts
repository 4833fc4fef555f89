import type { Logger } from '../log/logger.ts'

/** What receives the signals and can be ended: the process, or a stand-in. */
export type Stoppable = {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown
  exit(code: number): void
}

/** An orderly end: what was opened first is closed last. */
export type Shutdown = {
  /** Aborted as soon as the end begins: stop taking new work. */
  readonly signal: AbortSignal
  /** Has something closed at the end, before everything that was registered earlier. */
  onClose(name: string, close: () => unknown): void
  /** Closes everything once; true when all of it closed well and in time. Also what a signal starts. */
  close(reason: string): Promise<boolean>
}

export type ShutdownOptions = { process: Stoppable; logger: Logger; deadlineMs: number }

/**
 * On SIGTERM or SIGINT runs the closers in reverse order, then exits with 0, or with 1 when one failed or the deadline
 * passed. A second signal exits at once.
 */
export function createShutdown({ process, logger, deadlineMs }: ShutdownOptions): Shutdown {
  const controller = new AbortController()
  const closers: { name: string; close: () => unknown }[] = []
  let closing: Promise<boolean> | undefined

  const close = (reason: string): Promise<boolean> => {
    closing ??= (async () => {
      logger.info('closing', { reason })
      controller.abort(new Error(`closing: ${reason}`))
      const closed = await withinDeadline(closeAll(closers, logger), deadlineMs)
      if (closed === undefined) logger.error('not closed in time', { deadlineMs })
      return closed ?? false
    })()
    return closing
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1)
      else void close(signal).then((isClean) => process.exit(isClean ? 0 : 1))
    })
  }
  return {
    signal: controller.signal,
    onClose: (name, closer) => void closers.unshift({ name, close: closer }),
    close,
  }
}

async function closeAll(
  closers: readonly { name: string; close: () => unknown }[],
  logger: Logger,
): Promise<boolean> {
  let isClean = true
  for (const { name, close } of closers) {
    try {
      await close()
    } catch (error) {
      isClean = false
      logger.error('could not close', { name, error })
    }
  }
  return isClean
}

async function withinDeadline<Result>(
  work: Promise<Result>,
  deadlineMs: number,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, deadlineMs, undefined)
  })
  const result = await Promise.race([work, late])
  clearTimeout(timer)
  return result
}
