import { type Html, html } from '../../platform/html/html.ts'
import { recordState } from '../../record/queries/record-state.ts'
import type { Publication } from '../../record/queries/subject.ts'
import type { PageRequest } from '../page.ts'
import { link } from '../routes.ts'

/** Which entry of the public log a page rests on, and how to check it. */
export function proof(publication: Publication, { reader, t }: PageRequest): Html {
  const { size } = recordState(reader)
  const { contentSha256 } = publication
  return html`<section><h2>${t.proof.title}</h2>
<p>${t.proof.words} <a href="${link.record()}">${t.proof.check}</a></p>
<p class="proof">${t.proof.entry(publication.seq, size)}<br>sha256 ${contentSha256.slice(0, 8)}…${contentSha256.slice(-4)}</p>
<p><a href="${link.versions(publication.id)}">${t.proof.versions(publication.version)}</a></p></section>`
}
