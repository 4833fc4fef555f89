import type { KeptPage } from './kept-page.ts'

/** Pages of one state of the world, by request address. The oldest go when their bytes grow past the limit. */
export type PageCache = {
  /** False for a cache that was given no room. */
  keepsAny: boolean
  /** Drops everything when the tag is another than before. */
  keepFor: (tag: string) => void
  get: (address: string) => KeptPage | undefined
  set: (address: string, page: KeptPage) => void
  /** How many pages are kept, and their bytes before compression. */
  size: () => { pages: number; bytes: number }
}

/** A page cache of at most so many bytes of uncompressed pages; 0 keeps none. */
export function pageCache(limitBytes: number): PageCache {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  let current = ''
  const clear = (): void => {
    pages.clear()
    bytes = 0
  }
  return {
    keepsAny: limitBytes > 0,
    keepFor: (tag) => {
      if (tag === current) return
      clear()
      current = tag
    },
    get: (address) => pages.get(address),
    set: (address, page) => {
      if (page.body.length > limitBytes / 8) return
      bytes += page.body.length - (pages.get(address)?.body.length ?? 0)
      pages.set(address, page)
      for (const [oldest, kept] of pages) {
        if (bytes <= limitBytes) break
        pages.delete(oldest)
        bytes -= kept.body.length
      }
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}
