import { number, plural } from './words.ts'

/** The list of issues. */
export const issuesMessages = {
  issues: {
    title: 'Issues',
    lead: 'Every matter that came before a meeting, followed from the first report to what became of it.',
    count: (count: number) => plural(count, 'issue', 'issues'),
    none: 'No issue is like that.',
    newest: 'Newest activity first',
    byTitle: 'By title',
    state: 'Where it stands',
    states: {
      decided: 'Decided',
      awaiting: 'Awaiting an answer',
      upcoming: 'Coming up',
      considered: 'Considered, nothing decided',
      dropped: 'Withdrawn or lapsed',
    },
    topic: 'Topic',
    body: 'Considered by',
    year: 'Last active in',
    awaiting: (body: string | null) => (body ? `awaiting an answer from ${body}` : 'awaiting an answer'),
    appearances: (count: number) =>
      count === 0 ? 'Not yet at a meeting' : count === 1 ? 'Came up once' : `Came up ${number(count)} times`,
    next: 'On the agenda of',
  },
}
