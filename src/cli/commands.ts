import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { rebuildCommand } from './rebuild.ts'
import { restoreCommand } from './restore.ts'
import { rulesCommand } from './rules.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { verifyCommand } from './verify.ts'

/** Every command of the executable, in the order that help lists them. */
export const commands: readonly Command[] = [
  demoCommand,
  serveCommand,
  importCommand,
  showCommand,
  exportCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  rulesCommand,
]
