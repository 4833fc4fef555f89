import { electedTerms } from '../../../record/queries/exchange/parts-of-subjects.ts'
import { recordState } from '../../../record/queries/record-state.ts'
import { link } from '../../../site/routes.ts'
import { type OParlObject, oparlObject, type Presenting, type Times } from '../presenter.ts'

const whole = ({ reader, began }: Presenting): Times => ({
  created: began,
  modified: recordState(reader).changedAt,
})

/** The System: where a client begins. */
export function system(presenting: Presenting): OParlObject {
  const { addresses, council } = presenting
  return oparlObject('System', addresses.system, whole(presenting), {
    oparlVersion: 'https://schema.oparl.org/1.1/',
    body: addresses.bodies,
    name: council.name,
    website: council.website,
    web: addresses.page(link.home()),
  })
}

/** The council as the one Body. */
export function body(presenting: Presenting): OParlObject {
  const { addresses, council } = presenting
  return oparlObject('Body', addresses.body, whole(presenting), {
    system: addresses.system,
    name: council.name,
    shortName: council.shortName,
    website: council.website,
    organization: addresses.list('organizations'),
    person: addresses.list('persons'),
    meeting: addresses.list('meetings'),
    paper: addresses.list('papers'),
    agendaItem: addresses.list('agenda-items'),
    consultation: addresses.list('consultations'),
    file: addresses.list('files'),
    membership: addresses.list('memberships'),
    locationList: addresses.list('locations'),
    legislativeTermList: addresses.list('legislative-terms'),
    legislativeTerm: terms(presenting),
    web: addresses.page(link.home()),
  })
}

/** The terms councillors were elected for, as LegislativeTerms. */
export function terms({ reader, addresses, began }: Presenting): OParlObject[] {
  return electedTerms(reader).map(({ from, until }) =>
    oparlObject(
      'LegislativeTerm',
      addresses.term(from, until),
      { created: began, modified: began },
      {
        body: addresses.body,
        name: until ? `${from.slice(0, 4)} to ${until.slice(0, 4)}` : `since ${from.slice(0, 4)}`,
        startDate: from,
        endDate: until ?? undefined,
      },
    ),
  )
}

/** A place at which meetings are held, as Location: it is its words, and never changes. */
export function location({ addresses, began }: Presenting, venue: string): OParlObject {
  const times = { created: began, modified: began }
  return oparlObject('Location', addresses.location(venue), times, { description: venue })
}
