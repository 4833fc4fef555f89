import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { openSqlite } from '../platform/database/sqlite.ts'

describe('moothall check', () => {
  it('says that everything is in order, or what is not and what to do', async () => {
    const data = await councilOnDisk(temporaryFolder())
    const check = () => runMoothall('check', '--data', data)
    const fine = await check()
    assert.deepEqual([fine.code, fine.err], [0, ''])
    assert.match(fine.out, /Log: 21 entries\.\nRecord: in step with the log\.\nEverything is in order\.$/)

    const record = openSqlite(join(data, 'record.sqlite'))
    record.exec('delete from entry where seq > 19')
    record.close()
    assert.match((await check()).err, /the record has 19 entries, the log 21/)
    rmSync(join(data, 'record.sqlite'))
    assert.match((await check()).err, /there is no record\. Run "moothall rebuild"/)

    writeFileSync(join(data, 'moothall.json'), '{"port": "no"}')
    const misconfigured = await check()
    assert.deepEqual([misconfigured.code, /port: expected a port/.test(misconfigured.err)], [2, true])
  })

  it('says that there is no folder', async () => {
    const ran = await runMoothall('check', '--data', join(temporaryFolder(), 'none'))
    assert.deepEqual([ran.code, /expected the data folder; found none/.test(ran.err)], [1, true])
  })
})
