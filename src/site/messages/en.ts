import { apiMessages } from './en/api.ts'
import { bodyMessages } from './en/body.ts'
import { calendarMessages } from './en/calendar.ts'
import { frameMessages } from './en/frame.ts'
import { homeMessages } from './en/home.ts'
import { issueMessages } from './en/issue.ts'
import { issuesMessages } from './en/issues.ts'
import { logMessages } from './en/log.ts'
import { meetingMessages } from './en/meeting.ts'
import { papersOutMessages } from './en/papers-out.ts'
import { peopleMessages } from './en/people.ts'
import { recordPartMessages } from './en/record-parts.ts'
import { registerMessages } from './en/register.ts'
import { searchMessages } from './en/search.ts'
import { undertakingsMessages } from './en/undertakings.ts'
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
  ...issuesMessages,
  ...meetingMessages,
  ...calendarMessages,
  ...bodyMessages,
  ...peopleMessages,
  ...undertakingsMessages,
  ...homeMessages,
  ...registerMessages,
  ...searchMessages,
  ...logMessages,
  ...apiMessages,
  ...papersOutMessages,
}
