import type { MeetingDraft } from '../build/drafts.ts'
import { business, noted, recommended } from '../build/minute-parts.ts'

/** What the record holds of 2021: the meetings at which the first social media policy was made. */
export const meetings2021: readonly MeetingDraft[] = [
  {
    body: 'local-joint-panel',
    date: '2021-02-16',
    venue: 'Held by video link',
    firstNumber: 9,
    business: [
      business(
        'Working from home: lessons of the first year',
        'head-of-people-services',
        'To report what a survey of staff said about working from home since March 2020.',
        [
          'The Acting Head of People Services reported that four in five of those who answered would like to go on working from home for part of the week.',
          'Joanne Pikelow said that some staff had neither a desk nor a door to close at home, and that offices should stay open for them.',
          noted('that the results of the survey be noted'),
        ],
      ),
      'social-media-use-policy',
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2021-03-17',
    venue: 'Held by video link',
    firstNumber: 711,
    business: [
      'social-media-use-policy',
      business(
        'Pay Policy Statement 2021/22',
        'head-of-people-services',
        'To agree the yearly statement on the pay of the Council’s most senior and lowest paid staff.',
        [
          'The Acting Head of People Services submitted the statement for the coming year. The ratio between the highest and the median salary had fallen slightly.',
          recommended('that the Pay Policy Statement 2021/22 be approved', { to: 'council' }),
        ],
      ),
    ],
  },
  {
    body: 'human-resources-committee',
    date: '2021-09-22',
    firstNumber: 188,
    business: ['social-media-use-policy'],
  },
]
