import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Listed, Optional } from '../options.ts'

export type TableCell = Common & Content & Optional<{ format: 'numeric'; colspan: number; rowspan: number }>

export type TableOptions = Common & { readonly rows: Listed<readonly TableCell[]> } & Optional<{
    caption: string
    captionClasses: string
    head: readonly TableCell[]
    firstCellIsHeader: boolean
  }>

/** Rows and columns. */
export function table(options: TableOptions): Html {
  const { caption, head, rows } = options
  return html`<table class="${classNames('govuk-table', options.classes)}"${attributes(options.attributes)}>${
    caption &&
    html`
  <caption class="${classNames('govuk-table__caption', options.captionClasses)}">${caption}</caption>`
  }${
    head &&
    html`
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">${head.map((cell) => headerCell('col', cell))}
    </tr>
  </thead>`
  }
  <tbody class="govuk-table__body">${rows.map((row) => row && tableRow(row, options.firstCellIsHeader === true))}
  </tbody>
</table>`
}

function tableRow(cells: readonly TableCell[], isFirstHeader: boolean): Html {
  const [first, ...rest] = cells
  return html`
    <tr class="govuk-table__row">${first && (isFirstHeader ? headerCell('row', first) : dataCell(first))}${rest.map(dataCell)}
    </tr>`
}

function headerCell(scope: 'col' | 'row', cell: TableCell): Html {
  const format = scope === 'col' && cell.format && `govuk-table__header--${cell.format}`
  return html`
      <th scope="${scope}" class="${classNames('govuk-table__header', format, cell.classes)}"${spans(cell)}>${content(cell)}</th>`
}

function dataCell(cell: TableCell): Html {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return html`
      <td class="${classNames('govuk-table__cell', format, cell.classes)}"${spans(cell)}>${content(cell)}</td>`
}

function spans(cell: TableCell): Html {
  return html`${attribute('colspan', cell.colspan)}${attribute('rowspan', cell.rowspan)}${attributes(cell.attributes)}`
}
