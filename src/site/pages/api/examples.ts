import { type Html, html } from '../../../platform/html/html.ts'
import type { PageRequest } from '../../page.ts'
import { link } from '../../routes.ts'

/** Commands to copy, with this site's own address and a thing that is really there. */
export function examples(issue: string | null, { t, origin }: PageRequest): Html {
  const issueAddress = `${origin}${issue === null ? '/issues' : link.issue(issue)}.json`
  const list: [string, string][] = [
    [t.api.exampleIssue, `curl ${issueAddress}`],
    [t.api.exampleSearch, `curl '${origin}/search.json?q=budget&order=newest'`],
    [
      t.api.exampleChanged,
      `curl --etag-save etag.txt --etag-compare etag.txt --output issue.json ${issueAddress}`,
    ],
    [
      t.api.exampleRecord,
      `curl --remote-name ${origin}${link.recordFile()}\nsqlite3 record.sqlite "SELECT kind, count(*) FROM outcome GROUP BY kind ORDER BY 2 DESC"`,
    ],
  ]
  return html`${list.map(([what, command]) => html`<p>${what}</p><pre class="content" tabindex="0"><code>${command}</code></pre>`)}`
}
