/** Past business and mere possibility: said in a minute, not decided by it. */
const remote =
  /\b(?:had|has|have) (?:been|previously|already)\b|\bhad agreed\b|\bpreviously (?:agreed|approved|noted)|\b(?:last|previous|earlier|recent) (?:meeting|year|month)|\bas (?:was )?(?:agreed|approved|noted)\b|\bif (?:it |this |the )|\b(?:would|could|should|may|might|can|to|will|must) (?:then )?be (?:agreed|approved|adopted|noted|deferred|carried|accepted|passed)\b/i
const elsewhere =
  /\b(?:approved|agreed|adopted|refused|noted|granted|confirmed|accepted|withdrawn) by (?:the )?(?:Borough|County|District|KLWN|BCKLWN|Planning|Department|Minister|Government|An Bord|An Coimisi|Highways|Environment|Norfolk|Welsh|Irish|NRA|TII|NTA|applicant|developer|contractor|C\.C\.C|CCC|HSE|EPA|Garda)/i
const speech =
  /\b(?:stated|said|advised|explained|outlined|informed|reported|clarified|confirmed|reminded|asked|queried|referred to|pointed out|mentioned|felt|considered|replied|responded|understood|believed|hoped|suggested|indicated|highlighted)\b(?:[^.;:,]{0,160}| (?:that|to the \w+ that)\b[^.;:]{0,160})$/i

/** Whether the words tell of an earlier decision, or of one that might come. */
export const isRemote = (words: string) => remote.test(words)

/** Whether the words tell of a decision of somebody else: a planning authority, a ministry. */
export const isElsewhere = (words: string) => elsewhere.test(words)

/** Whether the words before a decision make it something a speaker reported. */
export const isReported = (before: string) => speech.test(before.slice(-220))
