/** How a predictor's rows are laid out (ISO 32000-1 table 8). */
export type Rows = { predictor: number; colors: number; bits: number; columns: number }

/** Undoes the PNG predictors and TIFF's for whole bytes; a last row that is cut short is undone as far as it goes. */
export function undoPredictor(data: Uint8Array, { predictor, colors, bits, columns }: Rows): Uint8Array {
  const width = Math.ceil((colors * bits * columns) / 8)
  const pixel = Math.max(1, (colors * bits) >> 3)
  if (predictor === 2) return undoTiff(data, width, pixel)
  const rows = Math.ceil(data.length / (width + 1))
  const out = new Uint8Array(rows * width)
  let length = 0
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1) + 1
    const to = row * width
    const size = Math.min(width, data.length - from)
    for (let i = 0; i < size; i++) {
      const left = i >= pixel ? (out[to + i - pixel] ?? 0) : 0
      const up = row > 0 ? (out[to + i - width] ?? 0) : 0
      const corner = row > 0 && i >= pixel ? (out[to + i - width - pixel] ?? 0) : 0
      out[to + i] = (data[from + i] ?? 0) + predicted(data[from - 1] ?? 0, left, up, corner)
    }
    length += Math.max(0, size)
  }
  return out.subarray(0, length)
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function undoTiff(data: Uint8Array, width: number, pixel: number): Uint8Array {
  const out = Uint8Array.from(data)
  for (let i = 0; i < out.length; i++) {
    if (i % width >= pixel) out[i] = (out[i] ?? 0) + (out[i - pixel] ?? 0)
  }
  return out
}
