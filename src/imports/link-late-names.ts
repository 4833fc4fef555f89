import { bodyKey, personKey } from '../reading/index.ts'
import type { Minute } from '../record/formats/index.ts'
import type { LogTransaction } from '../record/log/index.ts'
import { ImportBatch, type KeyScope } from './import-batch.ts'
import { countWritten, type ImportRun, personNamed } from './import-run.ts'

type InTransaction = <Result>(task: (transaction: LogTransaction) => Promise<Result>) => Promise<Result>

const AT_ONCE = 100

/**
 * Ties the names in minutes that came in before the person or body they name did. Without this the order of the files
 * would show in the record, and a second run would find something to change.
 */
export async function linkLateNames(
  run: ImportRun,
  inTransaction: InTransaction,
  scope: KeyScope,
): Promise<void> {
  const late = [...run.unlinked]
    .filter(([name]) => run.newNames.has(name))
    .flatMap(([, minutes]) => [...minutes])
  const places = [...new Map(late.map((place) => [place.minuteId, place])).values()]
  for (let start = 0; start < places.length; start += AT_ONCE) {
    const written = await inTransaction(async (transaction) => {
      const batch = await ImportBatch.begin(transaction, scope)
      for (const place of places.slice(start, start + AT_ONCE)) {
        const minute = await batch.current(place.minuteId)
        if (minute?.format === 'moothall/minute/1') batch.put(linked(run, minute, place.domain), [])
      }
      return batch.publish(run.actor, run.clock)
    })
    countWritten(run, written)
  }
}

function linked(run: ImportRun, minute: Minute, domain: string | undefined): Minute {
  return {
    ...minute,
    mentions: minute.mentions.map((mention) => {
      if (mention.kind !== 'person' || mention.personId !== undefined) return mention
      const personId = personNamed(run, mention.name, domain)
      return personId === undefined ? mention : { ...mention, personId }
    }),
    outcomes: minute.outcomes.map((outcome) => {
      if (outcome.targetBody === undefined || outcome.targetBodyId !== undefined) return outcome
      const body = run.newNames.get(bodyName(outcome.targetBody, domain))
      return body === undefined ? outcome : { ...outcome, targetBodyId: body }
    }),
  }
}

/** The name of a person or body in the run's lists: bodies of different councils may be called the same. */
export function bodyName(name: string, domain: string | undefined): string {
  return `body ${bodyKey(name)} ${domain ?? ''}`
}

export function personName(name: string): string {
  return `person ${personKey(name)}`
}
