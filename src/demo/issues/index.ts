import type { IssueDraft } from '../build/drafts.ts'
import { environmentIssues } from './environment.ts'
import { financeIssues } from './finance.ts'
import { highwaysIssues } from './highways.ts'
import { leisureIssues } from './leisure.ts'
import { licensingIssues } from './licensing.ts'
import { membersCode } from './members-code.ts'
import { planningIssues } from './planning.ts'
import { smallerIssues } from './smaller.ts'
import { socialMedia } from './social-media.ts'
import { staffingIssues } from './staffing.ts'

/** Every issue of the demo, with the items that are told in full. */
export const issues: readonly IssueDraft[] = [
  socialMedia,
  membersCode,
  ...staffingIssues,
  ...environmentIssues,
  ...highwaysIssues,
  ...leisureIssues,
  ...planningIssues,
  ...licensingIssues,
  ...financeIssues,
  ...smallerIssues,
]
