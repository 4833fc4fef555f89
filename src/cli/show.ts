import { parseArgs } from 'node:util'
import { InvalidInputError, MissingError } from '../platform/errors.ts'
import { type SubjectType, subjectTypes } from '../record/formats/index.ts'
import { instrumentView } from '../record/queries/instrument-view.ts'
import { issueView } from '../record/queries/issue-view.ts'
import { meetingView } from '../record/queries/meeting-view.ts'
import type { RecordReader } from '../record/queries/record-reader.ts'
import { currentSlug, subjectBySlug } from '../record/queries/subject.ts'
import type { Command } from './command.ts'
import { councilFolder } from './data-option.ts'
import { openRecordToInspect } from './open-record-to-inspect.ts'
import { issueLines } from './show/issue-lines.ts'
import { meetingLines } from './show/meeting-lines.ts'
import { subjectLines } from './show/subject-lines.ts'

const HELP = `
show: print what the record holds of one subject

  show KIND SLUG --data DIR [--json]

KIND is one of: ${subjectTypes.join(', ')}. SLUG is the last part of its address; a former one leads on.

Options
  --data DIR   the folder that holds everything of the council (MOOTHALL_DATA, or ./data)
  --json       the object that the page's .json has, instead of a summary

Examples
  moothall show issue social-media-policy --data ./data
  moothall show issue social-media-policy --data ./data --json
  moothall show meeting 2013-03-20-human-resources-committee --data ./data --json
`

/** The command `show`. */
export const showCommand: Command = {
  name: 'show',
  summary: 'print what the record holds of an issue, a meeting, a body...',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const { type, slug } = subjectNamed(positionals)
    const reader = openRecordToInspect(councilFolder(values.data))
    try {
      const shown = shownAs(reader, type, currentSlug(reader, type, slug) ?? slug)
      if (!shown) throw new MissingError(notThere(reader, type, slug))
      if (values.json) io.out(JSON.stringify(shown.view, null, 2))
      else for (const line of shown.lines()) io.out(line)
      return 0
    } finally {
      reader.database.close()
    }
  },
}

function subjectNamed(positionals: readonly string[]): { type: SubjectType; slug: string } {
  const [kind, slug, ...more] = positionals
  const type = subjectTypes.find((one) => one === kind)
  if (!type) {
    throw new InvalidInputError(`Expected one of ${subjectTypes.join(', ')}; found "${kind ?? ''}".`)
  }
  if (!slug || more.length > 0) throw new InvalidInputError(`Expected one slug after "show ${type}".`)
  return { type, slug }
}

type Shown = { view: object; lines: () => string[] }

function shownAs(reader: RecordReader, type: SubjectType, slug: string): Shown | undefined {
  switch (type) {
    case 'issue': {
      const view = issueView(reader, slug)
      return view && { view, lines: () => issueLines(view) }
    }
    case 'meeting': {
      const view = meetingView(reader, slug)
      return view && { view, lines: () => meetingLines(view) }
    }
    case 'instrument': {
      const view = instrumentView(reader, slug)
      return view && { view, lines: () => subjectLines(view.publication, view.instrument) }
    }
    default: {
      const view = subjectBySlug(reader, type, slug)
      return view && { view, lines: () => subjectLines(view.publication, view.content) }
    }
  }
}

function notThere(reader: RecordReader, type: SubjectType, slug: string): string {
  const words = slug
    .toLowerCase()
    .split('-')
    .filter((word) => word.length > 2)
  const near = reader.all<{ slug: string }>(
    `select slug from subject where type = ? and exists (select 1 from json_each(?) where instr(slug, value) > 0)
     order by slug limit 5`,
    type,
    JSON.stringify(words),
  )
  const hint = near.length > 0 ? ` Perhaps: ${near.map((row) => row.slug).join(', ')}.` : ''
  return `The record has no ${type} "${slug}".${hint}`
}
