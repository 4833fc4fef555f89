import { type NumberedBody, numberedBodies } from '../../../record/queries/numbered/numbered-bodies.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { printedCount, printedFlag, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'

/** GetCommittees: every body. */
export function committees(reader: RecordReader): Xml {
  return committeeList(numberedBodies(reader))
}

/** A list of bodies as GetCommittees has it. */
export function committeeList(bodies: readonly NumberedBody[]): Xml {
  return element('committees', [
    element('committeescount', printedCount(bodies.length)),
    ...bodies.map((body) =>
      element(
        'committee',
        fields({
          committeeid: String(body.number),
          committeetitle: printedTitle(body.name),
          committeedeleted: printedFlag(false),
          committeeexpired: printedFlag(body.isEnded === 1),
          committeecategory: printedTitle(body.category ?? ''),
        }),
      ),
    ),
  ])
}
