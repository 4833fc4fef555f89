import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'

export type TagOptions = Common & Content

/** A short status in a word or two. */
export function tag(options: TagOptions): Html {
  return html`<strong class="${classNames('govuk-tag', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</strong>`
}
