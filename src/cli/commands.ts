import type { Command } from './command.ts'

/** A command as help lists it. Its module is read only when it was asked for, so that none waits for the others. */
export type ListedCommand = Pick<Command, 'name' | 'summary'> & { load: () => Promise<Command> }

/** Every command of the executable, in the order that help lists them. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'demo',
    summary: 'an invented council to look at',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
  {
    name: 'serve',
    summary: 'the public website of one council, and its data and feeds',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'import',
    summary: "take in another system's record: a page, a folder of answers, or a live site",
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'show',
    summary: 'print what the record holds of an issue, a meeting, a body...',
    load: async () => (await import('./show.ts')).showCommand,
  },
  {
    name: 'export',
    summary: 'copy out the log as JSON lines, or the record as one file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'verify',
    summary: 'prove that log, record and files agree; name what does not',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  {
    name: 'rebuild',
    summary: 'build the record anew from the log',
    load: async () => (await import('./rebuild.ts')).rebuildCommand,
  },
  {
    name: 'backup',
    summary: 'copy everything of a council into a new folder',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'bring a council back from a backup',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  {
    name: 'check',
    summary: 'see whether configuration, folder and record are in order',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'pack',
    summary: 'merge PDF papers into one file that keeps their tags, links and bookmarks',
    load: async () => (await import('./pack.ts')).packCommand,
  },
  {
    name: 'rules',
    summary: 'count days, list deadlines and check meetings against the law of their day',
    load: async () => (await import('./rules.ts')).rulesCommand,
  },
]
