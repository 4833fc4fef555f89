import type { ImportRun, OddSort } from './import-run.ts'
import { isNothingNew } from './import-run.ts'
import { problemLine } from './problem.ts'

const ORDER = [
  'council',
  'body',
  'person',
  'meeting',
  'item',
  'minute',
  'issue',
  'document',
  'decision',
] as const

const NAMES: Record<(typeof ORDER)[number], [one: string, many: string]> = {
  council: ['council', 'councils'],
  body: ['body', 'bodies'],
  person: ['person', 'people'],
  meeting: ['meeting', 'meetings'],
  item: ['item', 'items'],
  minute: ['minute', 'minutes'],
  issue: ['issue', 'issues'],
  document: ['document', 'documents'],
  decision: ['decision', 'decisions'],
}

const ODD: Record<OddSort, string> = {
  'unfilled reference': 'References never filled in',
  'document listed, not held': 'Documents listed, not held',
  'name that matches nobody': 'Names that match nobody published',
  'item without an issue': 'Items without an issue',
  'restricted item': 'Restricted: published without their content',
  'withheld since': 'Open before, restricted now: withdrawn',
  'not for display': 'Not for display at the source: not taken in',
  'minutes cut short': 'Minutes the page cuts short',
  'read in another encoding': 'Not UTF-8 and no encoding declared; read as',
  'not recognised': 'Files not recognised',
  'settled before': 'Settled long ago and known: not asked for again',
  'called by its domain': 'The record has no name yet; name it with --council; called for now',
  'edited here': 'Edited here since; left as they are',
  'withdrawn here': 'Withdrawn here; not brought back',
  'standing business': 'Standing business, never an issue',
  'page not available': 'Pages of the site that could not be read',
  'document not obtainable': 'Documents not obtainable',
  'described twice': 'Described by more than one file; the last was taken',
  'did not vote': 'Listed at a vote without a vote for, against or abstaining',
  'step outside a meeting': 'Steps of matters taken at no meeting: not taken in',
  'belongs to nothing here': 'Told of something that is not here; not taken in',
}

const EXAMPLES = 5

/** What an import did, as lines: what came in by kind, what was odd, what was wrong. */
export function summaryLines(run: ImportRun, isDryRun: boolean): string[] {
  const lines: string[] = []
  if (isNothingNew(run)) lines.push(isDryRun ? 'Nothing new would come in.' : 'Nothing new.')
  else lines.push(isDryRun ? 'Would come in (nothing was written):' : 'Came in:')
  for (const kind of ORDER) {
    const count = run.counts.get(kind)
    if (!count) continue
    const total = count.new + count.changed + count.unchanged
    const [one, many] = NAMES[kind]
    lines.push(
      `  ${(total === 1 ? one : many).padEnd(10)} ${count.new} new, ${count.changed} changed, ${count.unchanged} unchanged`,
    )
  }
  if (run.odd.size > 0) lines.push('Odd:')
  for (const [sort, { count, examples }] of run.odd) {
    lines.push(`  ${ODD[sort]}: ${count}`)
    for (const example of examples.slice(0, EXAMPLES)) lines.push(`    ${example}`)
    if (count > EXAMPLES) lines.push(`    and ${count - Math.min(EXAMPLES, examples.length)} more`)
  }
  return lines
}

/** What was wrong, one line a problem. */
export function problemLines(run: ImportRun): string[] {
  const lines = run.problems.map(problemLine)
  return run.moreProblems > 0 ? [...lines, `and ${run.moreProblems} more problems`] : lines
}
