import assert from 'node:assert/strict'
import { it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { currentPublications } from './read-log.ts'
import { rememberKeys, subjectsOfKeys } from './source-keys.ts'

// More than the parameters that SQLite takes in one statement.
const MANY = 40_000

it('asks for and remembers more subjects than one statement can name', async () => {
  const log = await emptyLog()
  const subjects = new Map(Array.from({ length: MANY }, (_, index) => [`key:${index}`, `body/b${index}`]))
  await log.transaction().execute((transaction) => rememberKeys(transaction, 'other', subjects))
  assert.deepEqual(await subjectsOfKeys(log, 'other', [...subjects.keys()]), subjects)
  assert.equal((await currentPublications(log, [...subjects.values()])).size, 0)
  await log.destroy()
})
