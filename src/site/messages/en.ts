import { dateWords, yearsBetween } from '../dates.ts'

const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`
const numbers = new Intl.NumberFormat('en-GB')
const number = (value: number): string => numbers.format(value)
const dates = dateWords('en-GB', 'Europe/London')

/** "The Human Resources Committee"; "Council" and names that bring their own article stay as they are. */
const theBody = (name: string, article = 'The'): string =>
  /^(the|a|an|council|full council|cabinet)\b/i.test(name) ? name : `${article} ${name}`

/** The interface in English. Another language is another file with the same keys. */
export const en = {
  language: 'en-GB',
  dates,
  number,
  plural,

  site: {
    skipToContent: 'Skip to main content',
    mainNavigation: 'Main',
    breadcrumb: 'Breadcrumb',
    issues: 'Issues',
    meetings: 'Meetings',
    decisions: 'Decisions',
    policies: 'Policies',
    people: 'People',
    search: 'Search',
    accessibility: 'Accessibility',
    json: 'This page as JSON',
    wholeRecord: 'The whole record as a file',
    about: 'About this site',
    api: 'Data and feeds',
    menu: 'Menu',
  },

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
      return years > 0 ? `Undertaking · open for ${plural(years, 'year', 'years')}` : 'Undertaking · open'
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

  search: {
    label: 'Search',
    button: 'Search',
  },

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

  standing: {
    inForce: 'In force.',
    listed: 'Listed.',
    noMeetings: 'No meeting has considered it yet.',
    comingUp: 'Coming up.',
    considered: 'Considered.',
    willBeConsidered: (body: string, date: string) => `${theBody(body)} will consider it on ${date}.`,
    wasConsidered: (body: string, date: string) =>
      `${theBody(body)} considered it on ${date}; no outcome is recorded.`,
    adopted: (body: string, date: string) => `${theBody(body)} adopted the current policy on ${date}.`,
    inForceSince: (title: string, date: string) => `${title} was adopted on ${date}.`,
    replaced: (year: string) => `It replaced the policy of ${year}.`,
    decided: (body: string, verb: string, date: string) => `${theBody(body)} ${verb} on ${date}.`,
    verb: {
      resolved: 'decided it',
      agreed: 'agreed it',
      'approved-subject': 'approved it, subject to conditions,',
      amended: 'decided it, with amendments,',
      recommended: 'made a recommendation',
      referred: 'referred it on',
      deferred: 'put it off',
      withdrawn: 'saw it withdrawn',
      lost: 'voted it down',
      lapsed: 'let it lapse',
      noted: 'noted it',
      received: 'received it',
    },
    answering: (body: string, how: string) => `That ${how} the recommendation of ${theBody(body, 'the')}.`,
    how: {
      supported: 'supports',
      amended: 'changes',
      rejected: 'does not accept',
      noted: 'notes',
      considered: 'follows',
    },
    awaits: (target: string | undefined) =>
      target ? `An answer from ${theBody(target, 'the')} is not recorded yet.` : 'No answer is recorded yet.',
    openPromises: (count: number) =>
      count === 1
        ? 'One promise made along the way is still open.'
        : `${number(count)} promises made along the way are still open.`,
  },

  path: {
    label: 'Where it stands',
    reported: 'Reported',
    recommended: 'Recommended',
    resolved: 'Resolved',
    decision: 'Decision',
    awaited: 'awaited',
    replaced: 'Replaced',
    reviewDue: 'Review due',
  },

  issue: {
    life: 'Its life so far',
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
    decisionsOnly: 'Decisions only',
    everything: 'Everything',
    about: 'About this issue',
    policy: 'The policy',
    openPromises: 'Open promises',
    since: (date: string) => `since ${date}`,
    related: 'Related issues',
    registered: 'In the decisions register',
    named: 'Who spoke or is named',
    follow: 'Follow',
  },

  policy: {
    adopted: (date: string) => `adopted ${date}`,
    replacedBy: 'replaced by',
    status: {
      draft: 'Draft',
      'in force': 'In force',
      'under review': 'Under review',
      superseded: 'Superseded',
      withdrawn: 'Withdrawn',
    },
  },

  meeting: {
    about: 'About this meeting',
    upcoming: 'still to come',
    on: 'on',
    status: {
      provisional: 'provisional',
      scheduled: 'scheduled',
      'agenda published': 'agenda published',
      held: 'held',
      'minutes draft': 'draft minutes',
      'minutes confirmed': 'minutes confirmed',
      cancelled: 'cancelled',
      postponed: 'postponed',
      inquorate: 'not quorate',
    },
    statusWords: {
      provisional: 'The date is provisional',
      scheduled: 'Scheduled',
      'agenda published': 'The agenda is published',
      held: 'Held',
      'minutes draft': 'Minutes in draft',
      'minutes confirmed': 'Minutes confirmed',
      cancelled: 'Cancelled',
      postponed: 'Postponed',
      inquorate: 'Not quorate: no business was done',
    },
    noItems: 'No agenda is published yet.',
    issue: 'Issue:',
    followedSince: (date: string) => `Issue followed since ${date}:`,
    papers: 'Papers of the meeting',
    editions: 'Agenda and supplements',
    edition: {
      main: 'Agenda',
      supplementary: 'Supplement',
      urgent: 'Urgent item',
      revised: 'Revised agenda',
    },
    adds: (numbers: string) => `adds item ${numbers}`,
    present: 'Present',
    members: (count: number) => plural(count, 'member', 'members'),
    decisions: 'Decisions',
    papersOut: 'Papers out',
    previous: 'Before',
    next: 'Next',
    whoWasThere: 'Who was there',
    namesAndTimes: 'Names and times',
    presence: {
      present: 'present',
      virtual: 'present remotely',
      substitute: 'as substitute',
      'in attendance': 'in attendance',
      apologies: 'apologies',
      absent: 'absent',
      expected: 'expected',
    },
    presenceHeading: {
      present: 'Present',
      virtual: 'Present remotely',
      substitute: 'Substitutes',
      'in attendance': 'In attendance',
      apologies: 'Apologies',
      absent: 'Absent',
      expected: 'Expected',
    },
    substituteFor: (name: string) => `for ${name}`,
    arrived: (time: string) => `from ${time}`,
    left: (time: string) => `until ${time}`,
  },

  proof: {
    title: 'Proof',
    words: 'Every line here is an entry of the council’s public log.',
    check: 'Check it yourself',
    entry: (seq: number, size: number) => `entry ${number(seq)} of ${number(size)}`,
    versions: (version: number) =>
      version === 1 ? 'Published once, never changed' : `Version ${number(version)}: see what changed`,
  },

  feeds: {
    feed: 'Feed',
    addToCalendar: 'Add to your calendar',
    issue: (title: string) => `${title}: what happens next`,
    council: (name: string) => `${name}: what was published`,
    body: (name: string) => `${name}: what was published`,
  },

  notFound: {
    title: 'Page not found',
    body: 'There is nothing at this address. If you followed a link from another site, the search may find what it meant.',
  },
  invalid: {
    title: 'This address is not understood',
    unknownParameter: (found: string, expected: string) =>
      `The address asks for ${found}, which this page does not know. It knows: ${expected}.`,
  },
  failed: {
    title: 'Something went wrong here',
    body: 'The error is on our side and was noted. Try again in a minute; if it stays, tell the council and give this number:',
  },
}
