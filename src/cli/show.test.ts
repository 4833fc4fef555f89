import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import type { IssueView } from '../record/queries/issue-view.ts'

describe('moothall show', () => {
  let data = ''
  const parent = temporaryFolder()
  before(async () => {
    data = await councilOnDisk(parent)
  })
  const show = (...args: string[]) => runMoothall('show', ...args, '--data', data)

  it('prints the life of an issue as the object that its page has', async () => {
    const view = JSON.parse((await show('issue', 'dogs', '--json')).out) as IssueView
    const [recommended, resolved] = view.appearances
    assert.deepEqual(
      view.appearances.map((life) => [life.place.date, life.place.bodyName, life.place.number, life.role]),
      [
        ['2025-02-01', 'Environment Panel', '13', 'recommendation'],
        ['2025-03-01', 'Council', '4', 'decision'],
      ],
    )
    assert.equal(resolved?.outcomes[0]?.answersOutcome?.how, 'supported')
    assert.equal(resolved?.outcomes[0]?.answersOutcome?.outcomeId, recommended?.outcomes[0]?.id)
    assert.deepEqual([recommended?.papers[1]?.title, recommended?.papers[1]?.isHeld], ['Map', false])
    assert.equal(recommended?.references[0]?.label, 'B')
  })

  it('prints it for a person: where it stands, the ties, and what is open', async () => {
    const { out } = await show('issue', 'dogs')
    assert.match(out, /^Dogs in parks\nWhere it stands: resolved on 2025-03-01 by Council/)
    assert.match(out, /answered \(supported\) on 2025-03-01 by Council/)
    assert.match(out, /Map \(PDF, 27 KB\), listed, not held/)
    assert.match(out, /No open undertakings/)
  })

  it('shows every kind of subject, and follows a former slug', async () => {
    const slugs = {
      council: 'sallow-vale',
      person: 'ada-thorn',
      post: 'clerk',
      meeting: '2025-03-01-council',
      minute: 'council-2025-4',
      document: 'dog-order',
      decision: 'signs',
      instrument: 'order',
      body: 'environment-panel',
    }
    for (const [kind, slug] of Object.entries(slugs)) {
      const [plain, json] = [await show(kind, slug), await show(kind, slug, '--json')]
      assert.deepEqual([plain.code, json.code, plain.err], [0, 0, ''], kind)
      assert.ok(plain.out.length > 10 && typeof JSON.parse(json.out) === 'object')
    }
  })

  it('says what there is instead', async () => {
    const missing = await show('issue', 'dogs-on-leads')
    assert.deepEqual(
      [missing.code, missing.err],
      [1, 'The record has no issue "dogs-on-leads". Perhaps: dogs.'],
    )
    assert.equal((await show('issue')).code, 2)
    assert.match((await show('thing', 'x')).err, /Expected one of council, body/)
  })
})
