import { tidy } from './fold-text.ts'
import { namePattern, titlePattern } from './person-names.ts'

export type Movers = { mover?: string; seconder?: string }

const who = `((?:(?:the )?${titlePattern} {0,2}){0,3}${namePattern})`
const titled = `((?:the )?(?:${titlePattern} {0,2}){1,3}${namePattern})`
const prefix = '(?:by)?[:;.,]? {0,3}'
const moverHint = /\b(?:[Pp]ropos|PROPOS|[Pp]rop\b|[Mm]ove|MOVED|[Mm]otion|[Cc]ynig|CYNIG)/
const seconderHint = /\b(?:[Ss]econd|SECOND|[Ss]ec\b|[Ee]iliwyd|EILIWYD)/

// The first of each list is Welsh: "Cynigiwyd gan y Cynghorydd Jones ac eiliwyd gan y Cynghorydd Rees".
const moverForms: readonly RegExp[] = [
  new RegExp(`\\b(?:[Cc]ynigiwyd|CYNIGIWYD) gan (?:yr? )?${titled}`, 'd'),
  new RegExp(`\\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED) (?:and \\w{1,12} )?by[:;]? {0,3}${who}`, 'd'),
  new RegExp(`\\b(?:[Oo]n the )?(?:[Pp]roposal|[Pp]roposition|[Mm]otion) (?:of|by|from) ${titled}`, 'd'),
  new RegExp(`\\b(?:[Pp]roposed|PROPOSED|[Pp]roposer|[Mm]over)\\b ?${prefix}${titled}`, 'd'),
  new RegExp(`\\b[Pp]roposed [Cc]llr ${who}`, 'd'),
  new RegExp(`${titled},? (?:then |formally )?(?:proposed|moved)\\b`, 'd'),
  new RegExp(`\\b(?:Proposer|Mover|Prop|Proposed)[:;.] {0,3}${who}`, 'd'),
]
const seconderForms: readonly RegExp[] = [
  new RegExp(`\\b(?:[Ee]iliwyd|EILIWYD) gan (?:yr? )?${titled}`, 'd'),
  new RegExp(`\\b(?:[Ss]econded|SECONDED) by[:;]? {0,3}${who}`, 'd'),
  new RegExp(`\\b(?:[Ss]econded|SECONDED|[Ss]econder)\\b ?${prefix}${titled}`, 'd'),
  new RegExp(`${titled},? (?:formally |then )?seconded\\b`, 'd'),
  new RegExp(`\\b(?:Seconder|Sec|Seconded)[:;.] {0,3}${who}`, 'd'),
]

/** Mover and seconder named in a stretch of a minute that begins at `start`; names as printed, without "the". */
export function readMovers(folded: string, printed: string, start: number): Movers | undefined {
  const mover = moverHint.test(folded) ? firstOf(moverForms, folded) : undefined
  const seconder = seconderHint.test(folded) ? firstOf(seconderForms, folded) : undefined
  if (!mover && !seconder) return undefined
  const nameAt = (at: readonly [number, number]) =>
    tidy(printed.slice(start + at[0], start + at[1])).replace(/^the /, '')
  const movers: Movers = {}
  if (mover) movers.mover = nameAt(mover)
  if (seconder) movers.seconder = nameAt(seconder)
  return movers
}

function firstOf(forms: readonly RegExp[], text: string): readonly [number, number] | undefined {
  for (const form of forms) {
    const found = form.exec(text)?.indices?.[1]
    if (found) return found
  }
  return undefined
}
