import { personKey } from '../../../reading/index.ts'
import type { Attendance, Body } from '../../../record/formats/index.ts'

/** Who may be meant at a meeting by a surname alone: those who were there, else the members of the body. */
export type Company = readonly { name: string; personId?: string | undefined }[]

const COUNCILLOR =
  /^(?:(?:county|district|borough|city|town|parish)\s+)?(?:councill?ors?|cllrs?|clr|cynghorydd|cyng|alderman|ald)\b/i
const OTHER_TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|rev|revd|reverend|prof|professor|sgt|pcso|messrs)\b/i
const AWAY: readonly Attendance['presence'][] = ['apologies', 'absent']

/** The members at a meeting on a day; where nobody was noted as attending, the members the body had then. */
export function companyOf(attendance: readonly Attendance[], body: Body, date: string): Company {
  if (attendance.length > 0) {
    return attendance.filter(
      ({ presence, name, personId }) =>
        !AWAY.includes(presence) && (personId !== undefined || COUNCILLOR.test(name)),
    )
  }
  return (body.memberships ?? []).filter(
    ({ from, until }) => (from === undefined || from <= date) && (until === undefined || until >= date),
  )
}

/**
 * The one of the company whom a minute calls "Councillor Bass" or "Councillor M Alexander": by surname, and by the initials
 * where they are given. Nobody where two could be meant, or where the title is not a councillor's: "Mr Bass" may be anyone.
 */
export function memberCalled(company: Company, name: string): string | undefined {
  if (OTHER_TITLE.test(name.trim())) return undefined
  const { initials, surname } = partsOf(name)
  if (surname === '') return undefined
  const meant = company.filter((one) => {
    const known = partsOf(one.name)
    const full = personKey(one.name)
    if (full !== surname && known.surname !== surname && !full.endsWith(` ${surname}`)) return false
    return initials.every((initial, index) => agrees(full.split(' '), initial, index))
  })
  const people = new Set(meant.map((one) => one.personId ?? one.name))
  return people.size === 1 ? meant[0]?.personId : undefined
}

/** "m j alexander" has the initials m and j; a full forename is part of the surname here, and so must be there in full. */
function partsOf(name: string): { initials: string[]; surname: string } {
  const words = personKey(name).split(' ')
  const first = words.findIndex((word) => word.length > 1)
  if (first < 0) return { initials: [], surname: '' }
  return { initials: words.slice(0, first), surname: words.slice(first).join(' ') }
}

/** A further initial may be missing from a list that gives only the first forename. */
function agrees(words: readonly string[], initial: string, index: number): boolean {
  const forename = index < words.length - 1 ? words[index] : undefined
  return forename === undefined ? index > 0 : forename.startsWith(initial)
}
