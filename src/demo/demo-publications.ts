import type { Minute } from '../record/formats/index.ts'
import { executiveDecisions } from './build/executive-decisions.ts'
import { decisionPublication, instrumentPublications, issuePublications } from './build/issue-publications.ts'
import { agendaDateOf, meetingPublications } from './build/meeting-publications.ts'
import type { DemoFile } from './build/paper-file.ts'
import { planMeetings, TODAY } from './build/plan.ts'
import { inOrder, type Publication } from './build/publications.ts'
import { RECORD_BEGAN, standingPublications } from './build/standing-publications.ts'
import { decisions } from './decisions.ts'
import { instruments } from './instruments/index.ts'
import { issues } from './issues/index.ts'
import { meetings } from './meetings/index.ts'

type Demo = { publications: Publication[]; files: DemoFile[] }

let built: Demo | undefined

/**
 * Everything Fernley District Council has published by 22 November 2026, in the order of its log: first the council,
 * its people, posts and bodies, then agendas, papers, minutes and decisions, each again when it changed. `at` is an
 * instant, UTC; it never goes back. The same at every call.
 */
export function demoPublications(): Publication[] {
  return [...demo().publications]
}

/** The bytes of every paper that is held, each once. */
export function demoFiles(): DemoFile[] {
  return [...demo().files]
}

/** What is taken out of the record after everything was published: a paper published in error. */
export function demoWithdrawals(): { id: string; note: string; actor: string }[] {
  return [
    {
      id: 'document/market-rents-working-draft-2026-10-13-executive',
      note: 'Published in error: a working draft with figures that had not been checked. The checked paper took its place the next day.',
      actor: 'Monitoring Officer',
    },
  ]
}

function demo(): Demo {
  built ??= build()
  return built
}

function build(): Demo {
  const plan = planMeetings(meetings, issues)
  const publications = standingPublications()
  const files = new Map<string, DemoFile>()
  const keep = (more: { publications: readonly Publication[]; files: readonly DemoFile[] }) => {
    publications.push(...more.publications)
    for (const file of more.files) files.set(file.sha256, file)
  }
  for (const meeting of plan.values()) {
    const made = meetingPublications(meeting, plan)
    keep(made)
    const minutes = made.publications
      .map(({ content }) => content)
      .filter((content): content is Minute => content.format === 'moothall/minute/1')
    publications.push(...executiveDecisions(meeting, minutes))
  }
  for (const issue of issues) {
    publications.push(...issuePublications(issue, [...plan.values()], agendaDateOf, TODAY))
  }
  for (const instrument of instruments) keep(instrumentPublications(instrument, plan))
  publications.push(...decisions.map(decisionPublication))
  return { publications: inOrder(publications, RECORD_BEGAN), files: [...files.values()] }
}
