import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A response kept in memory: its bytes as they are, and compressed once each when first asked for. */
export type KeptPage = {
  headers: [string, string][]
  body: Buffer
  brotli?: Buffer
  gzip?: Buffer
}

/** Pages of one state of the world, by request address. The oldest go when their bytes grow past the limit. */
export type PageCache = {
  /** Drops everything when the tag is another than before. */
  keepFor: (tag: string) => void
  get: (address: string) => KeptPage | undefined
  set: (address: string, page: KeptPage) => void
}

const COMPRESSIBLE_FROM = 512
// 5 is where brotli's output stops shrinking faster than its time grows, for pages of this size.
const BROTLI_QUALITY = 5

/** A page cache of at most so many bytes of uncompressed pages. */
export function pageCache(limitBytes: number): PageCache {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  let current = ''
  const clear = (): void => {
    pages.clear()
    bytes = 0
  }
  return {
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
  }
}

/** What a request accepts best of what we make. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** The encoding for an Accept-Encoding header: brotli, then gzip; one that is refused with q=0 is not used. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  if (accept.includes('br') && !/\bbr\s*;\s*q=0(\.0*)?(,|$)/.test(accept)) return 'br'
  if (accept.includes('gzip') && !/\bgzip\s*;\s*q=0(\.0*)?(,|$)/.test(accept)) return 'gzip'
  return 'identity'
}

/** A page's bytes in an encoding, made at the first call and kept. */
export function encoded(page: KeptPage, encoding: Encoding): { body: Buffer; encoding: Encoding } {
  if (encoding === 'identity' || page.body.length < COMPRESSIBLE_FROM) {
    return { body: page.body, encoding: 'identity' }
  }
  if (encoding === 'br') {
    page.brotli ??= brotliCompressSync(page.body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length,
      },
    })
    return { body: page.brotli, encoding }
  }
  page.gzip ??= gzipSync(page.body)
  return { body: page.gzip, encoding }
}
