import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'
import { type TagOptions, tag } from '../tag/tag.ts'

export type PhaseBannerOptions = Common & Content & Optional<{ tag: TagOptions }>

/** Says that a service is still new, and where to send what people think of it. */
export function phaseBanner(options: PhaseBannerOptions): Html {
  return html`<div class="${classNames('govuk-phase-banner govuk-width-container', options.classes)}"${attributes(options.attributes)}>
  <p class="govuk-phase-banner__content">
    ${tag({ text: options.tag?.text, html: options.tag?.html, classes: classNames('govuk-phase-banner__content__tag', options.tag?.classes) })}
    <span class="govuk-phase-banner__text">
      ${content(options)}
    </span>
  </p>
</div>`
}
