import type { OperationName } from './operations.ts'
import { NAMESPACE } from './operations.ts'
import { escapeXml, writeXml, type Xml } from './xml.ts'

export const SOAP_11 = 'http://schemas.xmlsoap.org/soap/envelope/'
export const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope'

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
const SCHEMA =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'

/** What an operation answers: a document, or a text. */
export type Answer = Xml | string

/** An answer over plain HTTP: the document alone, in no namespace. */
export function writeDocument(answer: Answer): string {
  if (typeof answer !== 'string') return `${DECLARATION}\n${writeXml(answer)}\n`
  return `${DECLARATION}\n<string xmlns="${NAMESPACE}">${escapeXml(answer)}</string>\n`
}

/** An answer in an envelope of the version it was asked in. */
export function writeEnvelope(version: '1.1' | '1.2', operation: OperationName, answer: Answer): string {
  const result = inner(answer)
  return envelope(
    version,
    `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result>${result}</${operation}Result></${operation}Response>`,
  )
}

/** The document is in no namespace, and says so where it stands within one. */
function inner(answer: Answer): string {
  if (typeof answer === 'string') return escapeXml(answer)
  return writeXml({ ...answer, attributes: { ...answer.attributes, xmlns: '' } })
}

/** A fault that is the caller's. */
export function writeFault(version: '1.1' | '1.2', reason: string): string {
  const text = escapeXml(reason)
  return envelope(
    version,
    version === '1.1'
      ? `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${text}</faultstring><detail /></soap:Fault>`
      : `<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="en">${text}</soap:Text></soap:Reason></soap:Fault>`,
  )
}

function envelope(version: '1.1' | '1.2', body: string): string {
  const uri = version === '1.1' ? SOAP_11 : SOAP_12
  return `${DECLARATION}<soap:Envelope xmlns:soap="${uri}" ${SCHEMA}><soap:Body>${body}</soap:Body></soap:Envelope>`
}
