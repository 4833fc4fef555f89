/** Where a request goes, or why it goes nowhere: a status and what to say. */
export type RequestAddress = { address: string } | { status: 400 | 405 | 414; message: string }

const LONGEST_ADDRESS = 8 * 1024

/** A web service that is asked by POST too, and by clients that put two slashes before it. */
const WEB_SERVICE = /^[^?#]*\/mgwebservice\.asmx(?:[/?]|$)/i

/**
 * Reads a request's method and target. Only GET and HEAD are known, POST to a web service, and only addresses that mean what they look like:
 * no dot segments in disguise, no broken percent-encoding, no control characters. Of an absolute address (RFC 9112
 * section 3.2.2) the host is not looked at: links never come from what a client sent.
 */
export function readAddress(method: string | undefined, target: string | undefined): RequestAddress {
  const given = (target ?? '').replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?=\?|$)/, '/')
  const isService = WEB_SERVICE.test(given)
  if (method !== 'GET' && method !== 'HEAD' && !(isService && method === 'POST')) {
    return { status: 405, message: `Expected GET or HEAD; found ${method}.` }
  }
  const address = isService ? given.replace(/^\/{2,}/, '/') : given
  if (address.length > LONGEST_ADDRESS) {
    return { status: 414, message: `Expected an address of at most ${LONGEST_ADDRESS} characters.` }
  }
  const [path = ''] = address.split('?', 1)
  if (!path.startsWith('/') || path.startsWith('//')) {
    return { status: 400, message: 'Expected an address that starts with one slash.' }
  }
  const plain = decoded(path)
  if (plain === undefined || hasControls(plain)) {
    return { status: 400, message: 'Expected an address with percent-encoded UTF-8 text.' }
  }
  if (plain.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) {
    return { status: 400, message: 'Expected an address without dot segments.' }
  }
  return { address }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
