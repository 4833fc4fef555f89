import type { Command } from './command.ts'
import { importCommand } from './import.ts'

/** Every command of the executable, in the order that help lists them. */
export const commands: readonly Command[] = [importCommand]
