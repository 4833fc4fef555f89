/** The Date header of answers made now (RFC 9110 section 6.6.1), written anew at most once a second. */
export function httpDate(clock: () => Date): () => string {
  let second = Number.NaN
  let text = ''
  return () => {
    const now = clock()
    const current = Math.floor(now.getTime() / 1_000)
    if (current !== second) {
      second = current
      text = now.toUTCString()
    }
    return text
  }
}
