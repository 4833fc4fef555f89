import type { IssueDraft } from '../build/drafts.ts'
import { membersCode } from './members-code.ts'
import { socialMedia } from './social-media.ts'
import { staffingIssues } from './staffing.ts'

/** Every issue of the demo, with the items that are told in full. */
export const issues: readonly IssueDraft[] = [socialMedia, ...staffingIssues, membersCode]
