import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readMinute } from '../../src/reading/index.ts'
import { sharedData } from './shared-data.ts'

const page = readFileSync(sharedData('seed/social-media-policy.txt'), 'utf8')
const [, committee = '', panel = ''] = page.split(/^Meeting: .*$/m)

describe('the page the project was created from', () => {
  it('has both meetings', () => {
    assert.ok(committee.includes('RESOLVED') && panel.includes('RECOMMENDED'))
  })

  it("reads the committee's resolution, what it answers and what it adopts", () => {
    const { outcomes } = readMinute(committee)
    assert.equal(outcomes.length, 1)
    const [outcome] = outcomes
    assert.equal(outcome?.kind, 'resolved')
    assert.equal(outcome?.answers?.body, 'Local Joint Panel')
    assert.equal(outcome?.answers?.date, '2013-02-19')
    assert.equal(outcome?.answers?.how, 'supported')
    assert.deepEqual(outcome?.adopts, { title: 'Social Media Use Policy', kind: 'policy' })
  })

  it("reads one recommendation in the panel's minute; its support is no second outcome", () => {
    const { outcomes } = readMinute(panel)
    assert.deepEqual(
      outcomes.map(({ kind, text }) => [kind, text]),
      [['recommended', 'that the Social Media Use Policy, as now submitted, be approved']],
    )
  })

  it('reads one undertaking by a post, about the code of conduct', () => {
    const { undertakings } = readMinute(panel)
    assert.equal(undertakings.length, 1)
    const [undertaking] = undertakings
    assert.equal(undertaking?.by, 'Director of Finance and Support Service')
    assert.equal(undertaking?.byKind, 'post')
    assert.match(`${undertaking?.text} ${undertaking?.about}`, /Members\u2019 Code of Conduct/)
  })

  it('reads the paper by its label', () => {
    const papers = readMinute(panel).references.filter(({ kind }) => kind === 'paper')
    assert.deepEqual(
      papers.map(({ label }) => label),
      ['B'],
    )
  })

  it('names five posts and one person', () => {
    const { mentions } = readMinute(panel)
    const names = (wanted: string) => mentions.filter(({ kind }) => kind === wanted).map(({ name }) => name)
    assert.deepEqual(names('post').sort(), [
      'Acting Head of People Services',
      'Chief Executive',
      'Director of Customer and Community Services',
      'Director of Finance and Support Service',
      'Director of Neighbourhood Services',
    ])
    assert.deepEqual(names('person'), ['Councillor M Alexander'])
  })
})
