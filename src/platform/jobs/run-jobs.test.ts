import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { type Engine, eachEngine, openForTest } from '../../../test/builders/engines.ts'
import { createLogger } from '../log/logger.ts'
import { claimJob } from './claim-job.ts'
import {
  enqueueJob,
  type JobDatabase,
  type JobHandlers,
  type JobTables,
  jobMigrations,
  type NewJob,
  runDueJobs,
  runJobs,
} from './index.ts'
import { finishJob, retryAt } from './settle-job.ts'

const START = Date.parse('2026-01-02T03:00:00Z')

/** A database of jobs with a clock that a test sets, and what was logged. */
async function workplace(engine: Engine) {
  const database = await engine.database<JobTables>([jobMigrations])
  const time = { ms: START }
  const clock = () => new Date(time.ms)
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const logger = createLogger({ level: 'debug', clock, form: 'json', write })
  const options = { clock, logger, signal: new AbortController().signal }
  return {
    database,
    time,
    lines,
    clock,
    options,
    enqueue: (job: NewJob) =>
      database.transaction().execute((transaction) => enqueueJob(transaction, job, clock)),
    run: (handlers: JobHandlers) => runDueJobs(database, handlers, options),
  }
}

function jobsIn(database: JobDatabase) {
  return database.selectFrom('job').select(['kind', 'state', 'attempts', 'error']).orderBy('id').execute()
}

describe('jobs', () => {
  eachEngine((engine) => {
    it('run once, oldest first, with what they were given, and are gone', async () => {
      const { database, time, enqueue, run } = await workplace(engine)
      const seen: unknown[] = []
      await enqueue({ kind: 'mail', payload: { to: 'clerk' } })
      time.ms += 1
      await enqueue({ kind: 'mail', payload: ['second'] })
      await enqueue({ kind: 'unknown here', payload: null })
      const mail: JobHandlers = { mail: async (job) => void seen.push(job.payload) }
      assert.equal(await run(mail), 2)
      assert.equal(await run(mail), 0)
      assert.deepEqual(seen, [{ to: 'clerk' }, ['second']])
      assert.deepEqual(
        (await jobsIn(database)).map((job) => job.kind),
        ['unknown here'],
      )
    })

    it('wait for their time', async () => {
      const { time, enqueue, run } = await workplace(engine)
      await enqueue({ kind: 'remind', payload: null, runAt: new Date(START + 60_000) })
      assert.equal(await run({ remind: async () => {} }), 0)
      time.ms += 60_000
      assert.equal(await run({ remind: async () => {} }), 1)
    })

    it('do not exist when their transaction is rolled back', async () => {
      const { database, clock } = await workplace(engine)
      const failing = database.transaction().execute(async (transaction) => {
        await enqueueJob(transaction, { kind: 'mail', payload: null }, clock)
        throw new Error('the act failed')
      })
      await assert.rejects(failing, /the act failed/)
      assert.deepEqual(await jobsIn(database), [])
    })

    it('are one while one with their key waits, and may be added again once it runs', async () => {
      const { database, enqueue, run, time } = await workplace(engine)
      const build = { kind: 'build', payload: null, key: 'record' }
      assert.ok(await enqueue(build))
      assert.equal(await enqueue(build), undefined)
      assert.ok(await enqueue({ ...build, kind: 'other' }))
      let runs = 0
      const handlers: JobHandlers = {
        async build() {
          runs++
          // News that comes while the first runs is not lost; that the first fails makes them no two.
          if (runs === 1) {
            assert.ok(await enqueue(build))
            throw new Error('first try')
          }
        },
      }
      assert.equal(await run(handlers), 2)
      time.ms += 3_600_000
      assert.equal(await run(handlers), 0)
      assert.deepEqual(
        (await jobsIn(database)).map((job) => job.kind),
        ['other'],
      )
    })

    it('that fail are tried again ever later and are dead in the end, with the error kept', async () => {
      const { database, time, lines, enqueue, run } = await workplace(engine)
      await enqueue({ kind: 'mail', payload: null, maxAttempts: 3 })
      const tried: number[] = []
      const handlers: JobHandlers = {
        async mail() {
          tried.push(time.ms - START)
          throw new Error('no answer\0')
        },
      }
      for (; time.ms < START + 60_000; time.ms += 500) await run(handlers)
      assert.deepEqual(tried, [0, 1_000, 3_000])
      const [job] = await jobsIn(database)
      assert.deepEqual([job?.state, job?.attempts], ['dead', 3])
      assert.match(job?.error ?? '', /Error: no answer\n/)
      assert.deepEqual(
        lines.map((line) => (JSON.parse(line) as { message: string }).message),
        ['job failed', 'job failed', 'job is dead'],
      )
    })

    it('of a worker that went silent run again after the lease, and the first can no longer finish them', async () => {
      const { database, time, clock, enqueue, run } = await workplace(engine)
      await enqueue({ kind: 'mail', payload: null })
      const first = await claimJob(database, ['mail'], clock(), 60_000)
      assert.ok(first)
      time.ms += 59_999
      assert.equal(await run({ mail: async () => {} }), 0)
      time.ms += 1
      const attempts: number[] = []
      await run({
        async mail(job) {
          attempts.push(job.attempt)
          await assert.rejects(finishJob(database, first), /went to another worker/)
        },
      })
      assert.deepEqual(attempts, [2])
    })

    it('that end their worker each time are dead after their last try', async () => {
      const { database, time, clock, enqueue, run } = await workplace(engine)
      await enqueue({ kind: 'bomb', payload: null, maxAttempts: 2 })
      for (let count = 1; count <= 2; count++) {
        assert.ok(await claimJob(database, ['bomb'], clock(), 1_000))
        time.ms += 1_000
      }
      assert.equal(await run({ bomb: async () => assert.fail('a third try') }), 0)
      const [job] = await jobsIn(database)
      assert.deepEqual([job?.state, job?.error], ['dead', 'The worker stopped before the job was done.'])
    })

    it('finished in the transaction of their effects leave neither or both', async () => {
      const { database, time, clock, enqueue, run } = await workplace(engine)
      await enqueue({ kind: 'publish', payload: null })
      let tries = 0
      const handlers: JobHandlers = {
        publish: (_, { finish }) =>
          database.transaction().execute(async (transaction) => {
            await enqueueJob(transaction, { kind: 'effect', payload: null }, clock)
            await finish(transaction)
            if (++tries === 1) throw new Error('cut off before the commit')
          }),
      }
      await run(handlers)
      assert.deepEqual(
        (await jobsIn(database)).map((job) => [job.kind, job.state]),
        [['publish', 'pending']],
      )
      time.ms += 1_000
      await run(handlers)
      assert.deepEqual(
        (await jobsIn(database)).map((job) => job.kind),
        ['effect'],
      )
    })

    it('never run twice at once, however many workers there are, and each runs', async () => {
      const { database, enqueue, options } = await workplace(engine)
      const location = engine.name === 'PostgreSQL' ? await engine.location([jobMigrations]) : undefined
      const [one, two] = location
        ? [openForTest<JobTables>(location), openForTest<JobTables>(location)]
        : [database, database]
      const seen = new Map<unknown, number>()
      const closing = new AbortController()
      const handlers: JobHandlers = {
        async count(job) {
          seen.set(job.payload, (seen.get(job.payload) ?? 0) + 1)
          await new Promise(setImmediate)
          if (seen.size === 60) closing.abort()
        },
      }
      for (let number = 0; number < 60; number++) {
        const job = { kind: 'count', payload: number }
        if (location) await one.transaction().execute((tx) => enqueueJob(tx, job, options.clock))
        else await enqueue(job)
      }
      const worker = { ...options, signal: closing.signal, concurrency: 3, pollMs: 2 }
      await Promise.all([runJobs(one, handlers, worker), runJobs(two, handlers, worker)])
      assert.deepEqual([...seen.values()], Array(60).fill(1))
      assert.deepEqual(await jobsIn(one), [])
    })

    it('are kept by a worker that shows life for longer than the lease, and left by one that lost them', async () => {
      const { database, enqueue, options } = await workplace(engine)
      const clock = () => new Date()
      await enqueue({ kind: 'long', payload: null })
      const live = { ...options, clock, leaseMs: 60 }
      await runDueJobs(
        database,
        {
          async long(_, { signal }) {
            const until = Date.now() + 150
            while (Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
            assert.equal(await claimJob(database, ['long'], clock(), 60), undefined)
            assert.equal(signal.aborted, false)
            await database.updateTable('job').set({ lease: 'another' }).execute()
            await new Promise((resolve) => signal.addEventListener('abort', resolve))
          },
        },
        live,
      )
      assert.deepEqual(
        (await jobsIn(database)).map((job) => job.state),
        ['running'],
      )
    })

    it('of a killed process run again', async () => {
      const location = await engine.location([jobMigrations])
      const database = openForTest<JobTables>(location)
      const clock = () => new Date()
      await database
        .transaction()
        .execute((transaction) => enqueueJob(transaction, { kind: 'mail', payload: 'again' }, clock))
      const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
      const program = `
        import { openDeskDatabase } from ${at('../database/desk-database.ts')}
        import { createLogger } from ${at('../log/logger.ts')}
        import { runJobs } from ${at('./index.ts')}
        const logger = createLogger({ level: 'silent', clock: () => new Date(), form: 'json', write: () => {} })
        const database = openDeskDatabase(${JSON.stringify(location)})
        const mail = async () => { console.log('started'); await new Promise(() => {}) }
        await runJobs(database, { mail }, { clock: () => new Date(), logger, signal: new AbortController().signal })`
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
      child.kill('SIGKILL')
      await once(child, 'exit')
      const { options } = await workplace(engine)
      const seen: unknown[] = []
      const handlers: JobHandlers = { mail: async (job) => void seen.push(job.payload, job.attempt) }
      await runDueJobs(database, handlers, { ...options, clock })
      assert.deepEqual(seen, [])
      await runDueJobs(database, handlers, { ...options, clock: () => new Date(Date.now() + 61_000) })
      assert.deepEqual(seen, ['again', 2])
    })
  })

  it('are tried again after 1, 2, 4... seconds, at most an hour', () => {
    const now = new Date(START)
    const delays = [1, 2, 3, 11, 12, 13, 40].map(
      (attempt) => (retryAt(attempt, now).getTime() - START) / 1_000,
    )
    assert.deepEqual(delays, [1, 2, 4, 1_024, 2_048, 3_600, 3_600])
  })
})
