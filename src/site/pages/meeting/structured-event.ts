import type { MeetingView } from '../../../record/queries/meeting-view.ts'
import type { PageRequest } from '../../page.ts'
import { link } from '../../routes.ts'

const EVENT_STATUS: Record<string, string> = {
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
}

/** A meeting as a schema.org Event. */
export function structuredEvent(
  { meeting, body }: MeetingView,
  { origin, council }: PageRequest,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${origin}${link.meeting(meeting.slug)}`,
    name: meeting.title ?? body.name,
    startDate: meeting.time ? `${meeting.date}T${meeting.time}` : meeting.date,
    eventStatus: EVENT_STATUS[meeting.status] ?? 'https://schema.org/EventScheduled',
    location: meeting.venue && { '@type': 'Place', name: meeting.venue },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: body.name,
      parentOrganization: { '@type': 'GovernmentOrganization', name: council.name },
    },
  }
}
