import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pageCache } from './page-cache.ts'
import { type Answered, type PageServer, pageServer } from './page-server.ts'

const PAGE = `<p>${'Parking charges. '.repeat(100)}`

async function started(t: { after: (work: () => Promise<void>) => void }) {
  let tag = '"one"'
  const rendered: string[] = []
  const answers: Answered[] = []
  const slow = Promise.withResolvers<void>()
  const web: PageServer = pageServer({
    cache: pageCache(1_000_000),
    clock: () => new Date('2026-01-02T09:30:05Z'),
    tag: () => tag,
    tagEveryMs: 0,
    host: () => 'council.example',
    onAnswer: (answered) => answers.push(answered),
    fetch: async (request) => {
      const { pathname, host } = new URL(request.url)
      rendered.push(pathname)
      if (pathname === '/slow') await slow.promise
      if (pathname === '/missing') return new Response('nothing', { status: 404 })
      return new Response(`${PAGE}${host}${pathname} ${tag}`, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          etag: tag,
          'cache-control': 'public, no-cache',
        },
      })
    },
  })
  web.server.listen(0, '127.0.0.1')
  await once(web.server, 'listening')
  const { port } = web.server.address() as AddressInfo
  t.after(() => web.close(AbortSignal.abort()))
  return {
    web,
    rendered,
    answers,
    release: slow.resolve,
    publish: (next: string) => {
      tag = next
    },
    client: () => wireClient(connect(port, '127.0.0.1')),
  }
}

/** A client that sends bytes as told and reads answers one by one. */
function wireClient(socket: Socket) {
  let received = Buffer.alloc(0)
  let wake = (): void => {}
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    wake()
  })
  socket.on('close', () => wake())
  socket.on('error', () => {})
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  const answer = async (isHead = false) => {
    while (!received.includes('\r\n\r\n')) {
      if (socket.closed) throw new Error('The server closed the connection.')
      await more()
    }
    const end = received.indexOf('\r\n\r\n')
    const [statusLine = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n')
    const headers = new Map(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
    )
    const status = Number(statusLine.split(' ')[1])
    const length = isHead || status === 304 ? 0 : Number(headers.get('content-length'))
    while (received.length < end + 4 + length) await more()
    const body = received.subarray(end + 4, end + 4 + length)
    received = received.subarray(end + 4 + length)
    return { status, headers, body }
  }
  const send = (text: string) => void socket.write(text)
  return {
    socket,
    send,
    answer,
    left: () => received.length,
    get: (path: string, ...lines: string[]) => {
      send(`GET ${path} HTTP/1.1\r\n${['Host: evil.example', ...lines].join('\r\n')}\r\n\r\n`)
      return answer()
    },
  }
}

describe('the page server', () => {
  it('renders once and answers from memory until something is published', async (t) => {
    const { client, rendered, publish, answers } = await started(t)
    const { get, socket } = client()
    const first = await get('/a', 'Accept-Encoding: br')
    const second = await get('/a', 'Accept-Encoding: br')
    const plain = await get('/a')
    assert.deepEqual(rendered, ['/a'])
    assert.equal(String(brotliDecompressSync(first.body)), String(plain.body))
    assert.equal(String(brotliDecompressSync(second.body)), String(plain.body))
    assert.match(String(plain.body), /council\.example\/a/, 'links come from the public address')
    publish('"two"')
    assert.match(String((await get('/a')).body), /"two"$/)
    assert.deepEqual(
      answers.map((one) => [one.path, one.status, one.milliseconds === undefined]),
      [
        ['/a', 200, false],
        ['/a', 200, true],
        ['/a', 200, true],
        ['/a', 200, false],
      ],
    )
    socket.destroy()
  })

  it('says the same of a page from memory as of a rendered one', async (t) => {
    const { client } = await started(t)
    const { get, socket } = client()
    const named = (one: { headers: Map<string, string> }) =>
      [...one.headers].filter(
        ([name]) => !/^(date|connection|keep-alive|content-length|x-request-id)$/.test(name),
      )
    for (const encoding of ['br', 'gzip', 'identity']) {
      const path = `/${encoding}`
      const [rendered, kept] = [
        await get(path, `Accept-Encoding: ${encoding}`),
        await get(path, `Accept-Encoding: ${encoding}`),
      ]
      assert.deepEqual(new Map(named(kept)), new Map(named(rendered)))
      assert.equal(kept.headers.get('date'), 'Fri, 02 Jan 2026 09:30:05 GMT')
      assert.equal(kept.headers.get('vary'), 'Accept-Encoding')
    }
    socket.destroy()
  })

  it('answers 304 from the tag, kept or not, strong or weak, alone or in a list', async (t) => {
    const { client } = await started(t)
    const { get, socket } = client()
    for (const header of ['"one"', 'W/"one"', '"zero", W/"one"', '*', '"one"']) {
      const { status, headers } = await get('/a', `If-None-Match: ${header}`)
      assert.equal(status, 304, header)
      assert.equal(headers.get('etag'), '"one"')
      assert.equal(headers.has('content-type'), false)
    }
    assert.equal((await get('/a', 'If-None-Match: "other"')).status, 200)
    socket.destroy()
  })

  it('compresses as the client wishes', async (t) => {
    const { client } = await started(t)
    const { get, socket } = client()
    for (const round of ['rendered', 'kept']) {
      const gzip = await get('/a', 'Accept-Encoding: br;q=0, gzip')
      assert.equal(gzip.headers.get('content-encoding'), 'gzip', round)
      assert.equal(gzip.headers.get('etag'), 'W/"one"')
      assert.match(String(gunzipSync(gzip.body)), /Parking charges/)
      const plain = await get('/a', 'Accept-Encoding: br;q=0, gzip;q=0')
      assert.equal(plain.headers.has('content-encoding'), false)
      assert.equal(plain.headers.get('etag'), '"one"')
    }
    socket.destroy()
  })

  it('takes a sane request id and gives one back', async (t) => {
    const { client } = await started(t)
    const { get, socket } = client()
    for (const path of ['/a', '/a', '/missing']) {
      assert.equal(
        (await get(path, 'X-Request-Id: abcdef-12345')).headers.get('x-request-id'),
        'abcdef-12345',
      )
      const own = (await get(path, 'X-Request-Id: <script>')).headers.get('x-request-id') ?? ''
      assert.match(own, /^[0-9a-f-]{36}$/)
      assert.notEqual((await get(path)).headers.get('x-request-id'), own)
    }
    socket.destroy()
  })

  it('answers HEAD as GET, without the body', async (t) => {
    const { client } = await started(t)
    const { send, answer, get, socket, left } = client()
    send('HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n')
    assert.equal((await answer(true)).status, 200)
    const { body } = await get('/a')
    send('HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n')
    const head = await answer(true)
    assert.equal(head.headers.get('content-length'), String(body.length))
    assert.equal((await get('/a')).status, 200)
    assert.equal(left(), 0)
    socket.destroy()
  })

  it('keeps answers in order when a client does not wait for them', async (t) => {
    const { client, release } = await started(t)
    const { send, answer, get, socket } = client()
    await get('/a')
    const ask = (path: string) => send(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
    ask('/slow')
    await sleep(20)
    ask('/a')
    await sleep(20)
    release()
    assert.match(String((await answer()).body), /\/slow "one"$/)
    assert.match(String((await answer()).body), /\/a "one"$/)
    send('GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n')
    assert.match(String((await answer()).body), /\/a "one"$/)
    assert.match(String((await answer()).body), /\/b "one"$/)
    socket.destroy()
  })

  it('reads a request however it is cut into pieces', async (t) => {
    const { client } = await started(t)
    const { send, answer, socket } = client()
    for (let round = 0; round < 3; round++) {
      for (const piece of ['GE', 'T /a HT', 'TP/1.1\r\nHos', 't: a\r\n\r', '\n']) {
        send(piece)
        await sleep(2)
      }
      assert.equal((await answer()).status, 200)
    }
    socket.destroy()
  })

  it('refuses other methods and ends the connection', async (t) => {
    const { client, rendered } = await started(t)
    const { send, answer, socket } = client()
    send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc')
    const { status, headers } = await answer()
    assert.deepEqual([status, headers.get('allow'), headers.get('connection')], [405, 'GET, HEAD', 'close'])
    if (!socket.closed) await once(socket, 'close')
    assert.deepEqual(rendered, [])
  })

  it('is no oracle for smuggled requests: one Host, one length, no bare line feeds', async (t) => {
    const { client } = await started(t)
    const smuggled = [
      'GET /a HTTP/1.1\r\n\r\n',
      'GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
      'GET /a HTTP/1.1\r\nHost : a\r\n\r\n',
      'GET /a\0 HTTP/1.1\r\nHost: a\r\n\r\n',
    ]
    for (const text of smuggled) {
      const { send, answer, socket } = client()
      send(text)
      assert.equal((await answer()).status, 400, JSON.stringify(text))
      socket.destroy()
    }
  })

  it('closes: idle connections at once, answers under way when they are sent', async (t) => {
    const { web, client, release } = await started(t)
    const [idle, kept, busy] = [client(), client(), client()]
    await idle.get('/missing')
    await kept.get('/a')
    await kept.get('/a')
    const answer = busy.get('/slow')
    await sleep(20)
    const closed = web.close()
    await Promise.all([idle, kept].map(async ({ socket }) => socket.closed || (await once(socket, 'close'))))
    assert.equal(busy.socket.closed, false)
    release()
    assert.equal((await answer).status, 200)
    await closed
  })

  it('closes though a client keeps its half open and says nothing', async (t) => {
    const { web } = await started(t)
    const { port } = web.server.address() as AddressInfo
    const silent = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    await once(silent, 'connect')
    await sleep(20)
    await web.close(AbortSignal.timeout(2_000))
    silent.destroy()
  })

  it('cuts off at the signal what will not end', async (t) => {
    const { web, client } = await started(t)
    const busy = client()
    const answer = busy.get('/slow')
    answer.catch(() => {})
    await sleep(20)
    await web.close(AbortSignal.timeout(10))
    await assert.rejects(answer, /closed/)
  })
})
