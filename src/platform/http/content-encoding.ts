import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What a body can be sent as. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The encoding for an Accept-Encoding header (RFC 9110 section 12.5.3): the one with the highest weight, brotli before
 * gzip among equals; what is refused with `q=0` is never used, and a body that cannot be sent otherwise goes as it is.
 */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  const weights = new Map(accept.split(',', 50).map(weighed))
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const brotli = weightOf('br')
  const gzip = Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)
  const plain = weights.get('identity') ?? 0
  if (brotli > 0 && brotli >= gzip && brotli >= plain) return 'br'
  return gzip > 0 && gzip >= plain ? 'gzip' : 'identity'
}

function weighed(offer: string): [string, number] {
  const [name = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return [
    name,
    weight === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0,
  ]
}

/** Whether compressing makes sense: not for fonts, pictures and PDFs, which are compressed already. */
export function isCompressible(mediaType: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript|jsonl)\b/.test(mediaType)
}

/** `small` for bytes that are sent often, `quick` for those that are sent once. */
export type Effort = 'small' | 'quick'

// 5 is where brotli's output stops shrinking faster than its time grows, for pages of this size.
const BROTLI_QUALITY = { small: 5, quick: 1 }
const GZIP_LEVEL = { small: 6, quick: 1 }

/** Compresses a body. */
export function compressed(
  body: Uint8Array,
  encoding: Exclude<Encoding, 'identity'>,
  effort: Effort,
): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: GZIP_LEVEL[effort] })
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
