import { type AnyPage, anyPage } from '../page.ts'
import { aboutPage, accessibilityPage } from './about/about.ts'
import { decisionPage } from './decisions/decision.ts'
import { decisionsPage } from './decisions/decisions.ts'
import { documentPage } from './documents/document.ts'
import { homePage } from './home/home.ts'
import { issuePage } from './issue/issue.ts'
import { itemPage } from './item/item.ts'
import { meetingPage } from './meeting/meeting.ts'
import { policiesPage } from './policies/policies.ts'
import { policyPage } from './policies/policy.ts'
import { recordPage } from './record/record.ts'
import { versionPage, versionsPage } from './record/versions.ts'
import { searchPage } from './search/search.ts'

/** Every page of the site. */
export const pages: readonly AnyPage[] = [
  anyPage(homePage),
  anyPage(issuePage),
  anyPage(itemPage),
  anyPage(meetingPage),
  anyPage(decisionPage),
  anyPage(decisionsPage),
  anyPage(documentPage),
  anyPage(policiesPage),
  anyPage(policyPage),
  anyPage(searchPage),
  anyPage(recordPage),
  anyPage(versionsPage),
  anyPage(versionPage),
  anyPage(aboutPage),
  anyPage(accessibilityPage),
]
