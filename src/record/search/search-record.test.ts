import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  aBody,
  aDocument,
  aMeeting,
  aMinute,
  anIssue,
  aPerson,
} from '../../../test/builders/council-contents.ts'
import { growingRecord } from '../../../test/builders/record-of.ts'
import { type SearchQuery, searchRecord } from './search-record.ts'
import { suggestTitles } from './suggest-titles.ts'

const panel = aMeeting('panel', '2024-02-19', [
  {
    heading: 'Social media policy',
    number: '13',
    text: 'A report on planning the use of social media by staff.',
  },
  { heading: 'Dog control orders', number: '14', text: 'The panel considered dogs in the park.' },
])
const council = aMeeting('council', '2025-03-20', [
  { heading: 'Social media policy', number: '715' },
  { heading: 'Parking in Gâr Street', number: '716', text: 'Policies on parking; see 60/18 and 18/60.' },
  { heading: 'The council tax', number: '717', documentIds: ['document/tax'] },
])

async function aRecord() {
  const record = await growingRecord()
  await record.publish(
    panel,
    aMinute(panel, '1', { text: 'RECOMMENDED that the policy be adopted.', outcomes: ['recommended'] }),
    aMinute(panel, '2', { text: 'RESOLVED that minute 715 of last year be noted.', outcomes: ['noted'] }),
    anIssue('social-media', 'Social Media Policy', [
      { meetingId: panel.id, itemId: '1' },
      { meetingId: council.id, itemId: '1' },
    ]),
  )
  await record.publish(
    aDocument('tax', 'Setting the tax', {
      text: `${'A line of the annex.\n'.repeat(2_000)}The precept of the parishes.`,
    }),
    council,
    aMinute(council, '1', {
      text: 'RESOLVED that it be adopted.',
      number: '715',
      outcomes: ['resolved', 'agreed'],
    }),
    aBody('panel', 'Local Joint Panel'),
    aBody('council', 'Council'),
    aPerson('ap-harri', 'Nia ap Harri'),
  )
  return record
}

const { reader, rebuilt } = await aRecord()
const ask = (text: string, rest: Partial<SearchQuery> = {}) =>
  searchRecord(reader, { text, order: 'best', page: 1, ...rest })
const found = (text: string, rest: Partial<SearchQuery> = {}) =>
  ask(text, rest).hits.map((hit) => `${hit.subjectId} ${hit.itemId}`.trim())

describe('searching the record', () => {
  it('finds all words in any form, an issue before its papers', () => {
    assert.deepEqual(found('social policies '), [
      'issue/social-media',
      'meeting/2024-02-19-panel 1',
      'meeting/2025-03-20-council 1',
    ])
  })

  it('takes phrases at their word', () => {
    assert.deepEqual(found('"policies on parking"'), ['meeting/2025-03-20-council 2'])
    assert.deepEqual(found('"parking on policies"'), [])
    assert.deepEqual(found('"policy on parking"'), [])
  })

  it('goes on with the last word while it is typed', () => {
    assert.deepEqual(found('plannin'), ['meeting/2024-02-19-panel 1'])
    assert.deepEqual(found('plannin '), [])
    assert.deepEqual(found('plannin* staff '), ['meeting/2024-02-19-panel 1'])
  })

  it('leaves out what is not wanted', () => {
    assert.deepEqual(found('policy -social '), ['meeting/2025-03-20-council 2'])
    assert.equal(found('-social').includes('meeting/2025-03-20-council 1'), false)
    assert.equal(found('-social').includes('body/council'), true)
  })

  it('finds a number where it is printed before where it is mentioned', () => {
    for (const text of ['715', 'minute 715', 'Minute No. 715']) {
      assert.deepEqual(found(text), ['meeting/2025-03-20-council 1', 'meeting/2024-02-19-panel 2'], text)
    }
    assert.deepEqual(found('60/18'), ['meeting/2025-03-20-council 2'])
    assert.deepEqual(found('60/19'), [])
  })

  it('finds letters with and without their accents', () => {
    assert.deepEqual(found('GAR street'), ['meeting/2025-03-20-council 2'])
    assert.deepEqual(ask('gâr').hits[0]?.titleParts, [
      { text: 'Parking in ', isMatch: false },
      { text: 'Gâr', isMatch: true },
      { text: ' Street', isMatch: false },
    ])
  })

  it('finds the part of a long paper that says it, dated and placed by its meeting', () => {
    const [hit] = ask('precept').hits
    assert.equal(hit?.subjectId, 'document/tax')
    assert.equal(hit?.date, '2025-03-20')
    assert.equal(hit?.bodyName, 'Council')
    assert.equal(hit?.snippet.find((part) => part.isMatch)?.text, 'precept')
    assert.equal(ask('annex').total, 1)
  })

  it('says what a link and a line need', () => {
    const [hit] = ask('715').hits
    assert.equal(hit?.slug, '2025-03-20-council')
    assert.equal(hit?.itemId, '1')
    assert.deepEqual(hit?.outcomes, ['resolved', 'agreed'])
  })

  it('counts facets, each as if it were not narrowed by itself', () => {
    const all = ask('policy ')
    assert.deepEqual(all.facets.body, [
      { slug: 'council', name: 'Council', count: 3 },
      { slug: 'panel', name: 'Local Joint Panel', count: 1 },
    ])
    const narrowed = ask('policy ', { body: 'panel', kind: 'item' })
    assert.deepEqual([narrowed.total, narrowed.isTotalExact], [1, true])
    assert.deepEqual(narrowed.facets.body, [
      { slug: 'council', name: 'Council', count: 2 },
      { slug: 'panel', name: 'Local Joint Panel', count: 1 },
    ])
    assert.deepEqual(narrowed.facets.kind, [{ kind: 'item', count: 1 }])
    assert.deepEqual(narrowed.facets.year, [{ year: 2024, count: 1 }])
    assert.deepEqual(narrowed.facets.outcome, [{ outcome: 'recommended', count: 1 }])
  })

  it('narrows by year and outcome', () => {
    assert.deepEqual(found('policy ', { year: 2024 }), ['meeting/2024-02-19-panel 1'])
    assert.deepEqual(found('policy ', { outcome: 'agreed' }), ['meeting/2025-03-20-council 1'])
    assert.deepEqual(found('policy ', { body: 'no-such-body' }), [])
  })

  it('gives everything, newest first, when nothing is asked for', () => {
    const all = ask('')
    assert.equal(all.total, 10)
    assert.equal(all.hits[0]?.date, '2025-03-20')
    assert.equal(ask('???').total, 0)
  })

  it('offers words of the record for words it does not know', () => {
    assert.deepEqual(ask('socail meida policy').suggestions, ['social media policy'])
    assert.deepEqual(ask('parkign').suggestions, ['parking'])
    assert.deepEqual(ask('zzzzzzz').suggestions, [])
  })

  it('pages without gap or repetition and says when a page is behind the end', () => {
    for (const order of ['best', 'newest'] as const) {
      const all = found('', { order, pageSize: 100 })
      const paged = [1, 2, 3, 4].flatMap((page) => found('', { order, page, pageSize: 3 }))
      assert.deepEqual(paged, all)
      const past = ask('', { order, page: 5, pageSize: 3 })
      assert.deepEqual([past.isPastEnd, past.pages, past.hits.length], [true, 4, 0])
    }
  })

  it('gives the same answers from a record built in one go', async () => {
    const anew = await rebuilt()
    for (const text of ['', 'policy', 'council', 'the', '715', 'socail']) {
      for (const order of ['best', 'newest'] as const) {
        const query = { text, order, page: 1 }
        assert.deepEqual(searchRecord(anew, query), searchRecord(reader, query), `${text} ${order}`)
      }
    }
  })

  it('answers any text', () => {
    const pieces = fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      'AND',
      'NOT',
      '^',
      '-',
      ':',
      '{title}',
      '\0',
      '(',
      '😀',
      'policy',
      ' ',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(hostile, fc.constantFrom('best' as const, 'newest' as const), (text, order) => {
        const result = ask(text, { order })
        assert.equal(result.hits.length, Math.min(result.total, 20))
        suggestTitles(reader, text, 5)
      }),
    )
    assert.equal(ask('policy '.repeat(2_000)).isTotalExact, true)
  })
})

describe('suggesting titles', () => {
  it('finds titles by the beginning of their words', () => {
    assert.deepEqual(
      suggestTitles(reader, 'me', 5).map((one) => one.title),
      ['Social Media Policy'],
    )
    assert.deepEqual(
      suggestTitles(reader, 'panel lo', 5).map((one) => one.slug),
      ['panel'],
    )
    assert.deepEqual(suggestTitles(reader, '', 5), [])
  })
})
