import { bodyNamed } from '../../../record/queries/names.ts'
import {
  type NumberedPerson,
  numberedCouncillors,
  numberedMembers,
} from '../../../record/queries/numbered/numbered-people.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'
import { fullName } from './councillors.ts'

/** GetMemberGroup: the members of a body by its slug; all councillors where no group is named. */
export function memberGroup(reader: RecordReader, today: string, shortName: string): Xml {
  const isAll = /^(?:|councillors?|members?)$/i.test(shortName)
  const body = isAll ? undefined : bodyNamed(reader, shortName.toLowerCase())
  const members = isAll
    ? numberedCouncillors(reader, today)
    : body
      ? numberedMembers(reader, body.id, today)
      : []
  return element('memberlist', [element('members', members.map(member))])
}

function member({ number, person }: NumberedPerson): Xml {
  return element(
    'member',
    fields({
      memberid: String(number),
      fullusername: fullName(person),
      photosmallurl: '',
      photobigurl: '',
      politicalpartytitle: printedTitle(person.party ?? ''),
      politicalgrouptitle: '',
      districttitle: printedTitle(person.ward ?? ''),
      representing: '',
      keyposts: printedTitle((person.keyPosts ?? []).join('; ')),
    }),
  )
}
