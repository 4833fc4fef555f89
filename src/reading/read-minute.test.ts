import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readMinute } from './index.ts'

const panelMinute = [
  'The Town Clerk and Director of Parks and Open Spaces submitted a report which proposed a policy on the flying of kites from Council land.',
  'The Acting Head of Play Services summarised the report now submitted and Essential Reference Paper \u201cB\u201d.',
  'Councillor P Quill referred to the dangers of wet string. In response to a query from Councillor P Quill regarding trees, the Acting Head of Play Services stated that the policy covered open fields only.',
  'Councillor P Quill referred to the Wardens\u2019 Code of Practice, currently under review and suggested that both codes should agree.  The Director of Law and Finance undertook to discuss this with the Director of Street Services charged with undertaking the review of the Wardens\u2019 Code of Practice.',
  'The Panel supported the Kite Flying Policy, as now submitted.',
  'RECOMMENDED \u2013 that the Kite Flying Policy, as now submitted, be approved.',
].join('\n\n')
const committeeMinute = [
  'The Committee considered and supported the recommendations of the Joint Kite Panel meeting held on 19 February 2013 on the Kite Flying Policy.',
  'RESOLVED the Kite Flying Policy, as now submitted be approved.',
].join('\n\n\n')

describe('a policy recommended by one body and adopted by another', () => {
  it('is one recommendation at the first', () => {
    const { outcomes } = readMinute(panelMinute)
    assert.deepEqual(
      outcomes.map(({ kind, printed, text }) => ({ kind, printed, text })),
      [
        {
          kind: 'recommended',
          printed: 'RECOMMENDED',
          text: 'that the Kite Flying Policy, as now submitted, be approved',
        },
      ],
    )
  })

  it('is one resolution at the second, with what it answers and adopts', () => {
    const { outcomes } = readMinute(committeeMinute)
    assert.equal(outcomes.length, 1)
    const [outcome] = outcomes
    assert.equal(outcome?.kind, 'resolved')
    const { span: _, ...answers } = outcome?.answers ?? { span: [0, 0] }
    assert.deepEqual(answers, {
      body: 'Joint Kite Panel',
      date: '2013-02-19',
      what: 'recommendation',
      how: 'supported',
    })
    assert.deepEqual(outcome?.adopts, { title: 'Kite Flying Policy', kind: 'policy' })
  })

  it('keeps the promise, who made it, and what "this" was', () => {
    const { undertakings } = readMinute(panelMinute)
    assert.equal(undertakings.length, 1)
    assert.equal(undertakings[0]?.by, 'Director of Law and Finance')
    assert.equal(undertakings[0]?.byKind, 'post')
    assert.match(undertakings[0]?.text ?? '', /^to discuss this with the Director of Street Services/)
    assert.match(
      undertakings[0]?.about ?? '',
      /^Councillor P Quill referred to the Wardens\u2019 Code of Practice/,
    )
  })

  it('names each post and person once', () => {
    const { mentions } = readMinute(panelMinute)
    assert.deepEqual(
      mentions.map(({ kind, name, role }) => `${kind} ${role}: ${name}`),
      [
        'post presented: Town Clerk',
        'post presented: Director of Parks and Open Spaces',
        'post presented: Acting Head of Play Services',
        'person asked: Councillor P Quill',
        'post undertook: Director of Law and Finance',
        'post named: Director of Street Services',
      ],
    )
  })

  it('refers to the paper by its label and to the meeting by its date', () => {
    const [paper] = readMinute(panelMinute).references
    assert.equal(paper?.kind, 'paper')
    assert.equal(paper?.label, 'B')
    const [meeting] = readMinute(committeeMinute).references
    assert.deepEqual(
      [meeting?.kind, meeting?.body, meeting?.date],
      ['meeting', 'Joint Kite Panel', '2013-02-19'],
    )
  })
})
