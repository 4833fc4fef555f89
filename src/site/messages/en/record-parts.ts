import { monthsBetween, yearsBetween } from '../../dates.ts'
import { number, plural } from './words.ts'

/** The parts of the record that many pages show: outcomes, undertakings, items, papers. */
export const recordPartMessages = {
  outcome: {
    resolved: 'Resolved',
    recommended: 'Recommended',
    noted: 'Noted',
    received: 'Received',
    deferred: 'Deferred',
    referred: 'Referred',
    withdrawn: 'Withdrawn',
    lost: 'Lost',
    amended: 'Amended',
    agreed: 'Agreed',
    'approved-subject': 'Approved subject to conditions',
    lapsed: 'Lapsed',
    to: (body: string) => `to ${body}`,
    goesTo: (body: string) => `goes to ${body}`,
    answers: 'answers the',
    recommendationOf: (date: string) => `recommendation of ${date}`,
    referralOf: (date: string) => `referral of ${date}`,
    outcomeOf: (kind: string, date: string) => `${kind} of ${date}`,
    how: {
      supported: 'adopted as it stood',
      amended: 'amended',
      rejected: 'not accepted',
      noted: 'noted',
      considered: 'considered',
    },
    answeredOn: {
      supported: 'supported on',
      amended: 'answered, with changes, on',
      rejected: 'not accepted on',
      noted: 'noted on',
      considered: 'considered on',
    },
    noAnswer: 'no answer is recorded yet',
    made: 'made',
    votes: (forCount: number, against: number, abstained: number | undefined) =>
      `carried ${number(forCount)} to ${number(against)}${abstained ? `, ${number(abstained)} abstained` : ''}`,
    votesLost: (forCount: number, against: number, abstained: number | undefined) =>
      `lost ${number(forCount)} to ${number(against)}${abstained ? `, ${number(abstained)} abstained` : ''}`,
    manner: {
      unanimous: 'unanimously',
      assent: 'by assent',
      majority: 'by a majority',
      'casting vote': 'on the casting vote of the chair',
      named: 'by recorded vote',
      'show of hands': 'by show of hands',
    },
    moved: (mover: string, seconder: string | undefined) =>
      `moved by ${mover}${seconder ? `, seconded by ${seconder}` : ''}`,
    howTheyVoted: 'How each member voted',
    voted: { for: 'For', against: 'Against', abstained: 'Abstained' },
    readByMachine: 'read by machine, not yet confirmed',
    none: 'No outcome is recorded.',
  },

  undertaking: {
    open: (made: string, today: string) => {
      const years = yearsBetween(made, today)
      const months = monthsBetween(made, today)
      if (years > 0) return `Undertaking · open for ${plural(years, 'year', 'years')}`
      return months > 0 ? `Undertaking · open for ${plural(months, 'month', 'months')}` : 'Undertaking · open'
    },
    closed: 'Undertaking · closed',
    noOutcome: 'no outcome is recorded',
    closedOn: 'closed on',
    about: 'It was about:',
    due: (date: string) => `due by ${date}`,
    openCount: (count: number) => plural(count, 'promise', 'promises'),
  },

  item: {
    minuteNumber: (number: string) => `minute ${number}`,
    itemNumber: (number: string) => `item ${number}`,
    readWholeMinute: 'Read the whole minute',
    noMinutes: 'The minutes of this item are not published yet.',
    exempt: 'Exempt',
    confidential: 'Confidential',
    draft: 'Draft minutes, not yet confirmed by the body.',
    notPublic: 'This business is not open to the public.',
    categories: (codes: string) => `Exempt information, paragraph ${codes}.`,
    reviewedOn: (month: string) => `Looked at again in ${month}.`,
    about: 'About this item',
    partOf: 'Part of the issue',
    agenda: 'On the agenda',
    minute: 'Minute',
    minuteHeading: (number: string) => `Minute ${number}`,
    named: 'Named in the minute',
    roles: {
      presented: 'presented',
      spoke: 'spoke',
      asked: 'asked',
      undertook: 'gave an undertaking',
      moved: 'moved',
      seconded: 'seconded',
      declared: 'declared an interest',
    },
    references: 'It refers to',
    dangling: 'the number was never filled in',
    previous: 'Before:',
    next: 'Next:',
    neighbours: 'Other items of this meeting',
  },

  paper: {
    listedNotHeld: 'listed, not held',
    readOnline: 'read online',
    pages: (count: number) => plural(count, 'page', 'pages'),
    exempt: 'not for publication',
    papers: 'Papers',
  },
}
