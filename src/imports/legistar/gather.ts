import type {
  AttachmentFacts,
  BodyFacts,
  EventFacts,
  LineFacts,
  MatterFacts,
  OfficeFacts,
  PersonFacts,
  Row,
  StepFacts,
  VoiceFacts,
} from './facts.ts'

/** Rows of one site, gathered so that each finds what it belongs to: votes their line, lines their meeting. */
export type Gathered = {
  file: string
  bodies: Map<string, BodyFacts>
  people: Map<string, PersonFacts>
  offices: Map<string, OfficeFacts>
  events: Map<string, EventFacts>
  matters: Map<string, MatterFacts>
  lines: Map<string, Map<string, LineFacts>>
  votes: Map<string, VoiceFacts[]>
  rollCalls: Map<string, VoiceFacts[]>
  steps: Map<string, StepFacts[]>
  attachments: Map<string, AttachmentFacts[]>
  /** Where each meeting was, for steps of a history that do not say it themselves. */
  places: Map<string, Place>
}

type Place = { bodyId: string; bodyName: string; date: string }

export function newGathering(file: string): Gathered {
  return {
    file,
    bodies: new Map(),
    people: new Map(),
    offices: new Map(),
    events: new Map(),
    matters: new Map(),
    lines: new Map(),
    votes: new Map(),
    rollCalls: new Map(),
    steps: new Map(),
    attachments: new Map(),
    places: new Map(),
  }
}

/** Adds a row; `of` is what the file's name says it belongs to. The last of two rows of one number counts. */
export function gather(all: Gathered, row: Row, of: { matter?: string | undefined }): boolean {
  switch (row.kind) {
    case 'body':
      all.bodies.set(row.facts.id, row.facts)
      return true
    case 'person':
      all.people.set(row.facts.id, row.facts)
      return true
    case 'office':
      all.offices.set(row.facts.id, row.facts)
      return true
    case 'event':
      all.events.set(row.facts.id, row.facts)
      all.places.set(row.facts.id, row.facts)
      return true
    case 'matter':
      all.matters.set(row.facts.id, row.facts)
      for (const step of row.facts.steps) notePlace(all, step)
      return true
    case 'line':
      all.lines.set(row.of, (all.lines.get(row.of) ?? new Map()).set(row.facts.id, row.facts))
      return true
    case 'vote':
      return add(all.votes, row.of, row.facts)
    case 'roll call':
      return add(all.rollCalls, row.of, row.facts)
    case 'step':
      notePlace(all, row.facts)
      return add(all.steps, row.of ?? of.matter, row.facts)
    case 'attachment':
      return add(all.attachments, row.of ?? of.matter, row.facts)
    case 'not needed':
      return true
  }
}

function notePlace(all: Gathered, { eventId, bodyId, bodyName, date }: StepFacts): void {
  if (!eventId || !bodyId || !bodyName || !date || all.places.has(eventId)) return
  all.places.set(eventId, { bodyId, bodyName, date })
}

function add<Facts>(map: Map<string, Facts[]>, key: string | undefined, facts: Facts): boolean {
  if (key === undefined) return false
  const list = map.get(key)
  if (list) list.push(facts)
  else map.set(key, [facts])
  return true
}

/** A meeting with the lines that stand beside it, each with its votes and roll calls; taken from what was gathered. */
export function takeEvent(all: Gathered, event: EventFacts): EventFacts {
  const lines = new Map([
    ...event.lines.map((line) => [line.id, line] as const),
    ...(all.lines.get(event.id) ?? []),
  ])
  all.lines.delete(event.id)
  return { ...event, lines: [...lines.values()].map((line) => withVoices(all, line)) }
}

/** A matter with the steps and papers that stand beside it. */
export function takeMatter(all: Gathered, matter: MatterFacts): MatterFacts {
  const steps = [...matter.steps, ...(all.steps.get(matter.id) ?? [])]
  const attachments = [...matter.attachments, ...(all.attachments.get(matter.id) ?? [])]
  all.steps.delete(matter.id)
  all.attachments.delete(matter.id)
  const unique = new Map(steps.map((step) => [step.line.id, step]))
  return {
    ...matter,
    steps: [...unique.values()].map((step) => ({ ...placed(all, step), line: withVoices(all, step.line) })),
    attachments,
  }
}

function placed(all: Gathered, step: StepFacts): StepFacts {
  const place = step.eventId === undefined ? undefined : all.places.get(step.eventId)
  if (!place || step.bodyId !== undefined) return step
  return { ...step, bodyId: place.bodyId, bodyName: place.bodyName, date: step.date ?? place.date }
}

function withVoices(all: Gathered, line: LineFacts): LineFacts {
  const votes = all.votes.get(line.id)
  const rollCall = all.rollCalls.get(line.id)
  all.votes.delete(line.id)
  all.rollCalls.delete(line.id)
  return { ...line, votes: votes ?? line.votes, rollCall: rollCall ?? line.rollCall }
}

/** What was left without the thing it belongs to, as lines for the summary. */
export function leftOver(all: Gathered): string[] {
  const left = (map: ReadonlyMap<string, unknown>, what: string) =>
    [...map.keys()].map((key) => `${what} ${key}`)
  return [
    ...left(all.lines, 'items of meeting'),
    ...left(all.votes, 'votes on item'),
    ...left(all.rollCalls, 'roll call of item'),
    ...left(all.steps, 'history of matter'),
    ...left(all.attachments, 'papers of matter'),
  ]
}
