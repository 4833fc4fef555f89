import { type Html, html, raw } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { button } from '../button/button.ts'
import { type Content, hasContent } from '../content.ts'
import type { Optional } from '../options.ts'
import { translations } from '../translations.ts'

export type ExitThisPageOptions = Common &
  Content &
  Optional<{
    id: string
    redirectUrl: string
    activatedText: string
    timedOutText: string
    pressTwoMoreTimesText: string
    pressOneMoreTimeText: string
  }>

/** A way to leave a page at once, for people who must not be seen reading it. */
export function exitThisPage(options: ExitThisPageOptions): Html {
  const messages = translations({
    activated: options.activatedText,
    'timed-out': options.timedOutText,
    'press-two-more-times': options.pressTwoMoreTimesText,
    'press-one-more-time': options.pressOneMoreTimeText,
  })
  return html`<div${attribute('id', options.id)} class="${classNames('govuk-exit-this-page', options.classes)}" data-module="govuk-exit-this-page"${attributes(options.attributes)}${attributes(messages)}>
  ${button({
    ...(hasContent(options) ? { html: options.html, text: options.text } : { html: DEFAULT_WORDS }),
    classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
    href: options.redirectUrl || 'https://www.bbc.co.uk/weather',
    attributes: { rel: 'nofollow noreferrer' },
  })}
</div>`
}

const DEFAULT_WORDS = raw('<span class="govuk-visually-hidden">Emergency</span> Exit this page')
