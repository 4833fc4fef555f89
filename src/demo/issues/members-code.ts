import type { IssueDraft } from '../build/drafts.ts'
import { business, deferred, resolved, undertook } from '../build/minute-parts.ts'

/** The code for councillors: reviewed since March 2026, deferred twice. */
export const membersCode: IssueDraft = {
  key: 'members-code-of-conduct',
  title: 'Members’ Code of Conduct',
  summary:
    'Whether the code that binds councillors should follow the national model code, and how it should treat what they write online. Deferred twice.',
  topic: 'Staffing and conduct',
  related: [
    { issue: 'social-media-use-policy', relation: 'related' },
    { issue: 'employees-code-of-conduct', relation: 'related' },
  ],
  items: {
    'standards-committee 2026-03-17': {
      ...business(
        'Review of the Members’ Code of Conduct',
        'monitoring-officer',
        [
          'To decide how the code should be reviewed, five years after it was adopted.',
          'Eleven complaints were made in 2025, seven of them about words written online. The present code says that it holds when a councillor acts as one, and leaves it open when that is.',
        ],
        [
          'The Monitoring Officer submitted a report comparing the code of 2021 with the national model.',
          'Councillor Osierbank said that most complaints were about quarrels in residents’ groups online and asked whether the model code would have settled any of them. The Monitoring Officer thought that four of the seven would have been.',
          'Edwin Fairstow advised that whatever was adopted should be short enough to be read at the declaration of office.',
          resolved(
            'that a draft on the lines of the national model be brought to the next meeting, with a section on conduct online',
          ),
        ],
      ),
      role: 'preliminary',
    },
    'standards-committee 2026-09-15': {
      ...business(
        'Members’ Code of Conduct: draft',
        'monitoring-officer',
        [
          'To recommend to Council a new code for its members.',
          'The draft follows the national model with three local changes: it holds for what councillors publish under a name that shows their office; it asks them to register gifts of £25; and it sets a time of 40 working days for complaints.',
        ],
        [
          'The Monitoring Officer submitted a draft code.',
          'Councillor Pasturehay said that the groups had had the draft for a week and that none had met. Councillor Sedgewater asked that the Independent Person’s written comments be attached.',
          deferred(
            'that consideration of the draft Members’ Code of Conduct be deferred to the meeting on 10 November 2026, for the political groups to comment',
            {
              vote: { for: 4, against: 2, abstained: 0 },
            },
          ),
        ],
      ),
      role: 'preliminary',
    },
    'standards-committee 2026-11-10': {
      ...business(
        'Members’ Code of Conduct: draft',
        'monitoring-officer',
        [
          'To recommend to Council a new code for its members, with the comments of the groups.',
          'Three groups have answered. All accept the section on conduct online. Two ask that the limit for gifts stay at £50. The Union side of the Local Joint Panel asks to comment before the code is set beside the Employees’ Code.',
        ],
        [
          'The Monitoring Officer reported the comments of three groups and a letter from the Union side of the Local Joint Panel, which asked that the two codes be read together, as had been promised in 2021.',
          'Councillor Oakenshade said that the Human Resources Committee had been told twice this year that nobody could say what had become of that promise. It would be wrong to decide without it.',
          'Councillor Castlewick said that residents would not understand a second delay.',
          undertook(
            'monitoring-officer',
            'to meet both sides of the Local Joint Panel before the end of January and to put the two codes side by side',
            {
              about: 'Reading the Members’ Code and the Employees’ Code together',
              dueOn: '2027-01-31',
            },
          ),
          deferred(
            'that consideration of the draft Members’ Code of Conduct be deferred to the next meeting, for the staff side’s comments',
            {
              vote: { for: 4, against: 1, abstained: 1 },
            },
          ),
        ],
      ),
      role: 'preliminary',
    },
  },
}
