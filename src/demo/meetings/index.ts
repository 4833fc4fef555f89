import type { MeetingDraft } from '../build/drafts.ts'
import { meetings2021 } from './2021.ts'
import { councilMeetings } from './council.ts'
import { executiveMeetings } from './executive.ts'
import { panelMeetings } from './panels.ts'
import { planningAndLicensingMeetings } from './planning-and-licensing.ts'
import { scrutinyAndAuditMeetings } from './scrutiny-and-audit.ts'
import { staffingMeetings } from './staffing.ts'
import { standardsMeetings } from './standards.ts'

/** Every meeting of the demo, held and to come. */
export const meetings: readonly MeetingDraft[] = [
  ...meetings2021,
  ...councilMeetings,
  ...executiveMeetings,
  ...scrutinyAndAuditMeetings,
  ...planningAndLicensingMeetings,
  ...panelMeetings,
  ...staffingMeetings,
  ...standardsMeetings,
]
