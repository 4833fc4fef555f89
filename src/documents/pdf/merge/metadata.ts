import { PdfError } from '../pdf-error.ts'
import type { OpenPdf } from '../reading/open-pdf.ts'
import { stringText } from '../syntax/text-strings.ts'
import { isDict, nameOf, PdfStream, PdfString } from '../syntax/values.ts'

/** What a paper says of itself. */
export type Described = {
  title: string | undefined
  language: string | undefined
  claimsPdfUa: boolean
  isMarked: boolean
}

/** Reads title, language and the claim of PDF/UA-1 from a file's Info, catalogue and XMP. */
export function describe({ file, catalogue }: OpenPdf): Described {
  const info = file.dict(file.trailer.get('Info'))
  const text = (value: Parameters<typeof file.resolve>[0]) => {
    const found = file.resolve(value)
    return found instanceof PdfString ? stringText(found).replace(/\s+/g, ' ').trim().slice(0, 500) : ''
  }
  const xmp = xmpOf({ file, catalogue })
  const mark = file.resolve(catalogue.get('MarkInfo'))
  const isTrue = (key: string) => isDict(mark) && file.resolve(mark.get(key)) === true
  return {
    title: text(info?.get('Title')) || titleIn(xmp) || undefined,
    language: text(catalogue.get('Lang')) || undefined,
    claimsPdfUa: /pdfuaid:part\s*(?:=\s*["']1["']|>\s*1\s*<)/.test(xmp),
    isMarked: isTrue('Marked') && !isTrue('Suspects'),
  }
}

function titleIn(xmp: string): string {
  const title = /<dc:title>[\s\S]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,500})</.exec(xmp)?.[1] ?? ''
  return title.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '').trim()
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const MAX_XMP = 1_000_000

function xmpOf({ file, catalogue }: OpenPdf): string {
  const stream = file.resolve(catalogue.get('Metadata'))
  if (!(stream instanceof PdfStream) || stream.raw.length > MAX_XMP) return ''
  if (nameOf(stream.dict.get('Type')) !== 'Metadata') return ''
  try {
    return Buffer.from(file.decode(stream)).subarray(0, MAX_XMP).toString('utf8')
  } catch (error) {
    if (error instanceof PdfError && error.problem === 'damaged') return ''
    throw error
  }
}

/** The pack's own XMP; the claim of PDF/UA is made where `claimsPdfUa` says so. */
export function packXmp(title: string, language: string | undefined, claimsPdfUa: boolean): string {
  const claim = claimsPdfUa
    ? '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
    : ''
  const languages =
    language === undefined
      ? ''
      : `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${languages}<pdf:Producer>Moothall</pdf:Producer></rdf:Description>
${claim}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
