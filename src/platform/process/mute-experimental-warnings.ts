import type { EventEmitter } from 'node:events'

/** Experiments of Node that Moothall has chosen to stand on. */
const CHOSEN = [/\bSQLite\b/, /\bstripTypeScriptTypes\b/, /\bType Stripping\b/]

/** Keeps Node's warnings about the experimental features we chose from the log; every other warning is still shown. */
export function muteExperimentalWarnings(process: EventEmitter): void {
  const shown = process.listeners('warning')
  process.removeAllListeners('warning')
  process.on('warning', (warning: Error) => {
    if (warning.name === 'ExperimentalWarning' && CHOSEN.some((one) => one.test(warning.message))) return
    for (const show of shown) show.call(process, warning)
  })
}
