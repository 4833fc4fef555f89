import { dates, plural } from './words.ts'

/** Bodies and their pages. */
export const bodyMessages = {
  body: {
    title: 'Bodies',
    lead: 'The council, its committees and panels: who sits on them, when they meet, what they considered.',
    kind: {
      council: 'Council',
      executive: 'Executive',
      committee: 'Committee',
      'sub-committee': 'Sub-committee',
      panel: 'Panel',
      'joint panel': 'Joint panel',
      board: 'Board',
      forum: 'Forum',
      other: 'Body',
    },
    kinds: {
      council: 'Council',
      executive: 'Executive',
      committee: 'Committees',
      'sub-committee': 'Sub-committees',
      panel: 'Panels',
      'joint panel': 'Joint panels',
      board: 'Boards',
      forum: 'Forums',
      other: 'Other bodies',
    },
    none: 'No body is in the record yet.',
    ended: 'No longer meeting',
    of: 'of',
    nextMeeting: (date: string) => `next meets ${date}`,
    lastMeeting: (date: string) => `last met ${date}`,
    endedOn: (date: string | undefined) => (date ? `Ended on ${dates.long(date)}.` : 'No longer meets.'),
    since: (date: string) => `Since ${dates.long(date)}.`,
    about: 'About this body',
    contact: 'Contact',
    membersNow: 'Members now',
    noMembers: 'No members are in the record.',
    name: 'Name',
    role: 'Role',
    substitute: 'substitute',
    noVote: 'without a vote',
    side: 'Side',
    ward: 'Ward',
    party: 'Party',
    chairs: 'Chairs over time',
    fromUntil: (from: string | null, until: string | null) =>
      from && until
        ? `${dates.long(from)} to ${dates.long(until)}`
        : from
          ? `since ${dates.long(from)}`
          : until
            ? `until ${dates.long(until)}`
            : '',
    upcoming: 'Coming up',
    noUpcoming: 'No meeting is announced.',
    past: 'Past meetings',
    noPast: 'No past meeting is in the record.',
    allYears: 'All',
    years: 'Years of past meetings',
    yearCount: (year: string, count: number) => `${year}: ${plural(count, 'meeting', 'meetings')}`,
    considered: 'Considered lately',
    allConsidered: 'Every issue it considered',
    allMeetings: 'All its meetings',
    subBodies: 'Under it',
    formerNames: 'Formerly',
    until: (date: string) => `until ${dates.long(date)}`,
    calendar: 'Its meetings in your calendar',
    feed: (name: string) => `${name}: what was published`,
  },
}
