/**
 * Modern.Gov numbers its things per site: councillor 47 of one council and councillor 47 of another are two people. What
 * was read is therefore known by the council's domain where that shows. The number that is taken first stands plain
 * (`person:47`), so that the import of one council has plain keys and its old addresses are found by number alone; the
 * same number from another domain gets it added (`person:47@wrexham.gov.uk`).
 */
const PAGE =
  /https?:\/\/[^\s"'<>?#]{1,300}\/(?:(?:mg|ie|ec|uu|ce)[a-z0-9]{2,40}\.aspx|userdata\/|documents\/[sgb]\d)/gi
// Hosts where every council has a name of its own under the provider's domain.
const SHARED = /(?:^|\.)(?:moderngov\.co\.uk|moderngov\.com|civica\.co\.uk)$/
const SECOND_LEVEL = /\.(?:gov|org|co|ac|nhs|police)\.(?:uk|ie)$/

/** The address under which a site has its pages, with a closing slash: `https://democracy.example.gov.uk/`. */
export type SiteAddress = string

/** The site that a text's own absolute links lead to, when they all lead to one council's. */
export function siteShownIn(text: string): SiteAddress | undefined {
  const sites = new Map<string, SiteAddress>()
  let count = 0
  for (const [address] of text.matchAll(PAGE)) {
    if (++count > 5_000) break
    const base = baseOf(address)
    const domain = base && councilDomain(base)
    if (base && domain && !sites.has(domain)) sites.set(domain, base)
  }
  return sites.size === 1 ? [...sites.values()][0] : undefined
}

/** The part of an address that stays when a council renames its democracy site: `wrexham.gov.uk`. */
export function councilDomain(address: string): string | undefined {
  const host = URL.parse(address)?.hostname.toLowerCase()
  if (!host) return undefined
  if (SHARED.test(host) || /^[\d.]+$|^\[|^localhost$/.test(host)) return host
  return host
    .split('.')
    .slice(SECOND_LEVEL.test(host) ? -3 : -2)
    .join('.')
}

function baseOf(address: string): SiteAddress | undefined {
  const cut = /^https?:\/\/[^?#]*?\/(?=userdata\/|documents\/|[^/]*\.aspx)/i.exec(address)?.[0]
  return cut && URL.canParse(cut) ? new URL(cut).href : undefined
}
