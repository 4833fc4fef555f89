import type { Layer } from './profile-schema.ts'

/**
 * Puts one layer over another: single values of the upper layer win, lists are joined with the lower layer's first.
 * It is associative, so it does not matter in which order the layers of a council are put together.
 */
export function mergeLayers(lower: Layer, upper: Layer): Layer {
  const { extends: _, ...both } = { ...lower, ...upper }
  for (const key of ['closures', 'extraHolidays', 'exclude', 'quorum', 'rules'] as const) {
    if (lower[key] === undefined || upper[key] === undefined) continue
    Object.assign(both, { [key]: [...lower[key], ...upper[key]] })
  }
  return both
}
