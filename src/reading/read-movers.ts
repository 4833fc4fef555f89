import { tidy } from './fold-text.ts'
import { namePattern, titlePattern } from './person-names.ts'

export type Movers = { mover?: string; seconder?: string; at: number }

const who = `((?:(?:the )?${titlePattern} {0,2}){0,3}${namePattern})`
const titled = `((?:the )?(?:${titlePattern} {0,2}){1,3}${namePattern})`
const prefix = '(?:by)?[:;.,]? {0,3}'
const hint = /propos|mov|second/i

const moverForms: readonly RegExp[] = [
  new RegExp(`\\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED) (?:and \\w{1,12} )?by[:;]? {0,3}${who}`),
  new RegExp(`\\b(?:[Oo]n the )?(?:[Pp]roposal|[Pp]roposition|[Mm]otion) (?:of|by|from) ${titled}`),
  new RegExp(`\\b(?:[Pp]roposed|PROPOSED|[Pp]roposer|[Mm]over)\\b ?${prefix}${titled}`),
  new RegExp(`\\b[Pp]roposed [Cc]llr ${who}`),
  new RegExp(`${titled},? (?:then |formally )?(?:proposed|moved)\\b`),
  new RegExp(`\\b(?:Proposer|Mover|Prop|Proposed)[:;.] {0,3}${who}`),
]
const seconderForms: readonly RegExp[] = [
  new RegExp(`\\b(?:[Ss]econded|SECONDED) by[:;]? {0,3}${who}`),
  new RegExp(`\\b(?:[Ss]econded|SECONDED|[Ss]econder)\\b ?${prefix}${titled}`),
  new RegExp(`${titled},? (?:formally |then )?seconded\\b`),
  new RegExp(`\\b(?:Seconder|Sec|Seconded)[:;.] {0,3}${who}`),
]

/** Mover and seconder named in a folded text, as printed; `at` is where the mover's words begin. */
export function readMovers(text: string): Movers | undefined {
  if (!hint.test(text)) return undefined
  const mover = firstOf(moverForms, text)
  const seconder = firstOf(seconderForms, text)
  if (!mover && !seconder) return undefined
  const movers: Movers = { at: Math.min(mover?.at ?? text.length, seconder?.at ?? text.length) }
  if (mover) movers.mover = mover.name
  if (seconder) movers.seconder = seconder.name
  return movers
}

function firstOf(forms: readonly RegExp[], text: string): { name: string; at: number } | undefined {
  for (const form of forms) {
    const found = form.exec(text)
    if (found?.[1]) return { name: tidy(found[1]).replace(/^the /, ''), at: found.index }
  }
  return undefined
}
