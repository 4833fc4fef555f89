import { html } from '../../../platform/html/html.ts'
import type { Withdrawal } from '../../../record/queries/withdrawal.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Frame, PageRequest } from '../../page.ts'
import { searchForm } from '../../parts/search-form.ts'
import { link } from '../../routes.ts'

/** What stands where nothing is: with a search, because something may have moved. */
export function missingPage({ t }: PageRequest): Frame {
  return {
    title: t.notFound.title,
    main: html`<h1>${t.notFound.title}</h1><p class="lead">${t.notFound.body}</p>${searchForm('', t)}`,
    isUnlisted: true,
  }
}

/** What was withdrawn: when and why, and where its trace is. */
export function withdrawnPage({ subjectId, at, note }: Withdrawal, { t, council }: PageRequest): Frame {
  return {
    title: t.gone.title,
    main: html`<h1>${t.gone.title}</h1><p class="lead">${t.gone.body(t.dates.instant(at, council.timeZone))}</p>
${note && html`<p>${note}</p>`}<p><a href="${link.versions(subjectId)}">${t.gone.trace}</a></p>${searchForm('', t)}`,
    isUnlisted: true,
  }
}

/** An address that was not understood: what was found and what was expected. */
export function invalidPage(found: string, expected: string | undefined, t: Messages): Frame {
  const detail =
    expected === undefined
      ? html`<p>${found}</p>`
      : html`<p>${t.invalid.unknownParameter(found, expected)}</p>`
  return {
    title: t.invalid.title,
    main: html`<h1>${t.invalid.title}</h1>${detail}${searchForm('', t)}`,
    isUnlisted: true,
  }
}

/** Our own failure, with the number to give when telling somebody. */
export function failedPage(failureId: string, t: Messages): Frame {
  return {
    title: t.failed.title,
    main: html`<h1>${t.failed.title}</h1><p class="lead">${t.failed.body} <b>${failureId}</b></p>`,
    isUnlisted: true,
  }
}
