import { plural } from './words.ts'

/** The calendar of meetings. */
export const calendarMessages = {
  calendar: {
    title: 'Meetings',
    titleOf: (period: string) => `Meetings in ${period}`,
    lead: 'When the council and its bodies meet, and what came of it.',
    count: (count: number) => plural(count, 'meeting', 'meetings'),
    bodies: 'Which bodies there are',
    month: 'Calendar',
    list: 'List',
    thisMonth: 'This month',
    months: 'Other months',
    years: 'Years',
    allYears: 'All years',
    body: 'Body',
    noneInMonth: 'No meeting is in the record for this month.',
    none: 'No meeting is like that.',
    today: 'today',
    more: (shown: number) =>
      `Only the first ${plural(shown, 'meeting', 'meetings')} of this month stand here.`,
    items: (count: number) => plural(count, 'item', 'items'),
    outcomes: (count: number) => plural(count, 'outcome', 'outcomes'),
  },
}
