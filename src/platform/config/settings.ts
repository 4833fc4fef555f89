import { z } from 'zod'
import { LOG_LEVELS } from '../log/logger.ts'

/** One thing that can be configured: its key in the file, its environment variable, what it must be. */
export type Setting = {
  variable: string
  schema: z.ZodType
  /** How the text of a variable or an argument becomes the value that the file would hold. */
  reads: 'text' | 'number' | 'list'
  /** Used when it is set nowhere. */
  fallback: unknown
  /** What it must be, for a person: "a port from 0 to 65535". */
  expected: string
  example: string
  isSecret?: boolean
}

/** The parts that a process can play. */
export const ROLES = ['site', 'desk', 'worker'] as const

const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''))

/** Every setting, by its key in the file. `docs/how-to/configure.md` lists the same, and a test compares them. */
export const settings = {
  data: {
    variable: 'MOOTHALL_DATA',
    schema: z.string().min(1),
    reads: 'text',
    fallback: 'data',
    expected: 'the path of a folder',
    example: '/var/lib/moothall',
  },
  host: {
    variable: 'MOOTHALL_HOST',
    schema: z.string().regex(/^[\w.:-]+$/),
    reads: 'text',
    fallback: 'localhost',
    expected: 'a host name or address to listen on, without a port',
    example: '0.0.0.0',
  },
  port: {
    variable: 'MOOTHALL_PORT',
    schema: z.int().min(0).max(65_535),
    reads: 'number',
    fallback: 3000,
    expected: 'a port from 0 to 65535 (0: any that is free)',
    example: '8080',
  },
  publicUrl: {
    variable: 'MOOTHALL_PUBLIC_URL',
    schema: httpUrl.optional(),
    reads: 'text',
    fallback: undefined,
    expected: 'the address residents use, starting with https:// or http://, without ? and #',
    example: 'https://democracy.example.gov.uk',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    reads: 'text',
    fallback: undefined,
    expected: 'the address of a PostgreSQL database, starting with postgresql://',
    example: 'postgresql://moothall@db.example/moothall',
    isSecret: true,
  },
  databaseConnections: {
    variable: 'MOOTHALL_DATABASE_CONNECTIONS',
    schema: z.int().min(1).max(200),
    reads: 'number',
    fallback: 4,
    expected: 'a number of connections from 1 to 200',
    example: '8',
  },
  roles: {
    variable: 'MOOTHALL_ROLES',
    schema: z.array(z.enum(ROLES)).min(1),
    reads: 'list',
    fallback: [...ROLES],
    expected: `one or more of ${ROLES.join(', ')}`,
    example: 'site,worker',
  },
  jobsAtOnce: {
    variable: 'MOOTHALL_JOBS_AT_ONCE',
    schema: z.int().min(1).max(64),
    reads: 'number',
    fallback: 2,
    expected: 'a number of jobs from 1 to 64',
    example: '4',
  },
  maxFileBytes: {
    variable: 'MOOTHALL_MAX_FILE_BYTES',
    schema: z.int().min(1_000_000).max(10_000_000_000),
    reads: 'number',
    fallback: 1_000_000_000,
    expected: 'a number of bytes from 1000000 to 10000000000',
    example: '250000000',
  },
  logLevel: {
    variable: 'MOOTHALL_LOG_LEVEL',
    schema: z.enum(LOG_LEVELS),
    reads: 'text',
    fallback: 'info',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    example: 'debug',
  },
  shutdownSeconds: {
    variable: 'MOOTHALL_SHUTDOWN_SECONDS',
    schema: z.number().min(0).max(600),
    reads: 'number',
    fallback: 20,
    expected: 'a number of seconds from 0 to 600',
    example: '30',
  },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settings

/** Everything that can be configured, checked. */
export type Config = { [Key in SettingKey]: z.output<(typeof settings)[Key]['schema']> }

/** Variables beside the settings' own that start alike: of the configuration itself, and of the tests. */
export const OTHER_VARIABLES = ['MOOTHALL_CONFIG', 'MOOTHALL_CHROMIUM', 'MOOTHALL_POSTGRES_BIN'] as const
