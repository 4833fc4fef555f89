import { Temporal } from 'temporal-polyfill'
import type { Council } from '../../record/formats/index.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import type { Addresses } from './addresses.ts'

/** What OParl objects are made with. */
export type Presenting = {
  reader: RecordReader
  council: Council
  addresses: Addresses
  /** The instant the record began, UTC: what has no entry of its own was created then. */
  began: string
}

/** An object of OParl, as JSON. */
export type OParlObject = { id: string; type: string; created: string; modified: string } & Record<
  string,
  unknown
>

/** When something was created and changed. */
export type Times = { created: string; modified: string }

/** An object of a type with the fields that are told; what is undefined is left out. */
export function oparlObject(
  type: string,
  id: string,
  { created, modified }: Times,
  told: Record<string, unknown>,
): OParlObject {
  const fields = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  return { id, type: `https://schema.oparl.org/1.1/${type}`, ...fields, created, modified }
}

/** What is left of an object that was withdrawn. */
export function deletedObject(
  type: string,
  id: string,
  times: Times,
  required: Record<string, unknown> = {},
): OParlObject {
  return oparlObject(type, id, times, { ...required, deleted: true })
}

/** A civil date and time of the council as a date-time with its offset; midnight where no time is known. */
export function localDateTime(council: Council, date: string, time: string | undefined): string {
  return Temporal.PlainDateTime.from(`${date}T${time ?? '00:00'}`)
    .toZonedDateTime(council.timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
