import { type Html, html, type Value } from '../platform/html/html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { type Content, content } from './content.ts'
import { type ErrorMessageOptions, errorMessage } from './error-message/error-message.ts'
import { type HintOptions, hint } from './hint/hint.ts'
import { type LabelOptions, label } from './label/label.ts'
import type { Optional } from './options.ts'

/** What a field says about itself beside its label. */
export type Explained = Optional<{ hint: HintOptions; errorMessage: ErrorMessageOptions }>

/** The options that every labelled field has. The id is the name unless given. */
export type LabelledField = Explained & { readonly name: string; readonly label: LabelOptions } & Optional<{
    id: string
    describedBy: string
    formGroup: Common & Optional<{ beforeInput: Content; afterInput: Content }>
  }>

/** A labelled field: label, hint and error above the control, which is told its id and what describes it. */
export function labelledField(
  options: LabelledField,
  control: (id: string, describedBy: string) => Value,
): Html {
  const id = options.id || options.name
  const { explanations, describedBy } = explain(id, options.describedBy, options)
  return formGroup(
    options,
    html`
  ${label({ ...options.label, for: id })}${explanations}
  ${control(id, describedBy)}`,
  )
}

/** What may stand around a control inside its form group. */
export function surround(options: LabelledField, control: Value): Html {
  const { beforeInput, afterInput } = options.formGroup ?? {}
  return html`${content(beforeInput)}
  ${control}
  ${content(afterInput)}`
}

/** The box around one field or one group of fields, marked when it has an error. */
export function formGroup(
  options: Optional<{ errorMessage: ErrorMessageOptions; formGroup: Common }>,
  inner: Value,
): Html {
  const group = options.formGroup
  const classes = classNames(
    'govuk-form-group',
    options.errorMessage && 'govuk-form-group--error',
    group?.classes,
  )
  return html`<div class="${classes}"${attributes(group?.attributes)}>
  ${inner}
</div>`
}

/** Hint and error message with ids made from the field's, and the ids that describe the field, separated by spaces. */
export function explain(
  id: string,
  describedBy: string | undefined,
  options: Explained,
): { explanations: Html; describedBy: string } {
  const ids = [describedBy]
  let explanations = html``
  if (options.hint) {
    ids.push(`${id}-hint`)
    explanations = html`
  ${hint({ ...options.hint, id: `${id}-hint` })}`
  }
  if (options.errorMessage) {
    ids.push(`${id}-error`)
    explanations = html`${explanations}
  ${errorMessage({ ...options.errorMessage, id: `${id}-error` })}`
  }
  return { explanations, describedBy: classNames(...ids) }
}
