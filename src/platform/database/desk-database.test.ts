import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Generated, sql } from 'kysely'
import { eachEngine, openForTest, postgresEngine } from '../../../test/builders/engines.ts'
import { whyNoPostgres } from '../../../test/builders/postgres.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { ConflictError } from '../errors.ts'
import { migrate } from './migrate.ts'

type Tables = { note: { id: Generated<number>; text: string } }

function notesFolder() {
  const path = temporaryFolder()
  writeFileSync(
    join(path, '0001-note.sql'),
    '-- Notes; one a line.\ncreate table note (id integer primary key, text text not null unique);\ninsert into note (id, text) values (1, \'first; "quoted"\');\n',
  )
  return { module: 'notes', path }
}

describe('the desk database', () => {
  eachEngine((engine) => {
    it('runs each migration once and refuses one that changed since', async () => {
      const folder = notesFolder()
      const database = await engine.database<Tables>([])
      assert.deepEqual(await migrate(database, [folder]), ['notes/0001-note'])
      assert.deepEqual(await migrate(database, [folder]), [])
      writeFileSync(join(folder.path, '0001-note.sql'), 'create table note (id integer);')
      await assert.rejects(migrate(database, [folder]), ConflictError)
    })

    it('leaves nothing of a migration that fails half-way', async () => {
      const folder = notesFolder()
      writeFileSync(join(folder.path, '0002-bad.sql'), 'create table half (id integer);\nnot sql;\n')
      const database = await engine.database<Tables>([])
      await assert.rejects(migrate(database, [folder]), /syntax/i)
      writeFileSync(join(folder.path, '0002-bad.sql'), 'create table half (id integer);\n')
      assert.deepEqual(await migrate(database, [folder]), ['notes/0002-bad'])
    })

    it('keeps all of a transaction or nothing, and works on after an error', async () => {
      const database = await engine.database<Tables>([notesFolder()])
      const failing = database.transaction().execute(async (transaction) => {
        await transaction.insertInto('note').values({ id: 2, text: 'second' }).execute()
        await transaction.insertInto('note').values({ id: 3, text: 'second' }).execute()
      })
      await assert.rejects(failing, /unique/i)
      const inserted = await database
        .insertInto('note')
        .values({ id: 4, text: 'fourth' })
        .returning('id')
        .execute()
      assert.equal(inserted[0]?.id, 4)
      const notes = await database.selectFrom('note').select('id').orderBy('id').execute()
      assert.deepEqual(
        notes.map((note) => note.id),
        [1, 4],
      )
    })

    it('gives counts and large integers as numbers', async () => {
      const database = await engine.database<Tables>([notesFolder()])
      const { rows } = await sql<{ count: number; large: number }>`
        select count(*) as count, cast(4294967296 as bigint) as large from note`.execute(database)
      assert.deepEqual([rows[0]?.count, rows[0]?.large], [1, 4_294_967_296])
    })
  })
})

describe('statements on PostgreSQL', { skip: whyNoPostgres() ?? false }, () => {
  const open = async () => {
    const location = await postgresEngine.location([notesFolder()])
    assert.ok(location.engine === 'postgres')
    return openForTest<Tables>({ ...location, poolSize: 1 })
  }
  type Database = Awaited<ReturnType<typeof open>>

  async function prepared(database: Database): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_prepared_statements where statement like ${'%"note"%'}`.execute(
      database,
    )
    return rows[0]?.count ?? 0
  }

  it('have a name, and are prepared once a connection however often they run', async () => {
    const database = await open()
    for (const id of [1, 2, 3]) await database.selectFrom('note').selectAll().where('id', '=', id).execute()
    assert.equal(await prepared(database), 1)
  })

  it('get no name when they are many or long, so that a connection does not grow without end', async () => {
    const database = await open()
    const numbers = Array.from({ length: 2_000 }, (_, index) => index)
    await database.selectFrom('note').selectAll().where('id', 'in', numbers).execute()
    assert.equal(await prepared(database), 0)
    for (let length = 1; length <= 520; length++) {
      await database.selectFrom('note').select('id').where('id', 'in', numbers.slice(0, length)).execute()
    }
    const count = await prepared(database)
    assert.ok(count > 400 && count <= 500, `${count} prepared`)
  })

  it('go on after the server has dropped the connection', async () => {
    const [database, other] = [await open(), await open()]
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database)
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 1000)`.execute(other)
    const notes = () => database.selectFrom('note').select('id').execute()
    assert.deepEqual(await notes().catch(notes), [{ id: 1 }])
  })
})
