import { plural } from './words.ts'

/** The list of promises. */
export const undertakingsMessages = {
  undertakings: {
    title: { open: 'Open promises', closed: 'Promises kept or closed' },
    lead: 'What was promised at a meeting stays here, oldest first, until a later minute says what became of it.',
    leadClosed: 'Promises that a later minute closed, the latest made first.',
    open: 'Open',
    closed: 'Closed',
    count: (count: number) => plural(count, 'promise', 'promises'),
    none: 'No promise is like that in the record.',
    from: 'From',
  },
}
