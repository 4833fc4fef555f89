import type { Stoppable } from '../platform/shutdown/shutdown.ts'

/**
 * What a shutdown takes for a process, inside a command: the command's signal counts as SIGTERM, and the exit code is
 * the command's. The process itself ends at once on a second signal, whatever the command does (src/main.ts).
 */
export function stopWith(signal: AbortSignal): { process: Stoppable; exited: Promise<number> } {
  const { promise: exited, resolve: exit } = Promise.withResolvers<number>()
  const process: Stoppable = {
    on: (name, listener) => {
      if (name !== 'SIGTERM') return
      if (signal.aborted) queueMicrotask(listener)
      else signal.addEventListener('abort', listener, { once: true })
    },
    exit,
  }
  return { process, exited }
}
