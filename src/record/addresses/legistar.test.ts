import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { oldLegistarKeys } from './legistar.ts'

const guid = 'B6D7622F-B4EF-4E9E-9D39-2C4871F4AABC'

describe('old addresses of Legistar', () => {
  const cases: [string, string[]][] = [
    ['/MeetingDetail.aspx?LEGID=501&GID=30&G=A5947DFE-5A17-435B-A57D-5F0923C2343D', ['meeting:501']],
    ['/MeetingDetail.aspx?ID=501&Options=info|&Search=', ['meeting:501']],
    [`/meetingdetail.aspx?ID=99&GUID=${guid}`, [`meeting-guid:${guid.toLowerCase()}`]],
    [`/LegislationDetail.aspx?ID=99&GUID=${guid}&Options=&Search=`, [`matter-guid:${guid.toLowerCase()}`]],
    ['/LegislationDetail.aspx?ID=27&GUID=none', ['matter:27']],
    ['/gateway.aspx?m=l&id=/matter.aspx?key=27', ['matter:27']],
    ['/DepartmentDetail.aspx?ID=4', ['body:4']],
    ['/PersonDetail.aspx?ID=8', ['person:8']],
    ['/PersonDetail.aspx?ID=0', []],
    ['/LegislationDetail.aspx?ID=1%20or%201', []],
    ['/constructor?id=1', []],
    ['/', []],
  ]
  for (const [address, expected] of cases) {
    it(`${address} leads to ${expected.join(', ') || 'nothing'}`, () => {
      const [path = '', ...query] = address.split('?')
      assert.deepEqual(oldLegistarKeys(path, new URLSearchParams(query.join('?'))), expected)
    })
  }

  it('never throws and gives only keys of its form', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (path, query) => {
        for (const key of oldLegistarKeys(path, new URLSearchParams(query))) {
          assert.match(key, /^[a-z]+(?::[1-9]\d*|-guid:[0-9a-f-]{36})$/)
        }
      }),
    )
  })
})
