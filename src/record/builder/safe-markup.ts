import { InvalidInputError } from '../../platform/errors.ts'
import { isSanitised } from '../../platform/html/is-sanitised.ts'
import { sanitise } from '../../platform/html/sanitise.ts'

/**
 * A content's formatted text as pages may show it. What importers publish is sanitised already and comes out the same;
 * a log from elsewhere may hold anything. Markup beyond the limits is left out: the plain text beside it is shown.
 */
export function safeMarkup(markup: string | undefined): string | undefined {
  if (markup === undefined || isSanitised(markup)) return markup
  try {
    return sanitise(markup)
  } catch (error) {
    if (error instanceof InvalidInputError) return undefined
    throw error
  }
}
