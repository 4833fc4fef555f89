import type { PdfFile } from '../reading/pdf-file.ts'
import type { PdfDict, PdfValue } from '../syntax/values.ts'

/** A page as a reader sees it: upright, its lower left corner at 0 0, in points. */
export type PageGeometry = {
  width: number
  height: number
  /** The operands of cm that lead from what the reader sees to the page's own coordinates. */
  matrix: string
}

type Box = [number, number, number, number]

const A4: Box = [0, 0, 595.28, 841.89]

/** Reads the visible box, the rotation and the unit of a page (ISO 32000-1 table 30). */
export function pageGeometry(file: PdfFile, page: PdfDict): PageGeometry {
  const media = boxOf(file, page.get('MediaBox')) ?? A4
  const crop = boxOf(file, page.get('CropBox'))
  const [x0, y0, x1, y1] = (crop && overlap(media, crop)) ?? media
  const unitValue = file.resolve(page.get('UserUnit'))
  const unit = typeof unitValue === 'number' && unitValue > 0 && unitValue <= 1e6 ? unitValue : 1
  const rotateValue = file.resolve(page.get('Rotate'))
  const quarters = typeof rotateValue === 'number' ? ((Math.round(rotateValue / 90) % 4) + 4) % 4 : 0
  const [across, up] = [(x1 - x0) * unit, (y1 - y0) * unit]
  const scale = 1 / unit
  const matrices: [number, number, number, number, number, number][] = [
    [scale, 0, 0, scale, x0, y0],
    [0, scale, -scale, 0, x1, y0],
    [-scale, 0, 0, -scale, x1, y1],
    [0, -scale, scale, 0, x0, y1],
  ]
  const [width, height] = quarters % 2 === 0 ? [across, up] : [up, across]
  return { width, height, matrix: (matrices[quarters] ?? []).map(decimal).join(' ') }
}

/** A number of a content stream: no exponent, four decimals. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(4)))
}

function boxOf(file: PdfFile, value: PdfValue | undefined): Box | undefined {
  const [a, b, c, d] = (file.array(value) ?? []).map((one) => file.resolve(one))
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') {
    return undefined
  }
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return isArea(box) ? box : undefined
}

function overlap(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return isArea(box) ? box : undefined
}

const isArea = (box: Box) => box[2] > box[0] && box[3] > box[1] && box.every((one) => Math.abs(one) < 1e9)
