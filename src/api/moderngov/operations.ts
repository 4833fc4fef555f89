/** The types that parameters have in the contract. */
export type ParameterType = 'int' | 'boolean' | 'string'

/** A parameter as the contract names it. */
export type Parameter = readonly [name: string, type: ParameterType]

const DATES = [
  ['sFromDate', 'string'],
  ['sToDate', 'string'],
] as const

/** The 21 operations of Modern.Gov's web service in the order of its contract, with their parameters. */
export const operations = {
  GetMeeting: [['lMeetingId', 'int']],
  GetAllMeetingsByDate: [['lCommitteeId', 'int'], ...DATES, ['bIsAscendingDateOrder', 'boolean']],
  GetWebCastMeetings: [['lCommitteeId', 'int'], ...DATES],
  GetMeetings: [['lCommitteeId', 'int'], ...DATES],
  GetDeletedWebcastMeetings: [...DATES],
  GetMemberGroup: [
    ['sShortName', 'string'],
    ['sOrder', 'string'],
  ],
  GetParishCouncils: [],
  GetCommittees: [],
  GetCalendarEvents: [
    ['bGlobalCalendar', 'boolean'],
    ['sDateStart', 'string'],
    ['sDateEnd', 'string'],
    ['lUserId', 'int'],
  ],
  GetCommitteesByUser: [['lUserId', 'int']],
  GetElectionResults: [['lElectionId', 'int']],
  GetElectionResultsRdf: [
    ['lType', 'int'],
    ['lId', 'int'],
  ],
  GetMpOrMepsAndWards: [['bIsMPs', 'boolean']],
  GetMpOrMepAndWardsByPostcode: [
    ['sPostCode', 'string'],
    ['bIsMPs', 'boolean'],
  ],
  GetCouncillorsByWard: [],
  GetCouncillorsByWardId: [['lWardId', 'int']],
  GetCouncillorsByPostcode: [['sPostcode', 'string']],
  GetAttachment: [['lAttachmentId', 'int']],
  GetAttachmentByPath: [['sAttachmentPath', 'string']],
  CheckComms: [['sRid', 'string']],
  GetServerDiagnostics: [['sSecurityId', 'string']],
} as const satisfies Record<string, readonly Parameter[]>

export type OperationName = keyof typeof operations

/** The operations by name. */
export const operationNames = Object.keys(operations) as OperationName[]

/** The parameters of an operation. */
export function parametersOf(operation: OperationName): readonly Parameter[] {
  return operations[operation]
}

/** Only this operation answers with a plain string; every other with a document of its own. */
export function isTextOperation(operation: OperationName): boolean {
  return operation === 'CheckComms'
}

const byLowerCase = new Map(operationNames.map((name) => [name.toLowerCase(), name]))

/** The operation of a name in any case. */
export function operationNamed(name: string): OperationName | undefined {
  return byLowerCase.get(name.toLowerCase())
}

/** The namespace of every operation and its action: part of the contract, not an address to visit. */
export const NAMESPACE = 'http://moderngov.co.uk/namespaces'
