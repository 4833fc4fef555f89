import type { NumberedDocument } from '../../../record/queries/numbered/numbered-documents.ts'
import { link } from '../../../site/routes.ts'
import { printedDay, printedFlag, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'

/** Where a paper is listed. */
type Place = { origin: string; date: string; bodyName: string; heading: string; place: number }

/** One linkeddoc of an agenda item. */
export function linkedDocument({ number, document }: NumberedDocument, at: Place): Xml {
  return element(
    'linkeddoc',
    fields({
      attachmentid: String(number),
      title: printedTitle(document.title),
      isurl: printedFlag(false),
      url: addressOfPaper({ number, document }, at.origin),
      isrestricted: printedFlag(document.openness.state !== 'open'),
      restrictionsRef: '',
      itemnum: String(at.place),
      publicationdate: printedDay(document.publishedOn ?? document.versions.at(-1)?.publishedOn),
      meetingdate: printedDay(at.date),
      decisiondate: printedDay(at.date),
      committeetitle: printedTitle(at.bodyName),
      isdecisionattachment: printedFlag(document.kind === 'decision notice'),
      ownertitle: printedTitle(at.heading),
    }),
  )
}

/** Where a client gets the paper: the file that is held, else where the source has it, else its page. */
export function addressOfPaper({ document }: NumberedDocument, origin: string): string {
  const held = document.versions.at(-1)
  if (held) return `${origin}${link.documentFile(document.slug, held.fileName)}`
  const source = document.sources?.find(({ url }) => url !== undefined)?.url
  return source ?? `${origin}${link.document(document.slug)}`
}
