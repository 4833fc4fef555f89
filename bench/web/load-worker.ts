import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import type { Load } from './load.ts'

// Asks one thing again and again on each connection, as soon as the answer before is whole.
const { url, headers, seconds, connections } = workerData as Load & { connections: number }
const { hostname, port, pathname } = new URL(url)
const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`)
let answers = 0

for (let count = 0; count < connections; count++) {
  const socket = connect(Number(port), hostname, () => socket.write(request))
  socket.setNoDelay(true)
  // Only the first answer's head is read: the others are as long.
  let head = ''
  let length = 0
  let received = 0
  socket.on('data', (chunk) => {
    received += chunk.length
    if (length === 0) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!/^HTTP\/1\.1 [23]/.test(head))
        throw new Error(`Unexpected answer from ${url}: ${head.slice(0, 80)}`)
      const [, body = '0'] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
      length = end + 4 + (head.startsWith('HTTP/1.1 304') ? 0 : Number(body))
    }
    if (received < length) return
    received -= length
    answers++
    socket.write(request)
  })
}
const start = performance.now()
setTimeout(() => {
  parentPort?.postMessage(answers / ((performance.now() - start) / 1_000))
  process.exit()
}, seconds * 1_000)
