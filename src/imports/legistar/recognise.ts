import type { Row } from './facts.ts'
import { readRenamedRow } from './read-renamed.ts'
import { readWebApiRow } from './read-web-api.ts'
import { isRow, type RawRow } from './row-fields.ts'

/** What a value of a source is: a row of the Web API, or one with renamed fields. */
export function recogniseRow(value: unknown): Row | undefined {
  return isRow(value) ? (readWebApiRow(value) ?? readRenamedRow(value)) : undefined
}

/** Whether a value looks like a row of Legistar at all, complete or not. */
export function looksLikeRow(value: unknown): boolean {
  return isRow(value) && Object.keys(value).some(isLegistarField(value))
}

function isLegistarField(row: RawRow) {
  return (name: string): boolean =>
    /^(?:Event|EventItem|Matter|MatterHistory|MatterAttachment|MatterSponsor|Vote|RollCall|OfficeRecord|Person|Body)Id$/.test(
      name,
    ) ||
    (name === 'ID' && ('GUID' in row || 'BodyID' in row))
}

/** What a file's name says its rows belong to: the numbers in `matter_27257_histories.json`. */
export function numberInName(name: string, of: 'matter' | 'event'): string | undefined {
  return new RegExp(`${of}s?[_/-](\\d{1,10})[_/-]`, 'i').exec(name)?.[1]
}
