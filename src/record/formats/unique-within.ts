import type { z } from 'zod'

/** Refuses a list in which two things have the same key: the record holds one row for each. */
export function uniqueWithin<Thing>(
  keyOf: (thing: Thing) => string,
): (context: z.core.ParsePayload<Thing[]>) => void {
  return ({ value, issues }) => {
    const seen = new Set<string>()
    for (const [index, thing] of value.entries()) {
      const key = keyOf(thing)
      if (seen.has(key)) {
        const message = `expected each only once; found "${key}" twice`
        issues.push({ code: 'custom', input: value, path: [index], message })
        return
      }
      seen.add(key)
    }
  }
}
