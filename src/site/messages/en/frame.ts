import { number } from './words.ts'

/** What stands around every page: ways through the site, proof, feeds, errors. */
export const frameMessages = {
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

  list: {
    pages: 'Pages of this list',
    page: (page: number) => `Page ${number(page)}`,
    previous: 'Previous',
    next: 'Next',
    filters: 'Narrow the list',
    apply: 'Show',
    clear: 'Show all',
    any: 'Any',
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

  gone: {
    title: 'This was withdrawn',
    body: (when: string) => `What stood here was withdrawn from the record on ${when}.`,
    trace: 'Its trace in the record',
  },

  invalid: {
    title: 'This address is not understood',
    unknownParameter: (found: string, expected: string) =>
      `The address asks for ${found}, which this page does not know. It knows: ${expected}.`,
    value: (name: string, found: string, expected: string) => `${name}=${found}: expected ${expected}.`,
    oneOf: (words: string) => `one of ${words}`,
    pageNumber: 'a page number such as 2',
    year: 'a year from 1900 to 2100',
    month: 'a month such as 2026-11, from 1900 to 2100',
    slug: { body: 'the last part of a body’s address, such as planning-committee' },
    text: (characters: number) => `a text of at most ${number(characters)} characters`,
  },

  failed: {
    title: 'Something went wrong here',
    body: 'The error is on our side and was noted. Try again in a minute; if it stays, tell the council and give this number:',
  },
}
