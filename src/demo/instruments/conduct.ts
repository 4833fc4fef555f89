import type { InstrumentDraft } from '../build/drafts.ts'

/** The code that binds councillors. */
export const conductInstruments: readonly InstrumentDraft[] = [
  {
    key: 'members-code-of-conduct',
    title: 'Members’ Code of Conduct',
    kind: 'code',
    summary: 'What the Council and the public may expect of councillors and co-opted members.',
    audience: 'All councillors and co-opted members',
    owner: 'monitoring-officer',
    issues: ['members-code-of-conduct'],
    versions: [
      {
        label: '2012',
        adoptedOn: '2012-06-27',
        effectiveFrom: '2012-07-01',
        until: '2021-07-31',
        summary: 'The first code under the Localism Act 2011.',
      },
      {
        label: '2021',
        adoptedOn: '2021-07-21',
        effectiveFrom: '2021-08-01',
        reviewDueOn: '2026-07-31',
        summary: 'Adds bullying and harassment, and the register of gifts of more than £50.',
      },
    ],
    changes: [{ on: '2026-03-18', status: 'under review' }],
  },
]
