import { SaxesParser } from 'saxes'
import { SOAP_11, SOAP_12 } from './write-envelope.ts'

/** A call in an envelope: the version of SOAP, the operation's name and its parameters by name in lower case. */
export type Call = { version: '1.1' | '1.2'; operation: string; given: Map<string, string> }

const DEEPEST = 12
const MOST_ELEMENTS = 200
const MOST_ATTRIBUTES = 50

class Unreadable extends Error {}

/**
 * Reads a SOAP request. A document type is refused, and so is what nests deeper or has more elements than any call: the
 * cost is bounded by the length of the text, which the caller bounds. Never throws.
 */
export function readEnvelope(text: string): Call | { refused: string } {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  const given = new Map<string, string>()
  let version: Call['version'] | undefined
  let operation: string | undefined
  let value = ''
  let count = 0
  parser.on('error', (error) => {
    throw new Unreadable(`The request is not well-formed XML: ${error.message.slice(0, 100)}`)
  })
  parser.on('doctype', () => {
    throw new Unreadable('DTD is prohibited in a SOAP request.')
  })
  parser.on('opentag', (tag) => {
    if (path.length >= DEEPEST || ++count > MOST_ELEMENTS)
      throw new Unreadable('The request has more elements than a call of this service can have.')
    if (Object.keys(tag.attributes).length > MOST_ATTRIBUTES)
      throw new Unreadable('The request has more attributes than a call of this service can have.')
    path.push(tag.local)
    if (path.length === 1) version = versionOf(tag.local, tag.uri)
    if (path.length === 3 && path[1] === 'Body') operation ??= tag.local
    value = ''
  })
  const append = (piece: string) => {
    if (path.length === 4) value += piece
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', () => {
    const name = path.at(-1)
    if (path.length === 4 && path[1] === 'Body' && path[2] === operation && name)
      given.set(name.toLowerCase(), value)
    path.pop()
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.message }
    throw error
  }
  if (!version || operation === undefined)
    return { refused: 'Expected a SOAP envelope with a call in its body.' }
  return { version, operation, given }
}

function versionOf(local: string, uri: string): Call['version'] {
  if (local === 'Envelope' && uri === SOAP_11) return '1.1'
  if (local === 'Envelope' && uri === SOAP_12) return '1.2'
  throw new Unreadable(`Expected a SOAP 1.1 or 1.2 envelope, found "${local.slice(0, 40)}".`)
}
