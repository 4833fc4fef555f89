import type { Page } from '../reading/page-tree.ts'
import type { PdfFile } from '../reading/pdf-file.ts'
import type { OutRef, PdfDict } from '../syntax/values.ts'
import type { GraphCopier } from './graph-copier.ts'

/** What became of one paper. */
export type PaperReport = {
  /** The file, as it was named. */
  name: string
  title: string
  /** Its first page in the pack, counted as the stamps count. */
  firstPage: number
  pages: number
  /** Structure elements; 0 when it is not tagged. */
  elements: number
  isTagged: boolean
  links: number
  bookmarks: number
  /** Why the pack cannot claim PDF/UA with this paper in it; empty when it qualifies. */
  notAccessible: string[]
  /** What had to be mended, renamed or left out. */
  notes: string[]
}

/** One paper while it is merged. */
export type Paper = {
  /** Counted from 1: what is renamed in it gets this number. */
  number: number
  title: string
  language: string | undefined
  file: PdfFile
  catalogue: PdfDict
  copier: GraphCopier
  pages: (Page & { out: OutRef })[]
  report: PaperReport
}
