export type { DemoFile } from './build/paper-file.ts'
export type { Publication as DemoPublication } from './build/publications.ts'
export { demoFiles, demoPublications, demoWithdrawals } from './demo-publications.ts'
