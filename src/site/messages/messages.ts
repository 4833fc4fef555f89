import type { en } from './en.ts'

/** The texts of the interface in one language: every language has the same keys. */
export type Messages = typeof en
