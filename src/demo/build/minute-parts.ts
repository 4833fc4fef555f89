import type { ItemDraft, MinutePart, OutcomeDraft, UndertakingDraft } from './drafts.ts'

type Extra = Omit<OutcomeDraft, 'part' | 'kind' | 'printed' | 'text'>

const outcome =
  (kind: OutcomeDraft['kind'], printed: string) =>
  (text: string, extra: Extra = {}): OutcomeDraft => ({ part: 'outcome', kind, printed, text, ...extra })

/** RESOLVED: the body decided. */
export const resolved = outcome('resolved', 'RESOLVED')

/** RECOMMENDED: the body advises another one. */
export const recommended = outcome('recommended', 'RECOMMENDED')

/** RESOLVED to note. */
export const noted = outcome('noted', 'RESOLVED')

/** RESOLVED to receive. */
export const received = outcome('received', 'RESOLVED')

/** RESOLVED to put off. */
export const deferred = outcome('deferred', 'RESOLVED')

/** RESOLVED to send to another body. */
export const referred = outcome('referred', 'RESOLVED')

/** RESOLVED to approve with conditions. */
export const approvedSubjectTo = outcome('approved-subject', 'RESOLVED')

/** AGREED, where a panel is of one mind and decides nothing in law. */
export const agreed = outcome('agreed', 'AGREED')

/** A motion or amendment that was put and LOST. */
export const lost = outcome('lost', 'LOST')

/** An amendment that was put and CARRIED. */
export const amended = outcome('amended', 'AMENDMENT CARRIED')

/** A motion or application taken back. */
export const withdrawn = outcome('withdrawn', 'WITHDRAWN')

/** Business for which there was no seconder or no time. */
export const lapsed = outcome('lapsed', 'LAPSED')

/** A promise: "the Director of Resources undertook to ...". */
export function undertook(
  by: string,
  text: string,
  extra: Omit<UndertakingDraft, 'part' | 'by' | 'text'> = {},
): UndertakingDraft {
  return { part: 'undertaking', by, text, ...extra }
}

/** An item with the report that was before the meeting and its minute. */
export function business(
  heading: string,
  by: string,
  report: string | readonly string[],
  minute: readonly MinutePart[],
  extra: Omit<ItemDraft, 'heading' | 'by' | 'report' | 'minute'> = {},
): ItemDraft {
  return { heading, by: [by], report, minute, ...extra }
}

/** An item that was taken in private: its heading and public minute give nothing away. */
export function privateBusiness(
  heading: string,
  withheld: NonNullable<ItemDraft['withheld']>,
  minute: readonly MinutePart[],
  extra: Omit<ItemDraft, 'heading' | 'withheld' | 'minute'> = {},
): ItemDraft {
  return { heading, withheld, minute, ...extra }
}
