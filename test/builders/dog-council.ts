import type { Body, Council, Issue, Meeting, Minute, Published } from '../../src/record/formats/index.ts'

const person = { by: 'person' as const, confidence: 1 }

/** A council of two bodies and one issue: recommended in February 2025, resolved in March; one meeting cancelled. */
export function dogCouncil(): Published[] {
  return [
    {
      format: 'moothall/council/1',
      id: 'council/smallton',
      slug: 'smallton',
      name: 'Smallton Council',
      language: 'en-GB',
      timeZone: 'Europe/London',
    } satisfies Council,
    body('environment-panel', 'Environment Panel', 'panel'),
    body('council', 'Council', 'council'),
    meeting('2025-02-01-environment-panel', 'environment-panel', '2025-02-01', 'minutes confirmed'),
    minute('2025-02-01-environment-panel', 'recommended', 'that an order be made'),
    { ...meeting('2025-03-01-council', 'council', '2025-03-01', 'held'), items: [] },
    {
      ...meeting('2025-03-01-council', 'council', '2025-03-01', 'minutes confirmed'),
      sources: [{ system: 'moderngov', key: 'meeting:77' }],
    },
    minute('2025-03-01-council', 'resolved', 'that the order be made', {
      body: 'Environment Panel',
      date: '2025-02-01',
      how: 'supported',
    }),
    meeting('2025-07-01-environment-panel', 'environment-panel', '2025-07-01', 'cancelled'),
    {
      format: 'moothall/issue/1',
      id: 'issue/dog-control',
      slug: 'dog-control',
      title: 'Dog control',
      appearances: [
        { meetingId: 'meeting/2025-02-01-environment-panel', itemId: '1' },
        { meetingId: 'meeting/2025-03-01-council', itemId: '1' },
      ],
    } satisfies Issue,
  ]
}

function body(slug: string, name: string, kind: Body['kind']): Body {
  return { format: 'moothall/body/1', id: `body/${slug}`, slug, name, kind }
}

function meeting(slug: string, bodySlug: string, date: string, status: Meeting['status']): Meeting {
  return {
    format: 'moothall/meeting/1',
    id: `meeting/${slug}`,
    slug,
    bodyId: `body/${bodySlug}`,
    date,
    time: '19:30',
    venue: 'Moot Hall, Smallton',
    status,
    editions: [],
    items: [
      {
        id: '1',
        number: '1',
        heading: 'Control of dogs',
        kind: 'business',
        openness: { state: 'open' },
        sourceKey: `agendaitem:${slug.endsWith('council') ? 770 : 771}`,
      },
    ],
    attendance: [],
  }
}

function minute(
  meetingSlug: string,
  kind: Minute['outcomes'][number]['kind'],
  text: string,
  answers?: Minute['outcomes'][number]['answers'],
): Minute {
  return {
    format: 'moothall/minute/1',
    id: `minute/${meetingSlug}-1`,
    slug: `${meetingSlug}-1`,
    meetingId: `meeting/${meetingSlug}`,
    itemId: '1',
    status: 'confirmed',
    text: `${kind.toUpperCase()} ${text}`,
    outcomes: [{ id: 'o1', kind, text, reading: person, ...(answers ? { answers } : {}) }],
    undertakings: [],
    references: [],
    mentions: [],
  }
}
