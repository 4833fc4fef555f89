import { number, plural } from './words.ts'

export const searchMessages = {
  search: {
    label: 'Search',
    button: 'Search',
    title: 'Search',
    titleFor: (text: string) => `${text}: search`,
    lead: 'Every issue, item, minute, paper, decision and policy, and the people and bodies behind them. Put quotation marks round words that must stand together; a minus sign leaves a word out.',
    found: (total: number, isExact: boolean) =>
      isExact ? plural(total, 'result', 'results') : `More than ${number(total)} results`,
    nothing: 'Nothing was found.',
    tips: 'Try fewer or other words, or leave out the filters.',
    didYouMean: 'Did you mean',
    best: 'Best first',
    newest: 'Newest first',
    narrow: 'Narrow the results',
    remove: (name: string) => `Remove: ${name}`,
    kind: 'Kind',
    body: 'Body',
    year: 'Year',
    outcome: 'Outcome',
    more: (count: number) => `${number(count)} more`,
    pageOf: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
    kinds: {
      issue: 'Issues',
      item: 'Items and minutes',
      document: 'Papers',
      decision: 'Decisions',
      instrument: 'Policies',
      person: 'People',
      body: 'Bodies',
    },
    oneOf: {
      issue: 'Issue',
      item: 'Item',
      document: 'Paper',
      decision: 'Decision',
      instrument: 'Policy',
      person: 'Person',
      body: 'Body',
    },
  },
}
