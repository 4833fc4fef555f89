import { type AnswerContext, answerTo } from './answer.ts'
import { readArguments } from './arguments.ts'
import { helpPage } from './help-page.ts'
import { operationNamed } from './operations.ts'
import { readEnvelope } from './read-envelope.ts'
import { writeDocument, writeEnvelope, writeFault } from './write-envelope.ts'
import { wsdl } from './wsdl.ts'

/** What the web service says to a request. */
export type Reply = { status: 200 | 400 | 404 | 405 | 413; type: string; body: string }

const XML = 'text/xml; charset=utf-8'
const SOAP_12_XML = 'application/soap+xml; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'
const HTML = 'text/html; charset=utf-8'
/** No call of the service comes near. */
export const LONGEST_REQUEST = 64 * 1024
const MOST_PARAMETERS = 200

/** Where in a path the service stands, in any folder and case and with doubled slashes; the operation's name behind it. */
export function serviceCall(path: string): { operation: string | undefined } | undefined {
  const parts = path.slice(0, 2_000).split('/').filter(Boolean)
  const place = parts.findIndex((part) => part.toLowerCase() === 'mgwebservice.asmx')
  return place < 0 || place < parts.length - 2 ? undefined : { operation: parts[place + 1] }
}

/** Answers GET: the page or contract of the service, or an operation with its parameters in the query. */
export function answerGet(context: AnswerContext, url: URL, operation: string | undefined): Reply {
  if (operation !== undefined) return answerPlain(context, operation, url.searchParams)
  const isContract = /^\?wsdl(?:$|[=&])/i.test(url.search)
  return isContract
    ? reply(200, XML, wsdl(`${context.origin}/mgWebService.asmx`))
    : reply(200, HTML, helpPage())
}

/** Answers POST: a form to an operation, or an envelope to the service itself. */
export function answerPost(
  context: AnswerContext,
  operation: string | undefined,
  type: string,
  body: string,
): Reply {
  if (operation !== undefined) return answerPlain(context, operation, new URLSearchParams(body))
  const call = readEnvelope(body.replace(/^\ufeff?\s+/, ''))
  if ('refused' in call) return fault(/soap\+xml/i.test(type) ? '1.2' : '1.1', call.refused)
  const name = operationNamed(call.operation)
  if (!name) return fault(call.version, `${call.operation} Web Service method name is not valid.`)
  const asked = readArguments(name, call.given, true)
  if ('refused' in asked) return fault(call.version, asked.refused)
  const answer = writeEnvelope(call.version, name, answerTo(context, name, asked))
  return reply(200, call.version === '1.1' ? XML : SOAP_12_XML, answer)
}

function answerPlain(context: AnswerContext, operation: string, query: URLSearchParams): Reply {
  const name = operationNamed(operation)
  if (!name) return reply(404, TEXT, `${operation.slice(0, 100)} Web Service method name is not valid.\n`)
  const given = new Map<string, string>()
  let count = 0
  for (const [key, value] of query) {
    if (++count > MOST_PARAMETERS) break
    if (!given.has(key.toLowerCase())) given.set(key.toLowerCase(), value)
  }
  const asked = readArguments(name, given, false)
  if ('refused' in asked) return reply(400, TEXT, `${asked.refused}\n`)
  return reply(200, XML, writeDocument(answerTo(context, name, asked)))
}

/**
 * A fault of the caller. SOAP 1.2 answers it with 400; SOAP 1.1 wanted 500 for every fault, but a caller's mistake is not
 * a failure of this server, and clients read the fault at either.
 */
function fault(version: '1.1' | '1.2', reason: string): Reply {
  return reply(400, version === '1.1' ? XML : SOAP_12_XML, writeFault(version, reason))
}

function reply(status: Reply['status'], type: string, body: string): Reply {
  return { status, type, body }
}
