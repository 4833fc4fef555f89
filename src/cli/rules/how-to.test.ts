import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { readMeeting } from '../../rules/deadlines/meeting-facts.ts'
import { readLayer } from '../../rules/profiles/profiles.ts'
import { rulesCommand } from '../rules.ts'

const page = readFileSync(new URL('../../../docs/how-to/count-days.md', import.meta.url), 'utf8')

it('every command of docs/how-to/count-days.md runs', async () => {
  const commands = [...page.matchAll(/^ {4}npm run rules -- (.+)$/gm)].map((found) => found[1] ?? '')
  const without = commands.filter((command) => !command.includes('.json'))
  assert.ok(without.length >= 11)
  for (const command of without) {
    const lines: string[] = []
    const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) }
    assert.equal(await rulesCommand.run(command.split(' '), io), 0, `${command}: ${lines[0]}`)
  }
})

it('the files it shows are understood', () => {
  const [layer = '', meetings = ''] = [...page.matchAll(/```json\n([\s\S]+?)```/g)].map((found) => found[1])
  assert.equal(readLayer(JSON.parse(layer)).rules?.length, 1)
  for (const meeting of JSON.parse(meetings)) assert.equal(readMeeting(meeting).editions.length, 2)
})
