import { type Html, html } from '../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from './attributes.ts'
import { type Content, content, hasContent, hasMarkup } from './content.ts'
import { type FieldsetOptions, fieldset } from './fieldset/fieldset.ts'
import { type Explained, explain, formGroup } from './form-group.ts'
import { type HintOptions, hint } from './hint/hint.ts'
import { label } from './label/label.ts'
import { type Listed, type Optional, present } from './options.ts'

/** One checkbox or radio button; or, with `divider`, a word between two of them. */
export type Choice = Content &
  Optional<{
    id: string
    value: string | number
    checked: boolean
    disabled: boolean
    label: Common
    hint: HintOptions
    conditional: Optional<{ html: Html }>
    attributes: Attributes
    divider: string
  }>

export type ChoicesOptions<Item extends Choice> = Common &
  Explained & { readonly name: string; readonly items: Listed<Item> } & Optional<{
    /** The start of the items' ids; the name unless given. */
    idPrefix: string
    fieldset: FieldsetOptions
    formGroup: Common & Optional<{ beforeInputs: Content; afterInputs: Content }>
  }>

/** What differs between checkboxes and radio buttons. */
export type ChoiceKind<Item> = {
  readonly block: 'checkboxes' | 'radios'
  readonly type: 'checkbox' | 'radio'
  readonly describedBy?: string | undefined
  readonly describesItems: boolean
  readonly nameOf: (item: Item) => string
  readonly isChecked: (item: Item) => boolean
  readonly behaviourOf: (item: Item) => string | undefined
}

/** Checkboxes or radio buttons under a hint and an error, inside a fieldset when one is given. */
export function choices<Item extends Choice>(options: ChoicesOptions<Item>, kind: ChoiceKind<Item>): Html {
  const idPrefix = options.idPrefix || options.name
  const { explanations, describedBy } = explain(
    idPrefix,
    options.fieldset?.describedBy || kind.describedBy,
    options,
  )
  // Without a fieldset to carry it, the description goes on every item.
  const itemDescribedBy = kind.describesItems && options.fieldset === undefined ? describedBy : ''
  const items = present(options.items).map(({ item, place }) =>
    choice(item, kind, place > 1 ? `${idPrefix}-${place}` : idPrefix, itemDescribedBy),
  )
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  const inner = html`${explanations}
  <div class="${classNames(`govuk-${kind.block}`, options.classes)}"${attributes(options.attributes)} data-module="govuk-${kind.block}">
    ${content(beforeInputs)}${items}
    ${content(afterInputs)}
  </div>`
  return formGroup(
    options,
    options.fieldset ? fieldset({ ...options.fieldset, describedBy, html: inner }) : inner,
  )
}

function choice<Item extends Choice>(
  item: Item,
  kind: ChoiceKind<Item>,
  ownId: string,
  describedBy: string,
): Html {
  const block = `govuk-${kind.block}`
  if (item.divider) {
    return html`
    <div class="${block}__divider">${item.divider}</div>`
  }
  const id = item.id || ownId
  const hintId = hasContent(item.hint) ? `${id}-item-hint` : ''
  const isChecked = kind.isChecked(item)
  const conditional = hasMarkup(item.conditional?.html) && item.conditional.html
  const conditionalId = `conditional-${id}`
  return html`
    <div class="${block}__item">
      <input class="${block}__input" id="${id}" name="${kind.nameOf(item)}" type="${kind.type}" value="${item.value}"${attribute('checked', isChecked)}${attribute('disabled', item.disabled)}${attribute('data-aria-controls', conditional && conditionalId)}${attribute('data-behaviour', kind.behaviourOf(item))}${attribute('aria-describedby', classNames(describedBy, hintId))}${attributes(item.attributes)}>
      ${label({ html: item.html, text: item.text, classes: classNames(`${block}__label`, item.label?.classes), attributes: item.label?.attributes, for: id })}
      ${hintId !== '' && hint({ ...item.hint, id: hintId, classes: classNames(`${block}__hint`, item.hint?.classes) })}
    </div>${
      conditional &&
      html`
    <div class="${classNames(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`)}" id="${conditionalId}">
      ${conditional}
    </div>`
    }`
}
