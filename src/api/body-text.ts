/** A request's body as UTF-8 text; `undefined` when it is longer than so many bytes, of which no more is read. */
export async function bodyText(request: Request, longest: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return undefined
  if (!request.body) return ''
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request.body) {
    bytes += piece.length
    if (bytes > longest) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
