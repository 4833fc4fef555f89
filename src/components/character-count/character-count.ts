import { type Html, html } from '../../platform/html/html.ts'
import { type Attributes, classNames } from '../attributes.ts'
import { content } from '../content.ts'
import { hint } from '../hint/hint.ts'
import type { Optional } from '../options.ts'
import { type TextareaOptions, textarea } from '../textarea/textarea.ts'
import { type Translation, translations } from '../translations.ts'

export type CharacterCountOptions = Omit<TextareaOptions, 'describedBy' | 'disabled' | 'autocomplete'> &
  Optional<{
    maxlength: number | string
    maxwords: number | string
    /** From what percentage of the limit a script shows the count. */
    threshold: number | string
    countType: 'characters' | 'words' | 'length'
    countMessage: Optional<{ classes: string }>
    /** The limit in words, `%{count}` standing for the number. */
    textareaDescriptionText: string
    charactersUnderLimitText: Translation
    charactersAtLimitText: string
    charactersOverLimitText: Translation
    wordsUnderLimitText: Translation
    wordsAtLimitText: string
    wordsOverLimitText: Translation
  }>

/** A field of many lines with a limit, stated under it; a script counts down. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id || options.name
  const { formGroup = {}, countMessage } = options
  const message = html`${hint({
    text: limitText(options),
    id: `${id}-info`,
    classes: classNames('govuk-character-count__message', countMessage?.classes),
  })}
  ${content(formGroup.afterInput)}`
  return textarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    classes: classNames('govuk-js-character-count', options.classes),
    formGroup: {
      classes: classNames('govuk-character-count', formGroup.classes),
      attributes: { ...scriptOptions(options), ...formGroup.attributes },
      beforeInput: formGroup.beforeInput,
      afterInput: { html: message },
    },
  })
}

function limitOf(options: CharacterCountOptions): number | string | undefined {
  return options.maxwords || options.maxlength
}

function countTypeOf(options: CharacterCountOptions): string | undefined {
  return options.countType || (options.maxwords ? 'words' : undefined)
}

// Without a limit in the markup only the script knows the number, so there is nothing to say yet.
function limitText(options: CharacterCountOptions): string | undefined {
  const limit = limitOf(options)
  if (!limit) return undefined
  const unit = countTypeOf(options) === 'words' ? 'words' : 'characters'
  const text = options.textareaDescriptionText || `You can enter up to %{count} ${unit}`
  return text.replaceAll('%{count}', () => String(limit))
}

function scriptOptions(options: CharacterCountOptions): Attributes {
  const describe = limitOf(options) ? undefined : options.textareaDescriptionText
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': { value: options.maxlength, optional: true },
    'data-maxwords': { value: options.maxwords, optional: true },
    'data-threshold': { value: options.threshold, optional: true },
    'data-count-type': { value: countTypeOf(options), optional: true },
    ...translations({
      'textarea-description': describe ? { other: describe } : undefined,
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  }
}
