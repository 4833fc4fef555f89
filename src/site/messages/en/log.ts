import { number, plural } from './words.ts'

export const logMessages = {
  log: {
    title: 'The record',
    lead: 'Everything this council has published, in the order it was published. Nothing is ever overwritten: a correction is a new version, and what is withdrawn leaves its trace.',
    head: 'Head of the log',
    size: (size: number) => plural(size, 'entry', 'entries'),
    rootHash: 'Tree head',
    lastChange: 'Last entry',
    take: 'Take it with you',
    recordFile: 'The record, an SQLite file',
    recordFileWords:
      'opens in the sqlite3 shell, Datasette, DuckDB or a spreadsheet program that reads SQLite',
    logFile: 'The log, JSON lines',
    logFileWords: 'one line an entry with its content; everything else can be rebuilt and checked from it',
    checkTitle: 'Check it yourself',
    check: [
      'Each entry says who published what and when, and holds the SHA-256 of the content. Hash a content’s canonical JSON (RFC 8785) and compare.',
      'An entry’s leaf hash is SHA-256 over a zero byte and the entry’s own canonical JSON. The tree head over all leaves, computed as RFC 6962 says, must equal the one above.',
      'Note the number of entries and the tree head today; whoever changes an old entry later cannot give you a log that begins with the same head.',
    ],
    newest: 'Newest entries',
    what: 'What',
    when: 'When',
    who: 'By',
    acts: { published: 'Published', corrected: 'Corrected', withdrawn: 'Withdrawn' },
    version: (count: number) => `version ${number(count)}`,
    versionsOf: (title: string) => `Versions of ${title}`,
    versionsLead: 'Every version that was published, newest first.',
    contentGone: 'its content was withdrawn',
    whatChanged: 'What changed',
    nothingBefore: 'This is the first version: there is nothing before it to compare with.',
    notHeld: 'The content of this version was withdrawn. Its hash remains.',
    before: 'Before',
    after: 'After',
    place: 'Where',
    content: 'The content as published',
    entry: (seq: number) => `Entry ${number(seq)}`,
  },

  about: {
    title: 'About this site',
    paragraphs: [
      'This site is the public record of the council’s meetings: what was reported, recommended and resolved, the policies that came of it, and the promises made on the way.',
      'It follows issues rather than meetings. One page tells the life of a matter from the first report to what is in force today, through every committee that considered it.',
      'Where a decision, a promise or a name was read from the text of minutes by machine, the page says so until a person has confirmed it. The minute itself always stands beside it.',
      'Papers that are exempt or confidential are not on this site at all. The agenda says that such business was done, under which category, and when that is looked at again.',
    ],
    software: 'The software is Moothall, free and open source.',
  },

  accessibility: {
    title: 'Accessibility',
    paragraphs: [
      'We want everybody to be able to read this record. The site is made to meet level AA of the Web Content Accessibility Guidelines 2.2.',
      'You can use all of it with a keyboard alone, with a screen reader, without script, at 320 pixels of width and at 400 per cent zoom, in dark mode and with your own colours.',
      'Some papers are files that other programs made, and some of those files are hard to read with a screen reader. Where a paper’s text could be had, its page shows it as ordinary text.',
      'If something keeps you from reading the record, tell the council’s democratic services; they can give you any open paper in another form.',
    ],
  },
}
