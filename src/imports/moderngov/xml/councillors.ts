import type { FoundProblem, Parsed } from '../../problem.ts'
import type { CouncillorFacts } from '../facts.ts'
import { printedDate } from '../printed-date.ts'
import { oneLine } from '../printed-title.ts'
import { keyPosts } from './meeting.ts'
import { child, childrenOf, numberOf, textOf, type XmlElement } from './xml-tree.ts'

const EMAIL = /^[\w.+'-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

/**
 * GetCouncillorsByWard: the councillors with ward, party and terms. Home addresses, telephones and pictures are not read at
 * all; of the work address only the e-mail.
 */
export function councillors(answer: XmlElement): Parsed<CouncillorFacts[]> {
  const problems: FoundProblem[] = []
  const facts = childrenOf(child(answer, 'wards'), 'ward').flatMap((ward) =>
    childrenOf(child(ward, 'councillors'), 'councillor').flatMap((one) => councillor(one, ward, problems)),
  )
  return { facts, problems }
}

function councillor(element: XmlElement, ward: XmlElement, problems: FoundProblem[]): CouncillorFacts[] {
  const councillorId = numberOf(element, 'councillorid')
  const name = oneLine(textOf(element, 'fullusername') ?? '')
  if (!councillorId || name === '') {
    problems.push({ place: `line ${element.line}`, expected: 'councillorid and fullusername', found: name })
    return []
  }
  const email = textOf(child(element, 'workaddress'), 'email')
  const fields = {
    ward: oneLine(textOf(ward, 'wardtitle') ?? textOf(element, 'districttitle') ?? '') || undefined,
    party: oneLine(textOf(element, 'politicalpartytitle') ?? '') || undefined,
    email: email && EMAIL.test(email) ? email.toLowerCase() : undefined,
    keyPosts: keyPosts(textOf(element, 'keyposts')),
    terms: terms(element),
  }
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return [{ councillorId, name, ...told }]
}

/** Terms of office; an end may be "unspecified". */
function terms(element: XmlElement): CouncillorFacts['terms'] {
  const list = childrenOf(child(element, 'termsofoffice'), 'termofoffice').flatMap((term) => {
    const from = printedDate(textOf(term, 'startdate') ?? '')
    const until = printedDate(textOf(term, 'enddate') ?? '')
    return from || until ? [{ ...(from ? { from } : {}), ...(until ? { until } : {}) }] : []
  })
  return list.length > 0 ? list.slice(0, 50) : undefined
}
