import { hash } from 'node:crypto'
import { type NumberedPerson, numberedCouncillors } from '../../../record/queries/numbered/numbered-people.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { printedCount, printedDay, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'

/** GetCouncillorsByWard: the councillors of every ward, or of one by its number; home addresses are never given. */
export function councillorsByWard(reader: RecordReader, today: string, ward?: number): Xml {
  const byWard = Map.groupBy(numberedCouncillors(reader, today), ({ person }) => person.ward ?? '')
  const wanted = [...byWard].filter(([name]) => ward === undefined || wardNumber(name) === ward)
  return wards(wanted.map(([name, its]) => wardOf(name, its)))
}

/** An answer without a ward: postcodes are not in the record. */
export function noCouncillors(): Xml {
  return wards([])
}

/** A ward has no identifier in the record but its name: its number is made of it. */
export function wardNumber(name: string): number {
  return Number.parseInt(hash('sha256', name.trim().toLowerCase()).slice(0, 7), 16) + 1
}

function wards(list: readonly Xml[]): Xml {
  return element('councillorsbyward', [element('wards', list)])
}

function wardOf(name: string, its: readonly NumberedPerson[]): Xml {
  return element('ward', [
    element('wardtitle', printedTitle(name)),
    element('councillors', [
      element('councillorcount', printedCount(its.length)),
      ...its.map((one) => councillor(one)),
    ]),
  ])
}

function councillor({ number, person }: NumberedPerson): Xml {
  const { terms } = person
  return element('councillor', [
    ...fields({
      councillorid: String(number),
      fullusername: fullName(person),
      photosmallurl: '',
      photobigurl: '',
      politicalpartytitle: printedTitle(person.party ?? ''),
      districttitle: '',
      representing: '',
      keyposts: printedTitle((person.keyPosts ?? []).join('; ')),
    }),
    element('workaddress', person.email === undefined ? [] : fields({ email: person.email })),
    element('homeaddress'),
    ...(terms ? [element('termsofoffice', terms.map(term))] : []),
  ])
}

function term({ from, until }: { from?: string | undefined; until?: string | undefined }): Xml {
  return element(
    'termofoffice',
    fields({ startdate: printedDay(from), enddate: printedDay(until) || 'unspecified' }),
  )
}

/** A name with its title, as theirs are; whoever has a title already keeps it. */
export function fullName({ name, kind }: NumberedPerson['person']): string {
  const isTitled = /^(?:councillor|cllr|alderman|the |mayor|lord|cynghorydd)\b/i.test(name)
  return printedTitle(kind === 'councillor' && !isTitled ? `Councillor ${name}` : name)
}
