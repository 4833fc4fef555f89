import { frameMessages } from './en/frame.ts'
import { homeMessages } from './en/home.ts'
import { issueMessages } from './en/issue.ts'
import { logMessages } from './en/log.ts'
import { meetingMessages } from './en/meeting.ts'
import { recordPartMessages } from './en/record-parts.ts'
import { registerMessages } from './en/register.ts'
import { searchMessages } from './en/search.ts'
import { dates, number, plural } from './en/words.ts'

/** The interface in English, section by section. Another language is another folder with the same keys. */
export const en = {
  language: 'en-GB',
  dates,
  number,
  plural,
  ...frameMessages,
  ...recordPartMessages,
  ...issueMessages,
  ...meetingMessages,
  ...homeMessages,
  ...registerMessages,
  ...searchMessages,
  ...logMessages,
}
