import type { Issue } from '../../../record/formats/index.ts'
import { bodiesOfMeetings } from '../../../record/queries/exchange/parts-of-subjects.ts'
import type { ExchangedSubject } from '../../../record/queries/exchange/subject-list.ts'
import { link } from '../../../site/routes.ts'
import { deletedObject, type OParlObject, oparlObject, type Presenting } from '../presenter.ts'

/** An issue as Paper: each stop on its way is a Consultation. */
export function paper(presenting: Presenting, subject: ExchangedSubject<Issue>): OParlObject {
  const { addresses } = presenting
  const { id, content, ...times } = subject
  const address = addresses.paper(id)
  if (!content) return deletedObject('Paper', address, times)
  const related = content.related ?? []
  return oparlObject('Paper', address, times, {
    body: addresses.body,
    name: content.title,
    paperType: content.isKeyDecision ? 'key decision' : 'issue',
    relatedPaper: related.length === 0 ? undefined : related.map(({ issueId }) => addresses.paper(issueId)),
    consultation: consultations(presenting, subject),
    keyword: content.topic === undefined ? undefined : [content.topic],
    web: addresses.page(link.issue(content.slug)),
  })
}

/** The appearances of an issue as Consultations: one that decides is authoritative. */
export function consultations(
  { addresses, reader }: Presenting,
  { id, content, created, modified }: ExchangedSubject<Issue>,
): OParlObject[] {
  const appearances = content?.appearances ?? []
  const bodies = bodiesOfMeetings(
    reader,
    appearances.map(({ meetingId }) => meetingId),
  )
  return appearances.map(({ meetingId, itemId, role }) => {
    const bodyId = bodies.get(meetingId)
    return oparlObject(
      'Consultation',
      addresses.consultation(id, meetingId, itemId),
      { created, modified },
      {
        paper: addresses.paper(id),
        agendaItem: addresses.agendaItem(meetingId, itemId),
        meeting: addresses.meeting(meetingId),
        organization: bodyId === undefined ? undefined : [addresses.organization(bodyId)],
        authoritative: role === 'decision',
        role,
      },
    )
  })
}
