import { type AnyPage, anyPage } from '../page.ts'
import { aboutPage, accessibilityPage } from './about/about.ts'
import { apiPage } from './api/api.ts'
import { bodiesPage } from './bodies/bodies.ts'
import { bodyPage } from './body/body.ts'
import { decisionPage } from './decisions/decision.ts'
import { decisionsPage } from './decisions/decisions.ts'
import { documentPage } from './documents/document.ts'
import { homePage } from './home/home.ts'
import { issuePage } from './issue/issue.ts'
import { issuesPage } from './issues/issues.ts'
import { itemPage } from './item/item.ts'
import { meetingPage } from './meeting/meeting.ts'
import { meetingsPage } from './meetings/meetings.ts'
import { papersOutPage } from './papers-out/papers-out.ts'
import { peoplePage } from './people/people.ts'
import { personPage } from './person/person.ts'
import { policiesPage } from './policies/policies.ts'
import { policyPage } from './policies/policy.ts'
import { recordPage } from './record/record.ts'
import { versionPage, versionsPage } from './record/versions.ts'
import { searchPage } from './search/search.ts'
import { undertakingsPage } from './undertakings/undertakings.ts'

/** Every page of the site. */
export const pages: readonly AnyPage[] = [
  anyPage(homePage),
  anyPage(issuesPage),
  anyPage(issuePage),
  anyPage(itemPage),
  anyPage(meetingsPage),
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
  anyPage(papersOutPage),
  anyPage(aboutPage),
  anyPage(accessibilityPage),
  anyPage(bodiesPage),
  anyPage(bodyPage),
  anyPage(peoplePage),
  anyPage(personPage),
  anyPage(undertakingsPage),
  anyPage(apiPage(() => pages)),
]
