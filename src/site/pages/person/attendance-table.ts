import { table } from '../../../components/table/table.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import type { AttendanceFigures } from '../../../record/queries/attendance-figures.ts'
import type { Messages } from '../../messages/messages.ts'

/** How often they came, year by year; substitutes have a column only where there is one. */
export function attendanceTable(figures: readonly AttendanceFigures[], t: Messages): Html | '' {
  if (figures.length === 0) return ''
  const hasSubstitutes = figures.some(({ asSubstitute }) => asSubstitute > 0)
  const numeric = { format: 'numeric' as const }
  return html`${table({
    caption: t.person.attendance,
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: t.person.civicYear },
      { text: t.person.presentOf, ...numeric },
      { text: t.person.share, ...numeric },
      ...(hasSubstitutes ? [{ text: t.person.substitute, ...numeric }] : []),
    ],
    firstCellIsHeader: true,
    rows: figures.map(({ civicYear, expected, present, asSubstitute }) => [
      { text: civicYear },
      { text: t.person.ofExpected(present, expected), ...numeric },
      { text: expected > 0 ? t.person.percent(present / expected) : '', ...numeric },
      ...(hasSubstitutes ? [{ text: asSubstitute > 0 ? t.number(asSubstitute) : '', ...numeric }] : []),
    ]),
  })}<p class="quiet">${t.person.attendanceNote}</p>`
}
