import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type OutcomeKind, type ReadOutcome, readMinute } from './index.ts'

type Row = [text: string, kind: OutcomeKind, decision: string, more?: Partial<ReadOutcome>]

const motion = 'Councillor P Quill moved, and Councillor R Ash seconded, that kites be flown.'
const forms: Row[] = [
  ['RESOLVED: that the kite be flown.', 'resolved', 'that the kite be flown', { printed: 'RESOLVED' }],
  ['RESOLVED \u2013 That the kite be flown.', 'resolved', 'That the kite be flown'],
  ['RESOLVED that: the kite be flown', 'resolved', 'that: the kite be flown'],
  ['It was RESOLVED that the kite be flown.', 'resolved', 'that the kite be flown'],
  ['The Committee RESOLVED to fly the kite.', 'resolved', 'to fly the kite'],
  ['<RESOLVED> that the kite be flown.', 'resolved', 'that the kite be flown'],
  ['*RESOLVED* that the kite be flown.', 'resolved', 'that the kite be flown'],
  ['Resolved\nthat the kite be flown.', 'resolved', 'that the kite be flown'],
  ['RESOLVED \u2013 that the report be noted.', 'noted', 'that the report be noted'],
  ['RESOLVED: to note the report.', 'noted', 'to note the report'],
  ['RESOLVED that the report be received.', 'received', 'that the report be received'],
  [
    'RESOLVED that consideration of the application be deferred to the next meeting.',
    'deferred',
    'that consideration of the application be deferred to the next meeting',
  ],
  [
    'RESOLVED that the policy be referred back to the Kite Panel.',
    'referred',
    'that the policy be referred back to the Kite Panel',
    { targetBody: 'Kite Panel' },
  ],
  [
    'RESOLVED: that the Kite Strategy be recommended to Full Council.',
    'recommended',
    'that the Kite Strategy be recommended to Full Council',
    { targetBody: 'Full Council' },
  ],
  [
    'RESOLVED TO RECOMMEND to Council that the budget be approved.',
    'recommended',
    'TO RECOMMEND to Council that the budget be approved',
    { targetBody: 'Council' },
  ],
  ['RECOMMENDED\u2013 that the budget be approved.', 'recommended', 'that the budget be approved'],
  [
    'RECOMMENDED to Council that the budget be approved.',
    'recommended',
    'to Council that the budget be approved',
    { targetBody: 'Council' },
  ],
  [
    'RESOLVED that the Kite Policy be approved, subject to the removal of paragraph 4.',
    'approved-subject',
    'that the Kite Policy be approved, subject to the removal of paragraph 4',
    { conditions: 'the removal of paragraph 4', adopts: { title: 'Kite Policy', kind: 'policy' } },
  ],
  ['AGREED that the kite be flown.', 'agreed', 'that the kite be flown'],
  [
    'It was unanimously agreed that the kite be flown.',
    'agreed',
    'that the kite be flown',
    { vote: { manner: 'unanimous' } },
  ],
  ['Following a long discussion, it was agreed to fly the kite.', 'agreed', 'to fly the kite'],
  [
    'It was agreed to refer this Notice of Motion to the Parks Strategic Policy Committee.',
    'referred',
    'to refer this Notice of Motion to the Parks Strategic Policy Committee',
    { targetBody: 'Parks Strategic Policy Committee' },
  ],
  [
    'Members agreed to defer this item to the May meeting.',
    'deferred',
    'to defer this item to the May meeting',
  ],
  ['Members noted the report.', 'noted', 'the report'],
  [
    'The report, as circulated, was noted by Members.',
    'noted',
    'The report, as circulated, was noted by Members',
  ],
  [
    'The minutes of the meeting held on 4 May 2021 were approved as a correct record and signed by the Chairman.',
    'agreed',
    'The minutes of the meeting held on 4 May 2021 were approved as a correct record and signed by the Chairman',
  ],
  ['This item was withdrawn.', 'withdrawn', 'This item was withdrawn'],
  [
    `${motion} On being put to the vote, the motion was declared CARRIED.`,
    'resolved',
    'On being put to the vote, the motion was declared CARRIED',
    { mover: 'Councillor P Quill', seconder: 'Councillor R Ash' },
  ],
  [`${motion} The motion was declared LOST.`, 'lost', 'The motion was declared LOST'],
  [
    'Councillor R Ash moved an amendment. The amendment was lost by 10 votes to 3.',
    'lost',
    'The amendment was lost by 10 votes to 3',
    { vote: { for: 10, against: 3 } },
  ],
  ['The amendment was put and carried.', 'amended', 'The amendment was put and carried'],
  [
    'The motion lapsed for want of a seconder. The motion was therefore lapsed.',
    'lapsed',
    'The motion lapsed for want of a seconder',
  ],
  [
    'Proposed by Councillor O\u2019Dea;\nSeconded by Councillor Ash (J);\nAnd Resolved:\n\u201cThat the kite be flown.\u201d',
    'resolved',
    'That the kite be flown',
    { mover: 'Councillor O\u2019Dea', seconder: 'Councillor Ash (J)' },
  ],
  [
    'On the proposal of Councillor Ash, seconded by Councillor Quill, it was agreed to buy string.',
    'agreed',
    'to buy string',
    { mover: 'Councillor Ash', seconder: 'Councillor Quill' },
  ],
  [
    'It was proposed by Cllr. D. Ash, seconded by Cllr. E. Quill and unanimously agreed to buy string.',
    'agreed',
    'to buy string',
    { mover: 'Cllr. D. Ash', seconder: 'Cllr. E. Quill', vote: { manner: 'unanimous' } },
  ],
]

describe('the words a decision is marked with', () => {
  for (const [text, kind, decision, more = {}] of forms) {
    it(text.replaceAll('\n', ' / ').slice(0, 90), () => {
      const { outcomes } = readMinute(text)
      assert.equal(outcomes.length, 1, JSON.stringify(outcomes))
      const [outcome] = outcomes
      assert.deepEqual({ kind: outcome?.kind, text: outcome?.text }, { kind, text: decision })
      for (const [name, value] of Object.entries(more)) {
        assert.deepEqual(outcome?.[name as keyof ReadOutcome], value, name)
      }
    })
  }
})

describe('what is said but not decided', () => {
  const debate = [
    'The Committee received a report on kites.',
    'Councillor Ash stated that it was agreed last year to fly kites.',
    'It was noted that the wind had dropped.',
    'Members noted that the wind had dropped.',
    'The application had been approved in 2019.',
    'If this was agreed the kites would fly.',
    'The planning application was approved by the Borough Council.',
    'The matter would be agreed at a later date.',
    'The issue of string has been resolved.',
    'MATTERS TO BE RESOLVED BEFORE THE NEXT MEETING',
    'The Panel supported the Kite Policy.',
    'Councillor Ash agreed with Councillor Quill.',
    'The works were carried out in May.',
  ]
  for (const text of debate) {
    it(text, () => assert.deepEqual(readMinute(text).outcomes, []))
  }
})

describe('several decisions in one minute', () => {
  it('are read one by one, each with its own mover', () => {
    const { outcomes } = readMinute(
      [
        '(a)',
        'Proposed by Councillor Ash;',
        'Seconded by Councillor Quill;',
        'And Resolved:',
        '\u201cThat land at Co.',
        'Fernshire be sold.\u201d',
        '(b)',
        'It was agreed to defer this item.',
      ].join('\n'),
    )
    assert.deepEqual(
      outcomes.map(({ kind, text, mover }) => [kind, text, mover]),
      [
        ['resolved', 'That land at Co. Fernshire be sold', 'Councillor Ash'],
        ['deferred', 'to defer this item', undefined],
      ],
    )
  })

  it('told twice are one', () => {
    const { outcomes } = readMinute(
      'Councillor Ash proposed, seconded by Councillor Quill, that kites be flown. On a vote the motion was carried by 28 votes to 14 with 1 abstention.\nRESOLVED that kites be flown.',
    )
    assert.equal(outcomes.length, 1)
    assert.equal(outcomes[0]?.text, 'that kites be flown')
    assert.deepEqual(outcomes[0]?.vote, { for: 28, against: 14, abstained: 1 })
    assert.equal(outcomes[0]?.seconder, 'Councillor Quill')
  })

  it('keep a lost amendment apart from the carried motion', () => {
    const { outcomes } = readMinute(
      'The amendment was put to the vote and was LOST.\nThe original motion was then put and declared CARRIED.\nRESOLVED that kites be flown.',
    )
    assert.deepEqual(
      outcomes.map(({ kind }) => kind),
      ['lost', 'resolved'],
    )
  })
})

describe('the parts of a decision', () => {
  const labels = (text: string) => readMinute(text).outcomes[0]?.parts.map(({ label, text }) => [label, text])
  it('are lettered within a line', () => {
    assert.deepEqual(labels('RESOLVED \u2013 that (A) the kite be flown; and (B) string be bought.'), [
      ['(A)', 'the kite be flown'],
      ['(B)', 'string be bought'],
    ])
  })
  it('are numbered over paragraphs', () => {
    assert.deepEqual(
      labels(
        'RESOLVED that:\n1. \nthe kite, as shown in\nAnnex 3, be flown;\n\n2.\nstring be bought under section 5(2).\n\n3. the Clerk report back.\n\nThe meeting closed.',
      ),
      [
        ['1.', 'the kite, as shown in Annex 3, be flown'],
        ['2.', 'string be bought under section 5(2)'],
        ['3.', 'the Clerk report back'],
      ],
    )
  })
  it('are not made of section numbers', () => {
    assert.deepEqual(labels('RESOLVED that under section 12(1) and (2) the kite be flown.'), [])
  })
})

describe('votes', () => {
  const vote = (text: string) => readMinute(`RESOLVED that kites be flown. ${text}`).outcomes[0]?.vote
  const rows: [string, ReadOutcome['vote']][] = [
    ['The motion was carried 28 to 14 with 1 abstention.', { for: 28, against: 14, abstained: 1 }],
    ['(For 5 Against 3)', { for: 5, against: 3 }],
    ['For 5 Against 3 Abstained 1', { for: 5, against: 3, abstained: 1 }],
    ['Votes for: 5, against: 3, abstentions: 2.', { for: 5, against: 3, abstained: 2 }],
    ['There were six votes in favour and two against.', { for: 6, against: 2 }],
    ['The vote was carried on the casting vote of the Chairman.', { manner: 'casting vote' }],
    ['The vote was by show of hands.', { manner: 'show of hands' }],
    ['All Members voted in favour.', { manner: 'unanimous' }],
    [
      'In the recorded vote: In Favour Councillors Ash, Quill and O\u2019Dea (J). (3) Against Councillors Reed and Sedge. (2)',
      {
        for: 3,
        against: 2,
        manner: 'named',
        named: [
          { name: 'Ash', vote: 'for' },
          { name: 'Quill', vote: 'for' },
          { name: 'O\u2019Dea (J)', vote: 'for' },
          { name: 'Reed', vote: 'against' },
          { name: 'Sedge', vote: 'against' },
        ],
      },
    ],
  ]
  for (const [text, expected] of rows) it(text, () => assert.deepEqual(vote(text), expected))
})

describe('the forms of other places', () => {
  it('a roll call before the resolution', () => {
    const { outcomes } = readMinute(
      'The voting was as follows:\nFOR: Councillors A Able, B Baker and C Cole (3)\nAGAINST: Councillors D Dow, E Eve (2)\nABSTAINED: Councillor F Fox (1)\nThe motion was declared carried.\nRESOLVED \u2013 that the kite be flown.',
    )
    assert.equal(outcomes.length, 1)
    const { named, ...counts } = outcomes[0]?.vote ?? {}
    assert.deepEqual(counts, { for: 3, against: 2, abstained: 1, manner: 'named' })
    assert.equal(named?.length, 6)
  })

  it('a decision that is only a list', () => {
    const { outcomes } = readMinute(
      'DECISION\n1. To approve the Kite Strategy 2024-2029\n2. To note the wind.',
    )
    assert.deepEqual(
      outcomes[0]?.parts.map(({ label }) => label),
      ['1.', '2.'],
    )
    assert.deepEqual(outcomes[0]?.adopts, { title: 'Kite Strategy 2024-2029', kind: 'strategy' })
  })

  it('a recommendation addressed in its first words', () => {
    const { outcomes } = readMinute(
      'RECOMMENDED:\nThat Full Council\n(1) approves the Code of Conduct; and\n(2) notes the report.',
    )
    assert.equal(outcomes[0]?.targetBody, 'Full Council')
    assert.equal(outcomes[0]?.parts.length, 2)
  })

  it('an answer that changes what was recommended', () => {
    const { outcomes } = readMinute(
      'Council considered the recommendations of the Executive at its meeting on 5 February 2013.\nRESOLVED \u2013 that the recommendations of the Executive be supported, subject to the deletion of paragraph 3.',
    )
    const { body, date, how } = outcomes[0]?.answers ?? {}
    assert.deepEqual({ body, date, how }, { body: 'Executive', date: '2013-02-05', how: 'amended' })
  })

  it('Welsh', () => {
    const { outcomes } = readMinute(
      "PENDERFYNWYD cymeradwyo'r adroddiad. Cynigiwyd gan y Cynghorydd Barcud ac eiliwyd gan y Cynghorydd Rhaff.",
    )
    assert.deepEqual(
      outcomes.map(({ kind, mover, seconder }) => [kind, mover, seconder]),
      [['resolved', 'Cynghorydd Barcud', 'Cynghorydd Rhaff']],
    )
  })
})
