import type { AnyPage } from './page.ts'

/** The route of a page's `.json`. */
export function jsonRouteOf(route: string): string {
  return route === '/' ? '/index.json' : `${route}.json`
}

/** The name of the view that a page sends: `issue-view` of `moothall/issue-view/1`; nothing where it sends none. */
export function viewNameOf({ json }: AnyPage): string | undefined {
  if (json === 'none') return undefined
  const { def } = json as { def: { shape?: Record<string, { def: { values?: unknown[] } }> } }
  const [format] = def.shape?.format?.def.values ?? []
  return typeof format === 'string' ? format.split('/')[1] : undefined
}
