import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type SummaryAction = Common &
  Content & { readonly href: string } & Optional<{
    /** Says what the action is about to those who hear the link alone. */
    visuallyHiddenText: string
  }>

export type SummaryActions = Optional<{ classes: string; items: readonly SummaryAction[] }>

/** A link to something that can be done about a fact, named in full for screen readers. */
export function summaryAction(action: SummaryAction, cardTitle: Content | undefined): Html {
  const subject = action.visuallyHiddenText && html` ${action.visuallyHiddenText}`
  const card = cardTitle && html` (${content(cardTitle)})`
  return html`<a class="${classNames('govuk-link', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${content(action)}${
    (subject || card) && html`<span class="govuk-visually-hidden">${subject}${card}</span>`
  }</a>`
}
