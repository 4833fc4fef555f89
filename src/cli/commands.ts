import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { importCommand } from './import.ts'
import { rulesCommand } from './rules.ts'
import { serveCommand } from './serve.ts'

/** Every command of the executable, in the order that help lists them. */
export const commands: readonly Command[] = [demoCommand, serveCommand, importCommand, rulesCommand]
