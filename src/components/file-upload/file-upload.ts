import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type LabelledField, labelledField, surround } from '../form-group.ts'
import type { Optional } from '../options.ts'
import { type Translation, translations } from '../translations.ts'

export type FileUploadOptions = LabelledField &
  Common &
  Optional<{
    disabled: boolean
    multiple: boolean
    /** Lets a script make it a place to drop files on. */
    javascript: boolean
    wrapperClasses: string
    wrapperAttributes: Attributes
    chooseFilesButtonText: string
    noFileChosenText: string
    multipleFilesChosenText: Translation
    dropInstructionText: string
    enteredDropZoneText: string
    leftDropZoneText: string
  }>

/** A field that takes a file. */
export function fileUpload(options: FileUploadOptions): Html {
  const classes = classNames(
    'govuk-file-upload',
    options.classes,
    options.errorMessage && 'govuk-file-upload--error',
  )
  return labelledField(options, (id, describedBy) => {
    const control = html`<input class="${classes}" id="${id}" name="${options.name}" type="file"${attribute('disabled', options.disabled)}${attribute('multiple', options.multiple)}${attribute('aria-describedby', describedBy)}${attributes(options.attributes)}>`
    return surround(options, options.javascript ? dropZone(options, control) : control)
  })
}

function dropZone(options: FileUploadOptions, control: Html): Value {
  const messages = translations({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  })
  return html`<div class="${classNames('govuk-file-upload-wrapper', options.wrapperClasses)}" data-module="govuk-file-upload"${attributes(messages)}${attributes(options.wrapperAttributes)}>
    ${control}
  </div>`
}
