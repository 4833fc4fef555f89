import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { UnavailableError } from '../../platform/errors.ts'
import { openRecordForBuilding } from '../builder/open-record.ts'
import { inOneState, openRecord } from './record-reader.ts'

describe('a record that is read', () => {
  it('says that it is being built while there is no file', () => {
    const folder = temporaryFolder()
    assert.throws(() => openRecord(join(folder, 'record.sqlite')).reader(), UnavailableError)
  })

  it('is read in one state within a snapshot, and in the newest after it', () => {
    const path = join(temporaryFolder(), 'record.sqlite')
    const building = openRecordForBuilding(path)
    const record = openRecord(path)
    const reader = record.reader()
    const count = (): unknown => reader.get<{ n: number }>('select count(*) as n from meta')?.n
    const during = inOneState(reader, () => {
      const before = count()
      building.exec(`insert into meta values ('more', '')`)
      return [before, inOneState(reader, count)]
    })
    assert.deepEqual([during, count()], [[1, 1], 2])
    assert.throws(() =>
      inOneState(reader, () => {
        throw new Error('no page')
      }),
    )
    assert.equal(reader.database.isTransaction, false)
    record.close()
    building.close()
  })
})
