import { yearsBetween } from '../../dates.ts'
import { dates, plural } from './words.ts'

/** The front page. */
export const homeMessages = {
  home: {
    title: 'What the council decides, and what became of it',
    description: (council: string) =>
      `Issues, meetings, decisions and policies of ${council}: what was reported, recommended, resolved, and what became of it.`,
    counts: (issues: number, meetings: number, decisions: number) =>
      `${plural(issues, 'issue', 'issues')} followed through ${plural(meetings, 'meeting', 'meetings')} and ${plural(decisions, 'decision', 'decisions')}.`,
    decided: 'Decided lately',
    allDecisions: 'All decisions',
    nothingDecided: 'Nothing has been decided lately.',
    upcoming: 'Coming up',
    calendar: 'Calendar of meetings',
    nothingUpcoming: 'No meeting is announced.',
    promises: 'Open promises',
    oldestPromise: (made: string, today: string) => {
      const years = yearsBetween(made, today)
      return years > 0
        ? `The oldest was made ${plural(years, 'year', 'years')} ago.`
        : `The oldest was made on ${dates.long(made)}.`
    },
    seePromises: 'See them all',
  },
}
