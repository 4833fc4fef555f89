import { type Html, html } from '../../platform/html/html.ts'
import { classNames } from '../attributes.ts'
import { button } from '../button/button.ts'
import { content } from '../content.ts'
import { type InputOptions, input } from '../input/input.ts'
import type { Optional } from '../options.ts'
import { translations } from '../translations.ts'

export type PasswordInputOptions = Omit<
  InputOptions,
  'type' | 'inputmode' | 'autocapitalize' | 'pattern' | 'spellcheck' | 'prefix' | 'suffix' | 'inputWrapper'
> &
  Optional<{
    button: Optional<{ classes: string }>
    showPasswordText: string
    hidePasswordText: string
    showPasswordAriaLabelText: string
    hidePasswordAriaLabelText: string
    passwordShownAnnouncementText: string
    passwordHiddenAnnouncementText: string
  }>

/** A field for a password, with a button that a script uses to show it. */
export function passwordInput(options: PasswordInputOptions): Html {
  const { formGroup = {} } = options
  const id = options.id || options.name
  return input({
    ...options,
    id,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete || 'current-password',
    classes: classNames('govuk-password-input__input govuk-js-password-input-input', options.classes),
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    formGroup: {
      classes: classNames('govuk-password-input', formGroup.classes),
      attributes: { 'data-module': 'govuk-password-input', ...messages(options), ...formGroup.attributes },
      beforeInput: formGroup.beforeInput,
      afterInput: { html: html`${showButton(options, id)}${content(formGroup.afterInput)}` },
    },
  })
}

function messages(options: PasswordInputOptions) {
  return translations({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  })
}

// Hidden until the script that makes it work shows it.
function showButton(options: PasswordInputOptions, id: string): Html {
  return button({
    type: 'button',
    classes: classNames(
      'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      options.button?.classes,
    ),
    text: options.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': id,
      'aria-label': options.showPasswordAriaLabelText ?? 'Show password',
      hidden: { value: true, optional: true },
    },
  })
}
