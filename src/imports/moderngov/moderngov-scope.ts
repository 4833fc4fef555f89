import type { KeyScope } from '../import-batch.ts'
import { SYSTEM } from './mapping/mapping.ts'
import { councilDomain, type SiteAddress } from './site-address.ts'

/** How keys of Modern.Gov are told apart; see site-address.ts. */
export function scopeOf(site: SiteAddress | undefined): KeyScope {
  return { system: SYSTEM, domain: site === undefined ? undefined : councilDomain(site) }
}
