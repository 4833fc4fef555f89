// Items of every agenda that belong to the meeting, never to an issue. Each pattern must fit the whole heading
// (after numbers and articles are taken off): "Minutes" is standing, "Minutes Secretary vacancy" is not.
const standing: readonly RegExp[] = [
  /^(?:welcome|introductions?|opening(?: of (?:the )?meeting)?|prayers?|close(?: of (?:the )?meeting)?|closing)(?:[ ,]+(?:and |& )?(?:introductions?|apolog\w+|remarks|prayers?|opening|welcome)(?: for absence)?)*$/,
  /^(?:to receive |receive |to consider |acceptance of |to accept )?(?:any )?(?:apolog(?:y|ies)|leave of absence)(?: (?:for|of) (?:non[- ]?attendance|absences?))?(?:[ ,]+(?:and |& )(?:welcome|substitut\w+|introductions?|reasons? for absence|absences?|to record .{0,40}|any .{0,40}))?$/,
  /^(?:appointment of |notification of )?substitut(?:e|es|ions?)(?: members?)?$/,
  /^(?:present|attendances?|roll call|record of attendance|quorum|those (?:present|attending))$/,
  /^(?:to (?:agree|approve|confirm|sign|receive|consider|adopt)(?:(?:,? and |\/)(?:sign|approve|confirm))? )?(?:the )?(?:confirmation of |adoption of |approval of |signing of |confirm |approve )?(?:the )?(?:draft |previous |public |council |unconfirmed )*minutes?(?: \(?\d{1,4}\)?)?(?: ?[-:,]? ?(?:of|from|for) .{0,160})?(?: ?- ?\d.{0,40})?$/,
  /^(?:draft )?minutes? ?(?:[-:] ?|(?=(?:special|extraordinary|ordinary|annual|monthly) ))(?:.{0,160}\b)?(?:meeting|committee|spc|panel|council|board|district)\b.{0,120}$/,
  /^minutes?,? (?:and |& )?(?:of )?(?:matters arising|(?:the )?(?:last|previous) meeting)(?: .{0,60})?$/,
  /^(?:reports and |any )?matters arising(?: .{0,80})?$/,
  /^(?:to (?:receive|record|declare|consider|note) )?(?:any )?(?:members' |councillors' )?(?:declarations?|disclosures?|disclosable|registration|register)\b.{0,60}\binterests?\b.{0,100}$/,
  /^(?:any )?(?:members' )?declarations?$/,
  /^(?:requests? for )?dispensations?(?: requests?)?$/,
  /^(?:exclusion|exempt(?:ion)?)(?: of)?(?: the)? (?:press(?: and|,)?(?: the)? public|public(?: and(?: the)? press)?|information|items?|business)(?: .{0,100})?$/,
  /^(?:to consider )?(?:any )?(?:other )?(?:urgent|any other|other)(?: urgent| competent| relevant)? (?:items?|business|matters?)(?: .{0,80})?$/,
  /^(?:urgent (?:business|items?)|items? of urgent business)$/,
  /^a\.?o\.?b\.?$/,
  /^(?:the )?(?:chair(?:man|person|woman)?|mayor|leader|cathaoirleach|clerk|chief executive|president|convener|civic)(?:'s|s|s')?(?: and .{0,30})?(?: (?:announcements?|communications?|remarks|business|opening remarks|welcome))+$/,
  /^(?:announcements?|communications?)(?: (?:from|by) [^-:]{0,60})?$/,
  /^(?:public (?:question(?:s)?(?: time)?|participation|speaking|session|forum|open session|comment)|open forum|questions? (?:from|by) (?:the |members of the )?public)(?: .{0,60})?$/,
  /^(?:receipt of )?(?:petitions?|deputations?)(?: and (?:petitions?|deputations?))?$/,
  /^(?:date|dates|time|date and time|time and date)(?:,? (?:time )?(?:and )?(?:venue|place))? of (?:the )?(?:next|future) meetings?(?: .{0,80})?$/,
  /^(?:next|future) meetings?(?: .{0,60})?$/,
  /^(?:votes? of (?:sympathy|congratulations?|condolences?)(?: .{0,60})?|(?:sympath(?:y|ies)|condolences|congratulations)(?: and .{0,40})?)$/,
  /^(?:suspension of standing orders|order of business|variation (?:of|to) (?:the )?order of business|correspondence)$/,
  // Welsh
  /^(?:croeso|gweddi)(?: .{0,60})?$/,
  /^(?:derbyn )?ymddiheuriadau?(?: .{0,60})?$/,
  /^(?:datgan(?:iadau?)?|datgelu)(?: .{0,20})? (?:o )?(?:fudd|fuddiant|buddiannau?|fuddiannau|diddordeb)(?: .{0,60})?$/,
  /^(?:cadarnhau |derbyn |llofnodi )?(?:'?r )?(?:y )?(?:cofnodion|gofnodion)(?: .{0,80})?$/,
  /^(?:materion (?:yn codi|brys)|unrhyw fater(?:ion)? arall|materion brys)(?: .{0,60})?$/,
  /^(?:cyhoeddiadau|cyfathrebiadau)(?: .{0,60})?$/,
  /^(?:gwahardd|cau allan|eithrio)(?:'?r)? (?:y )?(?:wasg|cyhoedd)(?: .{0,60})?$/,
  /^dyddiad (?:y )?cyfarfod nesaf$/,
]

/**
 * Whether a heading names standing business (apologies, minutes, declarations, exclusion of the public, urgent
 * business, announcements ...), in English or Welsh: an item of the meeting that is never an issue.
 */
export function isStandingBusiness(heading: string): boolean {
  const plain = heading
    .slice(0, 300)
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\d./()*:-]+/, '')
    .replace(/^(?:item|agenda item) \d+[.: -]*/, '')
    .replace(/[\s.*:;-]+$/, '')
    .replace(/^(?:the|y|yr) /, '')
  return standing.some((pattern) => pattern.test(plain))
}
