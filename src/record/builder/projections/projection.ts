import type { Published } from '../../formats/index.ts'
import type { RecordWriter } from '../record-writer.ts'
import type { Touched } from '../touched.ts'

/** How one kind of subject is laid out in the record's tables. */
export type Projection<Content extends Published> = {
  /** The words a list shows for it. */
  title: (content: Content) => string
  /** Writes the rows of a subject none of whose rows are there. */
  write: (content: Content, writer: RecordWriter, touched: Touched) => void
  /** Removes every row of a subject. */
  clear: (subjectId: string, writer: RecordWriter, touched: Touched) => void
}
