// Items of every agenda that belong to the meeting, never to an issue. Each pattern must fit the whole heading
// (after numbers and articles are taken off): "Minutes" is standing, "Minutes Secretary vacancy" is not.
const standing: readonly RegExp[] = [
  /^(?:welcome|introductions?|opening(?: of (?:the )?meeting)?|prayers?|close(?: of (?:the )?meeting)?|closing)(?:[ ,]+(?:and |& )?(?:introductions?|apolog\w+|remarks|prayers?|opening|welcome)(?: for absence)?)*$/,
  /^(?:to receive |receive |to consider )?(?:any )?(?:apolog(?:y|ies)|leave of absence)(?: (?:for|of) (?:non[- ]?attendance|absences?))?(?:[ ,]+(?:and |& )(?:welcome|substitut\w+|introductions?|reasons? for absence|absences?|to record .{0,40}|any .{0,40}))?$/,
  /^(?:appointment of |notification of )?substitut(?:e|es|ions?)(?: members?)?$/,
  /^(?:present|attendances?|roll call|record of attendance|quorum|those (?:present|attending))$/,
  /^(?:to (?:agree|approve|confirm|sign|receive|consider|adopt)(?:,? and (?:sign|approve|confirm))? )?(?:the )?(?:confirmation of |adoption of |approval of |signing of |confirm |approve )?(?:the )?(?:draft |previous |public |council |unconfirmed )*minutes?(?: \(?\d{1,4}\)?)?(?: ?[-:,]? ?(?:of|from|for) .{0,160})?(?: ?- ?\d.{0,40})?$/,
  /^minutes?,? (?:and |& )?(?:of )?(?:matters arising|(?:the )?(?:last|previous) meeting)(?: .{0,60})?$/,
  /^matters arising(?: .{0,80})?$/,
  /^(?:to (?:receive|record|declare|consider|note) )?(?:any )?(?:members' )?(?:declarations?|disclosures?|disclosable)(?: and (?:dispensations?|registration))?(?: of)?(?: (?:members'|any|personal|disclosable|pecuniary|registrable|prejudicial|other|and|non-pecuniary|&|or))*(?: interests?)?(?: (?:by|from|of|in|on|and|under) .{0,100})?$/,
  /^(?:requests? for )?dispensations?(?: requests?)?$/,
  /^(?:exclusion|exempt(?:ion)?)(?: of)?(?: the)? (?:press(?: and|,)?(?: the)? public|public(?: and(?: the)? press)?|information|items?|business)(?: .{0,100})?$/,
  /^(?:to consider )?(?:any )?(?:other )?(?:urgent|a\.?o\.?b\.?|any other) ?(?:items?|business|matters?)?(?: .{0,80})?$/,
  /^(?:urgent (?:business|items?)|items? of urgent business)$/,
  /^a\.?o\.?b\.?$/,
  /^(?:the )?(?:chair(?:man|person|woman)?|mayor|leader|cathaoirleach|clerk|chief executive|president|convener|civic)(?:'s|s|s')?(?: and .{0,30})?(?: (?:announcements?|communications?|remarks|business|opening remarks|welcome))+$/,
  /^(?:announcements?|communications?)(?: (?:from|by) .{0,80})?$/,
  /^(?:public (?:question(?:s)?(?: time)?|participation|speaking|session|forum|open session|comment)|open forum|questions? (?:from|by) (?:the |members of the )?public|petitions?(?: and deputations?)?|deputations?)(?: .{0,60})?$/,
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
    .replace(/\s+/g, ' ')
    .replace(/^[\s\d./()*:-]+/, '')
    .replace(/^(?:item|agenda item) \d+[.: -]*/, '')
    .replace(/[\s.*:;-]+$/, '')
    .replace(/^(?:the|y|yr) /, '')
  return standing.some((pattern) => pattern.test(plain))
}
