import type { InstrumentDraft } from '../build/drafts.ts'
import { conductInstruments } from './conduct.ts'
import { serviceInstruments } from './services.ts'
import { socialMediaInstruments } from './social-media.ts'
import { staffingInstruments } from './staffing.ts'

/** The register of policies, codes and strategies. */
export const instruments: readonly InstrumentDraft[] = [
  ...socialMediaInstruments,
  ...staffingInstruments,
  ...conductInstruments,
  ...serviceInstruments,
]
