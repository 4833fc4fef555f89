const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const NUMBER = /^0*([1-9]\d{0,9})$/

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'meetingdetail.aspx': ['meeting'],
  'legislationdetail.aspx': ['matter'],
  'departmentdetail.aspx': ['body'],
  'persondetail.aspx': ['person'],
  'historydetail.aspx': ['item'],
}

/**
 * The keys that an address of a Legistar site may lead to, best first; empty where it leads to nothing that is imported. The
 * GUID decides where there is one: the numbers of the public pages need not be those of the Web API. `LEGID` (of a meeting)
 * and `gateway.aspx?m=l&id=/matter.aspx?key=` bear the Web API's number.
 */
export function oldLegistarKeys(path: string, query: URLSearchParams): string[] {
  const page = path.slice(0, 4_000).split('/').at(-1)?.toLowerCase() ?? ''
  const values = new Map<string, string>()
  for (const [name, value] of query) {
    const key = name.toLowerCase().replace(/^amp;/, '')
    if (!values.has(key)) values.set(key, value.trim())
  }
  if (page === 'gateway.aspx') return gatewayKeys(values)
  const [kind] = Object.hasOwn(PAGES, page) ? (PAGES[page] ?? []) : []
  if (kind === undefined) return []
  const numbered = (name: string) => {
    const number = NUMBER.exec(values.get(name) ?? '')?.[1]
    return number === undefined ? [] : [`${kind}:${number}`]
  }
  const guid = values.get('guid') ?? ''
  if (GUID.test(guid)) return [`${kind}-guid:${guid.toLowerCase()}`]
  return [...numbered('legid'), ...numbered('id')]
}

/** `gateway.aspx?m=l&id=/matter.aspx?key=27257`, or `id=27257` alone. */
function gatewayKeys(values: ReadonlyMap<string, string>): string[] {
  const given = values.get('id') ?? ''
  const number = NUMBER.exec(/key=(\d+)$/i.exec(given)?.[1] ?? given)?.[1]
  const mode = (values.get('m') ?? '').toLowerCase()
  return number !== undefined && mode === 'l' ? [`matter:${number}`] : []
}
