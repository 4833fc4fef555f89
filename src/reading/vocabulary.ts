/**
 * What a minute can say was done with an item: the one list of outcome kinds.
 *
 * The kind says what the words do, not which marker introduced them: "RESOLVED that the report be noted" is `noted`,
 * "RESOLVED: that ... be recommended to Full Council" is `recommended`. The marker itself is kept as `printed`.
 */
export const outcomeKinds = [
  'resolved',
  'recommended',
  'noted',
  'received',
  'deferred',
  'referred',
  'withdrawn',
  'lost',
  'amended',
  'agreed',
  'approved-subject',
  'lapsed',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

/** How the verbs of prose decisions ("It was agreed that", "Members approved the") map to kinds. */
export const verbKinds: ReadonlyMap<string, OutcomeKind> = new Map<string, OutcomeKind>([
  ['resolved', 'resolved'],
  ['decided', 'resolved'],
  ['determined', 'resolved'],
  ['ordered', 'resolved'],
  ['decision', 'resolved'],
  ['carried', 'resolved'],
  ['passed', 'resolved'],
  ['recommended', 'recommended'],
  ['agreed', 'agreed'],
  ['approved', 'agreed'],
  ['adopted', 'agreed'],
  ['accepted', 'agreed'],
  ['confirmed', 'agreed'],
  ['ratified', 'agreed'],
  ['endorsed', 'agreed'],
  ['noted', 'noted'],
  ['received', 'received'],
  ['deferred', 'deferred'],
  ['adjourned', 'deferred'],
  ['referred', 'referred'],
  ['withdrawn', 'withdrawn'],
  ['lapsed', 'lapsed'],
  ['fell', 'lapsed'],
  ['lost', 'lost'],
  ['defeated', 'lost'],
  ['rejected', 'lost'],
  ['refused', 'resolved'],
  ['failed', 'lost'],
  // Welsh
  ['penderfynwyd', 'resolved'],
  ['argymhellwyd', 'recommended'],
  ['cytunwyd', 'agreed'],
  ['cymeradwywyd', 'agreed'],
  ['nodwyd', 'noted'],
  ['gohiriwyd', 'deferred'],
])

/** The kind a decision verb stands for, whatever its case. */
export function kindOfVerb(verb: string): OutcomeKind | undefined {
  return verbKinds.get(verb.toLowerCase())
}
