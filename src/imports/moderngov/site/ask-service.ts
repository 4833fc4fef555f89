import { decodeText } from '../../decode-text.ts'
import { type ImportRun, noteProblem } from '../../import-run.ts'
import type { Answer } from '../../polite-fetch.ts'
import type { Origin } from '../intake.ts'
import { type Recognised, type RecognisedKind, recognise } from '../recognise.ts'
import type { SiteAddress } from '../site-address.ts'

export type ServiceAnswer<Kind extends RecognisedKind> = {
  origin: Origin
  bytes: Uint8Array
  recognised: Extract<Recognised, { kind: Kind }>
}

export type AskService = <Kind extends 'councillors' | 'committees' | 'meetings' | 'meeting'>(
  operation: string,
  kind: Kind,
) => Promise<ServiceAnswer<Kind> | undefined>

/** Asks the web service and gives the answer when it is of the kind that was asked for; else a problem is noted. */
export function serviceAsker(
  site: SiteAddress,
  run: ImportRun,
  get: (url: string) => Promise<Answer>,
  signal: AbortSignal | undefined,
): AskService {
  return async <Kind extends RecognisedKind>(operation: string, kind: Kind) => {
    const file = `${site}mgWebService.asmx/${operation}`
    const answer = await get(file)
    if (!('bytes' in answer)) {
      const { expected, found } = answer
      if (!signal?.aborted) noteProblem(run, { file, place: 'the answer', expected, found })
      return undefined
    }
    const { text } = decodeText(answer.bytes)
    const recognised = recognise(text)
    if ('read' in recognised) {
      for (const problem of recognised.read.problems) noteProblem(run, { file, ...problem })
    }
    if (recognised.kind === kind) {
      const bytes = answer.bytes
      return { origin: { file, site }, bytes, recognised: recognised as Extract<Recognised, { kind: Kind }> }
    }
    if (recognised.kind !== 'refused') {
      const expected = `an answer with ${kind}`
      noteProblem(run, { file, place: 'the answer', expected, found: text.slice(0, 80) })
    }
    return undefined
  }
}
