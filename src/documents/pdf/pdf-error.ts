/** Why a file could not be read: `encrypted`, `damaged` (not to be mended), `limit` (too big, too deep, too slow). */
export type PdfProblem = 'encrypted' | 'damaged' | 'limit'

/** The only error that reading, merging and writing PDF raises for bad input. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly problem: PdfProblem

  constructor(problem: PdfProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}
