import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { promisify } from 'node:util'
import pg from 'pg'

/** A throw-away PostgreSQL that this process started: reached by a socket in its own folder, gone with the process. */
export type PostgresServer = { urlOf(database: string): string; run(sql: string): Promise<void> }

type Owner = { uid?: number; gid?: number }

const HOW_TO_GET_IT =
  'Install PostgreSQL (Debian: apt-get install postgresql; macOS: brew install postgresql) or set MOOTHALL_POSTGRES_BIN to the folder of its initdb.'
const SETTINGS = [
  'listen_addresses=',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=400',
  'shared_buffers=32MB',
]

/**
 * Runs as the server's owner beside the tests. Its input ends when the tests' process ends, however that ends, and then
 * it stops the server at once, waits for it and removes the folder.
 */
const KEEPER = `
trap '' INT TERM HUP PIPE
"$BIN/postgres" -D "$FOLDER/data" -k "$FOLDER" $SETTINGS >"$FOLDER/log" 2>&1 &
server=$!
until grep -qs ready "$FOLDER/data/postmaster.pid"; do kill -0 $server 2>/dev/null || break; sleep 0.05; done
if kill -0 $server 2>/dev/null; then echo ready; else tail -n 20 "$FOLDER/log"; fi
cat >/dev/null
kill -QUIT $server 2>/dev/null
wait $server
rm -rf "$FOLDER"`

let keeper: ChildProcess | undefined
let started: Promise<PostgresServer> | undefined

/** Why no PostgreSQL can be started on this machine, with what to do; `undefined` when one can. */
export function whyNoPostgres(): string | undefined {
  if (process.platform === 'win32')
    return 'These tests start PostgreSQL on a Unix socket; run them under WSL.'
  if (!binaries()) return `No initdb was found on the PATH or in /usr/lib/postgresql. ${HOW_TO_GET_IT}`
  if (!owner())
    return 'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody"; add one.'
  return undefined
}

/** This process's server, started at the first call; settings of the first call go before the usual ones. */
export function postgresServer(settings: readonly string[] = []): Promise<PostgresServer> {
  started ??= start(settings)
  return started
}

/** Stops the server, when one was started, and waits until it is gone. */
export async function stopPostgres(): Promise<void> {
  if (!keeper) return
  const gone = once(keeper, 'exit')
  keeper.stdin?.end()
  await gone
  keeper = undefined
}

async function start(own: readonly string[]): Promise<PostgresServer> {
  const [bin, as] = [binaries(), owner()]
  if (!bin || !as) throw new Error(whyNoPostgres())
  // Not the temporary folder of the environment: a socket's path has at most 107 bytes, and the owner must get there.
  const folder = mkdtempSync('/tmp/moothall-postgres-')
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const options = { ...as, cwd: folder }
  const initialise = [
    '-D',
    join(folder, 'data'),
    '-U',
    'moothall',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]
  await promisify(execFile)(join(bin, 'initdb'), initialise, options)
  const settings = [...SETTINGS, ...own].map((setting) => `-c ${setting}`).join(' ')
  keeper = spawn('/bin/sh', ['-c', KEEPER], {
    ...options,
    // A process group of its own: Ctrl-C in the terminal must not stop it before it has cleaned up.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, BIN: bin, FOLDER: folder, SETTINGS: settings },
  })
  const answer = await firstOutput(keeper)
  if (!answer.startsWith('ready')) {
    await stopPostgres()
    throw new Error(`PostgreSQL did not start in ${folder}; its log ends:\n${answer}`)
  }
  const urlOf = (database: string) => `postgresql://moothall@localhost/${database}?host=${folder}`
  return { urlOf, run: (sql) => runOn(urlOf('postgres'), sql) }
}

async function firstOutput(child: ChildProcess): Promise<string> {
  if (!child.stdout) return ''
  const [chunk] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown]
  return String(chunk)
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function binaries(): string | undefined {
  const named = process.env.MOOTHALL_POSTGRES_BIN
  if (named) return holdsPostgres(named) ? named : undefined
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort(
    (one, other) => versionOf(other) - versionOf(one),
  )
  return [...onPath, ...packaged].find(holdsPostgres)
}

function holdsPostgres(folder: string): boolean {
  return ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))
}

function versionOf(folder: string): number {
  return Number(folder.split('/')[4]) || 0
}

/** Who owns the server: this user, or when that is root (whom PostgreSQL refuses) an unprivileged one. */
function owner(): Owner | undefined {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return undefined
}
