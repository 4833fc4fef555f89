import { type AnyPage, anyPage } from '../page.ts'
import { homePage } from './home/home.ts'
import { issuePage } from './issue/issue.ts'
import { itemPage } from './item/item.ts'
import { meetingPage } from './meeting/meeting.ts'

/** Every page of the site. */
export const pages: readonly AnyPage[] = [
  anyPage(homePage),
  anyPage(issuePage),
  anyPage(itemPage),
  anyPage(meetingPage),
]
