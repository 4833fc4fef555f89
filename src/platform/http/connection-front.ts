import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { type SimpleRequest, simpleRequestReader } from './simple-request.ts'

/** The bytes of a whole answer, and whom to tell whether they still wait in the socket after the write. */
export type AnswerAtHand = { bytes: Buffer; setWaiting: (isWaiting: boolean) => void }

export type FrontOptions = {
  /** The whole answer to a request when it is at hand. */
  answer: (request: SimpleRequest) => AnswerAtHand | undefined
  /** Takes everything else: a connection for Node's HTTP server. */
  serve: (connection: Bridge) => void
}

/**
 * Node's HTTP server's view of a connection whose first reader is the front. It sees only the requests that the front
 * did not answer.
 */
export class Bridge extends Duplex {
  readonly #socket: Socket
  readonly #onSettled: () => void

  constructor(socket: Socket, onSettled: () => void) {
    super()
    this.#socket = socket
    this.#onSettled = onSettled
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress
  }

  /** To be called when a response has been sent or given up. */
  settle(): void {
    this.#onSettled()
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#socket.cork()
    chunks.forEach(({ chunk }, index) => {
      this.#socket.write(chunk, index === chunks.length - 1 ? done : undefined)
    })
    this.#socket.uncork()
  }

  override _final(done: () => void): void {
    this.#socket.end(done)
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy()
    done(error)
  }
}

/** A connection that is being watched. */
export type Front = {
  /** Ends it now when nothing is being answered, else after the answer. */
  close: () => void
  /** Ends it now, whatever is being answered. */
  cut: () => void
}

/**
 * Reads a connection before Node's HTTP server does. A plain request whose answer is at hand is answered in one
 * write; the first other one opens a {@link Bridge} to the HTTP server, through which such requests go from then on.
 * Answers keep their order: nothing is answered here while the bridge has a request under way, and a connection that
 * sends anything but one plain request at a time stays with the HTTP server for good.
 */
export function connectionFront(socket: Socket, { answer, serve }: FrontOptions): Front {
  const read = simpleRequestReader()
  let bridge: Bridge | undefined
  let state: 'at hand' | 'under way' | 'handed over' = 'at hand'
  let isClosing = false

  const toServer = (chunk: Buffer): void => {
    if (!bridge) {
      bridge = new Bridge(socket, settled)
      bridge.on('error', () => {})
      serve(bridge)
    }
    if (!bridge.push(chunk)) socket.pause()
  }
  const settled = (): void => {
    if (isClosing) bridge?.end()
    if (state === 'under way') state = 'at hand'
  }
  socket.on('data', (chunk: Buffer) => {
    if (socket.writableEnded) return
    if (state === 'at hand') {
      const request = read(chunk)
      const ready = request && answer(request)
      if (ready) {
        if (!socket.write(ready.bytes)) pauseUntilDrained(socket)
        ready.setWaiting(socket.writableLength > 0)
        return
      }
      state = request ? 'under way' : 'handed over'
    } else {
      state = 'handed over'
    }
    toServer(chunk)
  })
  socket.on('end', () => {
    if (bridge) bridge.push(null)
    else socket.end()
  })
  socket.on('close', () => bridge?.destroy())
  socket.on('timeout', () => socket.destroy())
  socket.on('error', () => socket.destroy())
  return {
    close: () => {
      isClosing = true
      // Not `end` alone: a client that never closes its half would hold the server for ever.
      if (state === 'at hand') socket.destroySoon()
    },
    cut: () => void socket.destroy(),
  }
}

/** A client that asks without reading the answers is not read until it does. */
function pauseUntilDrained(socket: Socket): void {
  socket.pause()
  socket.once('drain', () => socket.resume())
}
