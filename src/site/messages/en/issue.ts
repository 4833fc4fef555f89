import { number, theBody } from './words.ts'

/** An issue: where it stands, the path it took, its policy. */
export const issueMessages = {
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
    replacedByStart: 'Replaced by',
    status: {
      draft: 'Draft',
      'in force': 'In force',
      'under review': 'Under review',
      superseded: 'Superseded',
      withdrawn: 'Withdrawn',
    },
  },
}
