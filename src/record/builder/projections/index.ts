import type { Published, SubjectType } from '../../formats/index.ts'
import { bodyProjection } from './body.ts'
import { councilProjection } from './council.ts'
import { decisionProjection } from './decision.ts'
import { documentProjection } from './document.ts'
import { instrumentProjection } from './instrument.ts'
import { issueProjection } from './issue.ts'
import { meetingProjection } from './meeting.ts'
import { minuteProjection } from './minute.ts'
import { personProjection, postProjection } from './people.ts'
import type { Projection } from './projection.ts'

const projections = {
  council: councilProjection,
  body: bodyProjection,
  person: personProjection,
  post: postProjection,
  meeting: meetingProjection,
  minute: minuteProjection,
  issue: issueProjection,
  document: documentProjection,
  decision: decisionProjection,
  instrument: instrumentProjection,
}

/** The projection of a type of subject. Its content parameter is whatever that type publishes. */
export function projectionOf(type: SubjectType): Projection<Published> {
  // Each projection takes its own type's content; the log pairs content and type, which TypeScript cannot see.
  return projections[type] as unknown as Projection<Published>
}
