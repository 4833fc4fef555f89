import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, hasMarkup, markupOr } from '../content.ts'
import type { HeadingLevel, Optional } from '../options.ts'

export type NotificationBannerOptions = Common &
  Content &
  Optional<{
    type: 'success'
    role: string
    titleText: string
    titleHtml: Html
    titleId: string
    titleHeadingLevel: HeadingLevel
    disableAutoFocus: boolean
  }>

/** News about the page or what was just done: `success` is announced at once, anything else is a landmark. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const level = options.titleHeadingLevel ?? 2
  const classes = classNames(
    'govuk-notification-banner',
    isSuccess && 'govuk-notification-banner--success',
    options.classes,
  )
  const role = options.role || (isSuccess ? 'alert' : 'region')
  const title = markupOr(options.titleHtml, options.titleText || (isSuccess ? 'Success' : 'Important'))
  return html`<div class="${classes}" role="${role}" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${focusChoice(options)}${attributes(options.attributes)}>
  <div class="govuk-notification-banner__header">
    <h${level} class="govuk-notification-banner__title" id="${titleId}">
      ${title}
    </h${level}>
  </div>
  <div class="govuk-notification-banner__content">
    ${message(options)}
  </div>
</div>`
}

function focusChoice(options: NotificationBannerOptions): Html | false {
  if (options.disableAutoFocus === undefined) return false
  return html` data-disable-auto-focus="${String(options.disableAutoFocus)}"`
}

function message(options: NotificationBannerOptions): Value {
  if (hasMarkup(options.html)) return options.html
  return (
    options.text &&
    html`<p class="govuk-notification-banner__heading">
      ${options.text}
    </p>`
  )
}
