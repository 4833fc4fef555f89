import type { InstrumentDraft } from '../build/drafts.ts'

/** The policy of 2021 and the guide that took its place. */
export const socialMediaInstruments: readonly InstrumentDraft[] = [
  {
    key: 'social-media-use-policy',
    title: 'Social Media Use Policy',
    formerTitles: ['Social Media Policy'],
    kind: 'policy',
    summary:
      'What staff had to observe on social media, for the Council and in their own time, from 2021 to 2026.',
    audience: 'All employees, agency staff and contractors with access to the Council’s systems',
    owner: 'head-of-people-services',
    issues: ['social-media-use-policy'],
    versions: [
      {
        label: '1.0',
        adoptedOn: '2021-03-17',
        adoptedAt: { meeting: 'human-resources-committee 2021-03-17', issue: 'social-media-use-policy' },
        effectiveFrom: '2021-04-01',
        until: '2026-03-31',
        reviewDueOn: '2026-03-17',
        summary: 'The first policy. Official accounts get an owner and a deputy; private use is advised on.',
        text: [
          'Approved by the Human Resources Committee on 17 March 2021; in force from 1 April 2021',
          '## 1. Who this is for',
          'Everybody employed by the Council, and agency staff and contractors who use its systems. Councillors follow the Members’ Code of Conduct.',
          '## 2. Speaking for the Council',
          'Only staff named by their head of service, and trained, may write in the name of the Council. No account may be opened in its name without the agreement of a director and the Communications Manager, who keeps the list of accounts, their owners and deputies.',
          '## 3. In your own time',
          'You may say where you work. You may not appear to speak for the Council, write about residents or colleagues you deal with, or disclose what you know only through your work. Sharing or liking what others write may be taken as agreement. A disclaimer does not undo harm.',
          '## 4. Elections',
          'From the notice of election until the poll, nothing may be published that could be seen to favour a candidate or a party.',
          '## 5. When things go wrong',
          'Tell your manager and the Communications Manager at once. A serious breach may be dealt with under the disciplinary procedure.',
          '## 6. Review',
          'This policy is to be reviewed within five years.',
        ],
      },
    ],
    changes: [
      { on: '2025-12-03', status: 'under review' },
      { on: '2026-04-01', status: 'superseded' },
    ],
    relations: [{ instrument: 'employees-code-of-conduct', relation: 'aligned with' }],
  },
  {
    key: 'social-media-guide',
    title: 'Social Media Guide',
    kind: 'guide',
    summary:
      'Four pages of rules and examples for staff on social media. It took the place of the policy of 2021.',
    audience: 'All employees, agency staff and contractors with access to the Council’s systems',
    owner: 'head-of-people-services',
    issues: ['social-media-use-policy'],
    supersedes: ['social-media-use-policy'],
    versions: [
      {
        label: '1.0',
        adoptedOn: '2026-03-25',
        adoptedAt: { meeting: 'human-resources-committee 2026-03-25', issue: 'social-media-use-policy' },
        effectiveFrom: '2026-04-01',
        reviewDueOn: '2029-03-31',
        summary:
          'Shorter than the policy it replaces. New: a second factor for official accounts, two people for posts in an emergency, pictures made by machine.',
        text: [
          'Approved by the Human Resources Committee on 25 March 2026; in force from 1 April 2026',
          '## The short version',
          'Speak for the Council only if you are named to. In your own time speak for yourself. Be kind, be accurate, and ask before you press the button if you are in doubt.',
          '## For the Council',
          'Official accounts have an owner, a deputy and a second factor. The owner confirms every quarter who may use them. In an emergency, and in the weeks before an election, a second person reads every post before it goes out. Example: a flood warning is written by the duty officer and read by the duty manager.',
          '## For yourself',
          'Where you work is no secret, and what you think is your own. What you learn at work is not yours to tell. Sharing something may look like agreeing with it. Example: you run the street’s group and somebody asks about a planning application; say that you cannot answer there, and where they can ask.',
          '## Made by machine',
          'Do not publish a picture, a voice or a text made by machine as if it were real. Say what it is.',
          '## If it goes wrong',
          'Nobody is in trouble for reporting a mistake quickly. Tell your manager and the Communications Manager. Keep a copy before you delete anything.',
        ],
      },
    ],
    relations: [
      { instrument: 'employees-code-of-conduct', relation: 'aligned with' },
      { instrument: 'members-code-of-conduct', relation: 'related' },
    ],
  },
]
