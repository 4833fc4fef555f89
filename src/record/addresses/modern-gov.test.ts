import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { oldAddressKey } from './modern-gov.ts'

const keys = (address: string) => {
  const [path = '', query] = address.split('?')
  return oldAddressKey(path, new URLSearchParams(query)).map((one) => one.key)
}

describe('old addresses of Modern.Gov', () => {
  const cases: [string, string[]][] = [
    ['/ieListDocuments.aspx?CId=138&MId=3156&Ver=4&J=1', ['meeting:3156']],
    ['/ieListDocuments.aspx?Ver=4&mid=3156&LLL=0', ['meeting:3156']],
    ['/moderngov//IELISTDOCUMENTS.ASPX?MID=3156', ['meeting:3156']],
    ['/mgAi.aspx?ID=51902', ['agendaitem:51902']],
    ['/ieIssueDetails.aspx?IId=11187&PlanId=0&Opt=3', ['issue:11187']],
    ['/mgIssueHistoryHome.aspx?Opt=0&iid=11187', ['issue:11187']],
    ['/ieDecisionDetails.aspx?Id=13567', ['decision:13567']],
    ['/ieDecisionDetails.aspx?AIId=18831', ['agendaitem:18831']],
    ['/modern.gov/mgCommitteeDetails.aspx?ID=144&XXR=0', ['committee:144']],
    ['/ieListMeetings.aspx?CId=711&Year=0', ['committee:711']],
    ['/mgUserInfo.aspx?UID=192', ['person:192']],
    ['/documents/s112218/Any%20name.pdf?T=0', ['attachment:112218']],
    ['//documents/S112218/x.pdf', ['attachment:112218']],
    ['/mgConvert2PDF.aspx?ID=60860&T=6', ['attachment:60860']],
    ['/mgUserInfo.aspx?UID=0', []],
    ['/mgUserInfo.aspx?UID=1%20or%201', []],
    ['/constructor?id=1', []],
    ['/', []],
  ]
  for (const [address, expected] of cases) {
    it(`${address} leads to ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(keys(address), expected)
    })
  }

  it('keeps the agenda item of a fragment', () => {
    assert.deepEqual(oldAddressKey('/ieListDocuments.aspx#AI51114', new URLSearchParams('MId=5')), [
      { key: 'meeting:5', fragmentItem: 'agendaitem:51114' },
    ])
  })

  it('never throws and gives only keys of its form', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (path, query) => {
        for (const { key } of oldAddressKey(path, new URLSearchParams(query)))
          assert.match(key, /^[a-z]+:[1-9]\d*$/)
      }),
    )
  })
})
