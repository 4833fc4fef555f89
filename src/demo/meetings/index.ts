import type { MeetingDraft } from '../build/drafts.ts'
import { meetings2021 } from './2021.ts'
import { staffingMeetings } from './staffing.ts'
import { standardsMeetings } from './standards.ts'

/** Every meeting of the demo, held and to come. */
export const meetings: readonly MeetingDraft[] = [...meetings2021, ...staffingMeetings, ...standardsMeetings]
