import {
  type NumberedDocument,
  numberedDocuments,
  placeOfDocument,
} from '../../../record/queries/numbered/numbered-documents.ts'
import { subjectOfNumber } from '../../../record/queries/numbered/numbers.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { subjectBySlug } from '../../../record/queries/subject.ts'
import { printedDay, printedFlag, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'
import { addressOfPaper } from './linked-document.ts'

/** GetAttachment: what is known of a paper. */
export function attachment(reader: RecordReader, origin: string, number: number): Xml {
  return details(reader, origin, subjectOfNumber(reader, 'attachment', number))
}

/** GetAttachmentByPath: the same by an address, theirs (`documents/s123/Report.pdf`) or ours (`/documents/report/...`). */
export function attachmentByPath(reader: RecordReader, origin: string, path: string): Xml {
  const theirs = /(?:^|[/\\])documents[/\\]+s0*([1-9]\d{0,9})(?:[/\\]|$)/i.exec(path)?.[1]
  if (theirs !== undefined)
    return details(reader, origin, subjectOfNumber(reader, 'attachment', Number(theirs)))
  const ours = /(?:^|\/)documents\/([a-z0-9-]{1,120})(?:\/|$)/.exec(path)?.[1]
  const found = ours === undefined ? undefined : subjectBySlug(reader, 'document', ours)
  return details(reader, origin, found?.content.id)
}

function details(reader: RecordReader, origin: string, id: string | undefined): Xml {
  const paper = id === undefined ? undefined : numberedDocuments(reader, [id]).get(id)
  return element('attachment', paper ? [detailsOf(reader, origin, paper)] : [])
}

function detailsOf(reader: RecordReader, origin: string, paper: NumberedDocument): Xml {
  const { number, document } = paper
  const place = placeOfDocument(reader, document.id)
  return element(
    'attachmentdetails',
    fields({
      attachmentid: String(number),
      title: printedTitle(document.title),
      url: addressOfPaper(paper, origin),
      isurl: printedFlag(false),
      isrestricted: printedFlag(document.openness.state !== 'open'),
      publicationdate: printedDay(document.publishedOn ?? document.versions.at(-1)?.publishedOn),
      meetingdate: printedDay(place?.date),
      decisiondate: printedDay(place?.date),
      committeetitle: printedTitle(place?.bodyName ?? ''),
      ownertitle: printedTitle(place?.heading ?? ''),
    }),
  )
}
