import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { dogCouncil } from '../../../test/builders/dog-council.ts'
import { type RunningSite, siteOver } from '../../../test/builders/site.ts'
import { meeting as readMeeting } from '../../imports/moderngov/xml/meeting.ts'
import { parseXml } from '../../imports/moderngov/xml/xml-tree.ts'
import { NAMESPACE, operationNames, parametersOf } from './operations.ts'
import { SOAP_11, SOAP_12 } from './write-envelope.ts'

const SERVICE = '/mgWebService.asmx'

function envelope(version: '1.1' | '1.2', call: string): RequestInit {
  const uri = version === '1.1' ? SOAP_11 : SOAP_12
  return {
    method: 'POST',
    headers: { 'content-type': version === '1.1' ? 'text/xml; charset=utf-8' : 'application/soap+xml' },
    body: `<?xml version="1.0"?><s:Envelope xmlns:s="${uri}"><s:Body>${call}</s:Body></s:Envelope>`,
  }
}

describe('Modern.Gov’s web service', () => {
  let site: RunningSite
  before(async () => {
    site = await siteOver([
      ...dogCouncil(),
      {
        format: 'moothall/person/1',
        id: 'person/ada-o-thorn',
        slug: 'ada-o-thorn',
        name: "Ada O'Thorn",
        kind: 'councillor',
        ward: 'Mill & Moor',
        party: 'Independent',
        email: 'ada@smallton.example',
        keyPosts: ['Leader', 'Chair of Council'],
        terms: [{ from: '2023-05-04' }],
        sources: [{ system: 'moderngov', key: 'person:47' }],
      },
    ])
  })
  after(() => site.close())
  const ask = async (path: string, status = 200): Promise<string> => {
    const response = await site.get(path)
    assert.equal(response.status, status, path)
    return response.text()
  }

  it('lists committees as Modern.Gov does, to the space before the count', async () => {
    const response = await site.get(`${SERVICE}/GetCommittees`)
    assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8')
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
    assert.ok(response.headers.get('etag'))
    assert.equal(
      await response.text(),
      `<?xml version="1.0" encoding="utf-8"?>
<committees>
  <committeescount> 2</committeescount>
  <committee>
    <committeeid>1000000003</committeeid>
    <committeetitle>Council</committeetitle>
    <committeedeleted>False</committeedeleted>
    <committeeexpired>False</committeeexpired>
    <committeecategory>
    </committeecategory>
  </committee>
  <committee>
    <committeeid>1000000002</committeeid>
    <committeetitle>Environment Panel</committeetitle>
    <committeedeleted>False</committeedeleted>
    <committeeexpired>False</committeeexpired>
    <committeecategory>
    </committeecategory>
  </committee>
</committees>
`,
    )
  })

  it('gives a meeting with every element in its order', async () => {
    const answer = await ask(`${SERVICE}/GetMeeting?lMeetingId=77`)
    const root = parseXml(answer).facts
    assert.deepEqual(
      root?.children.map(({ name }) => name),
      'meetingid meetingdate meetingstatus isdisplayallowed meetingtime meetingactualstarttime meetingplannedfinishtime meetingactualfinishtime meetinglocation iswebcast agendaid agendapublished decisionpublished minutepublished meetingroom agendaitems attendees'.split(
        ' ',
      ),
    )
    const item = root?.children.find(({ name }) => name === 'agendaitems')?.children[0]
    assert.deepEqual(
      item?.children.map(({ name }) => name),
      'agendaitemid agendaitemtitle agendatext actualmeetingdate agendaitemnumber agendaitemsubnumber fulldisplaynumberformat authorusername commentlabel1 commenttext1 commentlabel2 commenttext2 minutesnonemptyhtmlbody declarationcount iscallin iscomment isdecision isdecisionpublished isminutepublished ispubliccanspeak isrestricted isdisplayallowed meetingdate meetingtime minutesitemnumber minutesitemsubnumber preferreddate refertocommittee linkeddocuments'.split(
        ' ',
      ),
    )
    assert.match(answer, /<meetingtime>7\.30 pm<\/meetingtime>/)
    assert.match(answer, /<meetingactualstarttime>\n {2}<\/meetingactualstarttime>/)
    assert.match(answer, /<agendaitemid>770<\/agendaitemid>/)
    assert.match(answer, /&lt;p class="MsoNormal"&gt;RESOLVED that the order be made&lt;\/p&gt;/)
    const facts = root && readMeeting(root).facts
    assert.deepEqual([facts?.meetingId, facts?.date, facts?.time], ['77', '2025-03-01', '19:30'])
  })

  it('takes any case, folder and number of slashes, and passes over what it was not asked for', async () => {
    const same = await ask(`${SERVICE}/GetMeeting?lMeetingId=77`)
    for (const path of [
      '//mgwebservice.asmx/getmeeting?LMEETINGID=77',
      '/moderngov//MGWEBSERVICE.ASMX//GetMeeting/?lmeetingid=77&lDummy=0',
    ]) {
      assert.equal(await ask(path), same, path)
    }
    assert.match(await ask(`${SERVICE}/GetCommittees?`), /committeescount/)
  })

  it('lists meetings of all committees for 0 and -1, between dates as they are written there', async () => {
    const list = (query: string) => ask(`${SERVICE}/GetMeetings?${query}`)
    const all = await list('lCommitteeId=0&sFromDate=0&sToDate=0')
    assert.match(all, /<meetingscount> 3<\/meetingscount>\n {2}<committeescount> 2</)
    assert.equal(await list('lCommitteeId=-1&sFromDate=&sToDate='), all)
    assert.equal(await list('lCommitteeId=0&sFromDate=2099-01-01&sToDate=2099-01-01'), all)
    const one = await list('lCommitteeId=1000000003&sFromDate=01/03/2025&sToDate=1/3/2025')
    assert.match(one, /<meetingid>77<\/meetingid>\n\s*<meetingdate>01\/03\/2025</)
    assert.match(one, /<meetingscount> 1</)
    assert.match(await list('lCommitteeId=99&sFromDate=&sToDate='), /<meetingscount> 0<[\s\S]*count> 0</)
    const byDate = await ask(
      `${SERVICE}/GetAllMeetingsByDate?lCommitteeId=0&sFromDate=&sToDate=&bIsAscendingDateOrder=false`,
    )
    assert.deepEqual(
      [...byDate.matchAll(/<meetingdate>(.*?)</g)].map(([, day]) => day),
      ['01/07/2025', '01/03/2025', '01/02/2025'],
    )
    assert.match(byDate, /<meetingstatus>Cancelled</)
  })

  it('gives councillors by ward with titles encoded twice, and no home address', async () => {
    const answer = await ask(`${SERVICE}/GetCouncillorsByWard`)
    assert.match(answer, /<wardtitle>Mill &amp;amp; Moor<\/wardtitle>/)
    assert.match(answer, /<fullusername>Councillor Ada O&amp;#39;Thorn<\/fullusername>/)
    assert.match(answer, /<councillorcount> 1</)
    assert.match(answer, /<keyposts>Leader; Chair of Council</)
    assert.match(answer, /<workaddress>\s*<email>ada@smallton\.example<\/email>\s*<\/workaddress>/)
    assert.match(answer, /<homeaddress>\s*<\/homeaddress>/)
    assert.match(answer, /<startdate>04\/05\/2023<\/startdate>\s*<enddate>unspecified</)
    assert.match(await ask(`${SERVICE}/GetMemberGroup?sShortName=&sOrder=`), /<memberid>47</)
    assert.doesNotMatch(await ask(`${SERVICE}/GetCouncillorsByPostcode?sPostcode=ZZ1`), /councillorid/)
  })

  for (const version of ['1.1', '1.2'] as const) {
    it(`answers all 21 operations over SOAP ${version} in their own elements`, async () => {
      assert.equal(operationNames.length, 21)
      for (const name of operationNames) {
        const given = parametersOf(name).map(
          ([key, type]) => `<m:${key}>${type === 'int' ? 77 : type === 'boolean' ? 'true' : ''}</m:${key}>`,
        )
        const response = await site.ask(
          SERVICE,
          envelope(version, `<m:${name} xmlns:m="${NAMESPACE}">${given.join('')}</m:${name}>`),
        )
        const answer = await response.text()
        assert.equal(response.status, 200, answer)
        assertWellFormed(answer)
        assert.match(answer, new RegExp(`<${name}Response xmlns="${NAMESPACE}"><${name}Result>`))
        if (name !== 'CheckComms') assert.match(answer, /Result><[^>]* xmlns="">/, name)
      }
    })
  }

  it('answers all 21 operations over GET and a posted form', async () => {
    for (const name of operationNames) {
      const form = new URLSearchParams(
        parametersOf(name).map(([key, type]) => [key, type === 'int' ? '77' : type === 'boolean' ? '0' : '']),
      )
      const got = await ask(`${SERVICE}/${name}?${form}`)
      assertWellFormed(got)
      const posted = await site.ask(`${SERVICE}/${name}`, { method: 'POST', body: form })
      assert.equal(await posted.text(), got, name)
    }
  })

  it('says what is wrong with a request in plain words', async () => {
    assert.equal(await ask(`${SERVICE}/GetMeeting`, 400), 'Missing parameter: lMeetingId.\n')
    assert.equal(
      await ask(`${SERVICE}/GetMeetings?lCommitteeId=0&sFromDate=`, 400),
      'Missing parameter: sToDate.\n',
    )
    assert.match(await ask(`${SERVICE}/GetMeeting?lMeetingId=x`, 400), /^Cannot convert x to System\.Int32/)
    assert.equal(
      await ask(`${SERVICE}/GetAllKeyIssues`, 404),
      'GetAllKeyIssues Web Service method name is not valid.\n',
    )
    const response = await site.ask(SERVICE, envelope('1.1', '<GetIssues/>'))
    assert.equal(response.status, 400)
    assert.match(await response.text(), /<faultstring>GetIssues Web Service method name is not valid\./)
  })

  it('serves its contract and a page for people', async () => {
    const contract = await ask(`${SERVICE}?WSDL`)
    assertWellFormed(contract)
    assert.equal(await ask(`${SERVICE}?wsdl`), contract)
    for (const name of operationNames) {
      assert.match(contract, new RegExp(`soapAction="${NAMESPACE}/${name}"`))
      assert.match(await ask(SERVICE), new RegExp(`<li>${name}\\(`))
    }
    assert.match(contract, /<soap:address location="http:\/\/site\.test\/mgWebService\.asmx"/)
  })

  it('refuses XML bombs, long requests and other methods at bounded cost', async () => {
    const refused = async (request: RequestInit, status: number) => {
      const response = await site.ask(SERVICE, request)
      assert.equal(response.status, status)
    }
    const post = (body: string): RequestInit => ({
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body,
    })
    await refused(post('<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'), 400)
    await refused(post('<a>'.repeat(10_000)), 400)
    await refused(
      post(`<s:Envelope xmlns:s="${SOAP_11}"><s:Body>${'<a/>'.repeat(9_000)}</s:Body></s:Envelope>`),
      400,
    )
    await refused(post('x'.repeat(70_000)), 413)
    await refused({ method: 'DELETE' }, 405)
  })

  it('never fails, whatever it is asked', async () => {
    const names = fc.constantFrom(...operationNames, '__proto__', 'constructor', '%', '..')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-1', '2147483647', "' or 1=1 --"))
    await fc.assert(
      fc.asyncProperty(names, fc.array(text, { maxLength: 4 }), async (name, texts) => {
        const known = operationNames.find((one) => one === name)
        const keys = known ? parametersOf(known).map(([key]) => key) : []
        const query = new URLSearchParams(keys.map((key, index) => [key, texts[index] ?? '1']))
        const response = await site.get(`${SERVICE}/${encodeURIComponent(name)}?${query}`)
        assert.ok(response.status < 500)
        const body = texts.join('')
        const posted = await site.ask(SERVICE, { method: 'POST', body })
        assert.ok(posted.status < 500)
      }),
      { numRuns: 60 },
    )
    assert.deepEqual(site.failures, [])
  })
})

function assertWellFormed(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => assert.fail(error))
  parser.write(text).close()
}
