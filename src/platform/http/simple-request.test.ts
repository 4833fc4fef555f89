import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { simpleRequestReader } from './simple-request.ts'

const read = (text: string) => simpleRequestReader()(Buffer.from(text, 'latin1'))
const get = (...lines: string[]) =>
  `${['GET /issues?q=1 HTTP/1.1', 'Host: a', ...lines].join('\r\n')}\r\n\r\n`

describe('a simple request', () => {
  it('is read with what decides its answer', () => {
    assert.deepEqual(
      read(get('Accept-Encoding: gzip', 'if-none-match:  "a" ', 'X-Request-Id: 12345678', 'Cookie: a=b')),
      { address: '/issues?q=1', isHead: false, encoding: 'gzip', ifNoneMatch: '"a"', requestId: '12345678' },
    )
    assert.equal(read(get().replace('GET', 'HEAD'))?.isHead, true)
    assert.equal(read(get('Connection: Keep-Alive'))?.encoding, 'identity')
  })

  it('is read anew when the headers change', () => {
    const reader = simpleRequestReader()
    const ids = ['11111111', '11111111', '22222222'].map(
      (id) => reader(Buffer.from(get(`X-Request-Id: ${id}`)))?.requestId,
    )
    assert.deepEqual(ids, ['11111111', '11111111', '22222222'])
  })

  const others: [string, string][] = [
    ['a part of a request', get().slice(0, -2)],
    ['two requests', get() + get()],
    ['another method', get().replace('GET', 'POST')],
    ['an older version', get().replace('1.1', '1.0')],
    ['an absolute address', get().replace('/issues', 'http://a/issues')],
    ['a space in the address', get().replace('?', ' ')],
    ['no Host', get().replace('Host: a\r\n', '')],
    ['an empty Host', get().replace('Host: a', 'Host: ')],
    ['two Hosts', get('Host: b')],
    ['a body', get('Content-Length: 1')],
    ['a chunked body', get('Transfer-Encoding: chunked')],
    ['an end after it', get('Connection: close')],
    ['an upgrade', get('Connection: keep-alive', 'Upgrade: websocket')],
    ['a folded header', get('A: b', ' c')],
    ['a bare line feed', get('A: b\nTransfer-Encoding: chunked')],
    ['a space before the colon', get('A : b')],
    ['a null byte', get('A: \0')],
    ['too much', get(`A: ${'b'.repeat(20_000)}`)],
    ['nothing', ''],
  ]
  for (const [what, text] of others) {
    it(`is not ${what}`, () => assert.equal(read(text), undefined))
  }

  it('is nothing that has more than it shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (noise, place) => {
        const whole = get('Accept: text/html')
        const at = place % whole.length
        const found = read(whole.slice(0, at) + noise + whole.slice(at))
        // Whatever is taken for simple ends where it ends, and has no body.
        if (found) assert.match(found.address, /^\/[!-~]*$/)
      }),
    )
  })
})
