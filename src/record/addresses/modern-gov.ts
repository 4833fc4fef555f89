/** A key under which an imported subject may be known; `item` where the address leads to an item within a meeting. */
export type OldAddressKey = { key: string; fragmentItem?: string }

type Rule = readonly [parameters: readonly string[], kind: string]

// Page and the parameters that say what it shows, most telling first. Everything else in a query (bcr, J, Ver, LLL, XXR,
// GL, info, T, META, NOW, Next, Opt, PlanId) only says how it is shown.
const PAGES: Readonly<Record<string, readonly Rule[]>> = {
  'ielistdocuments.aspx': [[['mid', 'meetingid'], 'meeting']],
  'celistdocuments.aspx': [[['meetingid', 'mid'], 'meeting']],
  'mgmeetingattendance.aspx': [[['id'], 'meeting']],
  'mgai.aspx': [[['id'], 'agendaitem']],
  'mgcommitteedetails.aspx': [[['id'], 'committee']],
  'ielistmeetings.aspx': [[['committeeid', 'cid'], 'committee']],
  'mgcommitteestats.aspx': [[['rp'], 'committee']],
  'mgcommitteemailinglist.aspx': [[['id'], 'committee']],
  'mgattendancesummary.aspx': [[['rpid'], 'committee']],
  'mgrss.aspx': [[['cid'], 'committee']],
  'mgwhatsnew.aspx': [[['cid'], 'committee']],
  'mgissuehistoryhome.aspx': [[['iid'], 'issue']],
  'mgissuehistorychronology.aspx': [[['iid'], 'issue']],
  'mgdecisiondetails.aspx': [[['iid'], 'issue']],
  'ieissuedetails.aspx': [[['iid'], 'issue']],
  // Two spaces of numbers: a decision's, or an agenda item's.
  'iedecisiondetails.aspx': [
    [['id'], 'decision'],
    [['aiid'], 'agendaitem'],
  ],
  'mguserinfo.aspx': [[['uid'], 'person']],
  'mgrofi.aspx': [[['uid'], 'person']],
  'mgattendance.aspx': [[['uid'], 'person']],
  'mglistdeclarationsofinterest.aspx': [
    [['uid'], 'person'],
    [['rpid'], 'committee'],
  ],
  'mgconvert2pdf.aspx': [[['id'], 'attachment']],
  'mglistrecordedvotesshort.aspx': [
    [['aiid'], 'agendaitem'],
    [['mid'], 'meeting'],
  ],
}

const NUMBER = /^0*([1-9]\d{0,9})$/

/**
 * The keys that an address of a Modern.Gov site may lead to, best first; empty where it leads to nothing that is imported.
 * Page and parameter names match in any case and order, in any folder, with doubled slashes; a document is known by its
 * number, never by its file name. `fragmentItem` is the agenda item of `#AI51902`, which browsers keep to themselves.
 */
export function oldAddressKey(path: string, query: URLSearchParams): OldAddressKey[] {
  const document = /\/documents\/+s0*([1-9]\d{0,9})\//i.exec(`/${path.slice(0, 4_000)}`)?.[1]
  if (document) return [{ key: `attachment:${document}` }]
  const [address = '', fragment] = path.slice(0, 4_000).split('#')
  const page = address.split('/').at(-1)?.toLowerCase() ?? ''
  const rules = Object.hasOwn(PAGES, page) ? (PAGES[page] ?? []) : []
  const values = numbersOf(query)
  const item = /^AI([1-9]\d{0,9})$/i.exec(fragment ?? '')?.[1]
  return rules.flatMap(([parameters, kind]): OldAddressKey[] => {
    const number = parameters.map((name) => values.get(name)).find((value) => value !== undefined)
    if (number === undefined) return []
    return [
      {
        key: `${kind}:${number}`,
        ...(item && kind === 'meeting' ? { fragmentItem: `agendaitem:${item}` } : {}),
      },
    ]
  })
}

/** The positive numbers of a query by the lower-case name of their parameter; the first of a name counts. */
function numbersOf(query: URLSearchParams): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of query) {
    const number = NUMBER.exec(value.trim())?.[1]
    const key = name.toLowerCase().replace(/^amp;/, '')
    if (number !== undefined && !values.has(key)) values.set(key, number)
  }
  return values
}
