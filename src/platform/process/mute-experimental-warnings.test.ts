import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { it } from 'node:test'
import { muteExperimentalWarnings } from './mute-experimental-warnings.ts'

it('mutes the experiments we chose, and no other warning', () => {
  const process = new EventEmitter()
  const shown: string[] = []
  process.on('warning', (warning: Error) => shown.push(`${warning.name}: ${warning.message}`))
  muteExperimentalWarnings(process)
  const warn = (name: string, message: string) =>
    process.emit('warning', Object.assign(new Error(message), { name }))
  warn('ExperimentalWarning', 'stripTypeScriptTypes is an experimental feature and might change at any time')
  warn('ExperimentalWarning', 'SQLite is an experimental feature and might change at any time')
  warn('ExperimentalWarning', 'Something else is an experimental feature')
  warn('DeprecationWarning', 'SQLite will change')
  assert.deepEqual(shown, [
    'ExperimentalWarning: Something else is an experimental feature',
    'DeprecationWarning: SQLite will change',
  ])
})
