import { isStandingBusiness } from '../../../reading/index.ts'
import type { IssueFacts, ItemFacts } from '../facts.ts'
import { isWithin, type LiveSite, originAt } from './live-site.ts'
import type { Progressed } from './take-meeting.ts'

/**
 * Takes in the pages of the issues behind the items of a meeting, each issue once in a run: its own title and the meetings at
 * which it was. Answers whether all that can be had was had. Meetings known already are only filled up, those that the
 * service will still tell of are left to it, and those outside the dates asked for stay out.
 */
export async function takeIssues(
  live: LiveSite,
  items: readonly ItemFacts[],
  progressed: Progressed,
): Promise<boolean> {
  let isWhole = true
  for (const { issueId, heading, isRestricted } of items) {
    if (issueId === undefined || isRestricted || isStandingBusiness(heading)) continue
    if (progressed.issues.has(issueId)) continue
    if (live.options.signal?.aborted) return false
    progressed.issues.add(issueId)
    if (!(await takeIssue(live, issueId, progressed))) isWhole = false
  }
  return isWhole
}

async function takeIssue(live: LiveSite, issueId: string, progressed: Progressed): Promise<boolean> {
  const page = `ieIssueDetails.aspx?IId=${issueId}&PlanId=0&Opt=3`
  const meetings = await live.pages.read('issue pages', page, 'issue')
  const details = await live.pages.read('issue details', `mgIssueHistoryHome.aspx?IId=${issueId}`, 'issue')
  const [told, about] = [meetings, details].map((read) =>
    typeof read === 'string' ? undefined : read.recognised.read.facts,
  )
  const facts = told ?? about
  if (facts) {
    const { wards, isKeyDecision } = about ?? {}
    const merged: IssueFacts = {
      ...facts,
      issueId,
      appearances: (told?.appearances ?? []).filter(
        (one) =>
          isWithin(live.options, one.date) &&
          (one.meetingId === undefined || !progressed.waiting.has(one.meetingId)),
      ),
      ...(wards === undefined ? {} : { wards }),
      ...(isKeyDecision === undefined ? {} : { isKeyDecision }),
    }
    await live.intake.issue(originAt(live, page), merged, 'fill')
  }
  return meetings !== 'later' && details !== 'later'
}
