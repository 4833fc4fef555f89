import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readAddress } from './request-address.ts'

describe('the address of a request', () => {
  const good: [string, string][] = [
    ['/', '/'],
    ['/issues?q=100%', '/issues?q=100%'],
    ['/documents/a/caf%C3%A9..pdf', '/documents/a/caf%C3%A9..pdf'],
    ['http://evil.example/issues?a=//b', '/issues?a=//b'],
    ['http://evil.example', '/'],
    ['http://evil.example?a', '/?a'],
  ]
  for (const [target, address] of good) {
    it(`is ${address} of ${target}`, () => assert.deepEqual(readAddress('GET', target), { address }))
  }
  const bad = ['', '*', '//evil', 'http://a//evil', '/a/../b', '/%2e%2e/b', '/a/%2E./', '/a%5c..%5cb', '/%zz']
  for (const target of [...bad, '/%', '/%ff', '/a%00b', '/a%0d%0ab', 'evil:80']) {
    it(`is refused when it is ${target}`, () => {
      const read = readAddress('GET', target)
      // An empty target is the address of nothing but a host.
      if (target === '') assert.deepEqual(read, { address: '/' })
      else assert.ok('status' in read && read.status === 400)
    })
  }

  it('has bounds, and two methods', () => {
    const long = readAddress('HEAD', `/${'a'.repeat(9_000)}`)
    assert.ok('status' in long && long.status === 414)
    for (const method of ['POST', 'DELETE', 'get', undefined]) {
      const other = readAddress(method, '/')
      assert.ok('status' in other && other.status === 405)
    }
  })

  it('may be posted to, and have more slashes before it, where it is a web service’s', () => {
    const service = '/mgWebService.asmx/GetMeeting?lMeetingId=1'
    assert.deepEqual(readAddress('POST', service), { address: service })
    assert.deepEqual(readAddress('GET', `//${service.slice(1).toLowerCase()}`), {
      address: service.toLowerCase(),
    })
    for (const other of [
      '/issues?a=/mgWebService.asmx',
      '/mgWebService.asmxx',
      '//evil/../mgWebService.asmx',
    ]) {
      assert.ok('status' in readAddress('POST', other), other)
    }
  })

  it('is one that a URL does not rewrite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const read = readAddress('GET', `/${text}`)
        if (!('address' in read) || /[^!-~]|[\\#]/.test(text)) return
        const { pathname } = new URL(`http://a${read.address}`)
        assert.equal(decodeURI(pathname), decodeURI(read.address.split('?')[0] ?? ''))
      }),
    )
  })
})
