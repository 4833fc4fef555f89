import type { Importer } from '../importer.ts'
import type { BodyFacts, EventFacts, MatterFacts, OfficeFacts, PersonFacts } from './facts.ts'
import { type Mapping, SYSTEM } from './mapping/legistar-mapping.ts'
import { mapEvent } from './mapping/map-event.ts'
import { mapIssuesOfLines, mapMatter } from './mapping/map-matter.ts'
import { mapBody, mapOffice, mapPerson } from './mapping/map-people.ts'

/** Where facts are from: the file or address, and the site whose numbers they bear. */
export type Origin = { file: string; domain: string | undefined }

// One transaction for many small things: a commit costs more than a person.
const SMALL_AT_ONCE = 100

/** Takes facts of Legistar in, each call in transactions of its own. */
export function intakeOf({ run, step }: Importer) {
  const within = (origin: Origin, work: (mapping: Mapping) => Promise<unknown>) =>
    step({ system: SYSTEM, domain: origin.domain }, origin.file, async (batch) => {
      await work({ batch, run, file: origin.file, site: undefined })
    })

  async function inParts<Fact>(
    origin: Origin,
    facts: readonly Fact[],
    take: (mapping: Mapping, fact: Fact) => Promise<unknown>,
  ): Promise<void> {
    for (let start = 0; start < facts.length; start += SMALL_AT_ONCE) {
      await within(origin, async (mapping) => {
        for (const fact of facts.slice(start, start + SMALL_AT_ONCE)) await take(mapping, fact)
      })
    }
  }

  return {
    bodies: (origin: Origin, facts: readonly BodyFacts[]) =>
      inParts(origin, facts, (mapping, one) => mapBody(mapping, one, true)),
    people: (origin: Origin, facts: readonly PersonFacts[]) =>
      inParts(origin, facts, (mapping, one) => mapPerson(mapping, one, true)),
    offices: (origin: Origin, facts: readonly OfficeFacts[]) => inParts(origin, facts, mapOffice),
    event: (origin: Origin, facts: EventFacts) =>
      within(origin, async (mapping) => {
        const mapped = await mapEvent(mapping, facts)
        if (mapped) await mapIssuesOfLines(mapping, mapped.meeting.id, mapped.lines)
      }),
    matter: (origin: Origin, facts: MatterFacts) => within(origin, (mapping) => mapMatter(mapping, facts)),
  }
}

export type Intake = ReturnType<typeof intakeOf>
