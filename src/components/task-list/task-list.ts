import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import { type Listed, type Optional, present } from '../options.ts'
import { type TagOptions, tag } from '../tag/tag.ts'

export type Task = {
  readonly title: Content & Optional<{ classes: string }>
  readonly status: Content & Optional<{ classes: string; tag: TagOptions }>
} & Optional<{ href: string; hint: Content; classes: string }>

export type TaskListOptions = Common & { readonly items: Listed<Task> } & Optional<{ idPrefix: string }>

/** What there is to do, and how far each part is. */
export function taskList(options: TaskListOptions): Html {
  const idPrefix = options.idPrefix || 'task-list'
  return html`<ul class="${classNames('govuk-task-list', options.classes)}"${attributes(options.attributes)}>${present(
    options.items,
  ).map(({ item, place }) => task(item, `${idPrefix}-${place}`))}
</ul>`
}

function task(item: Task, id: string): Html {
  const classes = classNames(
    'govuk-task-list__item',
    item.href && 'govuk-task-list__item--with-link',
    item.classes,
  )
  return html`
  <li class="${classes}">
    <div class="govuk-task-list__name-and-hint">
      ${taskTitle(item, id)}${
        item.hint &&
        html`
      <div id="${id}-hint" class="govuk-task-list__hint">
        ${content(item.hint)}
      </div>`
      }
    </div>
    <div class="${classNames('govuk-task-list__status', item.status.classes)}" id="${id}-status">
      ${item.status.tag ? tag(item.status.tag) : content(item.status)}
    </div>
  </li>`
}

function taskTitle({ title, href, hint }: Task, id: string): Html {
  if (!href) {
    return html`<div${attribute('class', title.classes)}>
        ${content(title)}
      </div>`
  }
  const describedBy = classNames(hint && `${id}-hint`, `${id}-status`)
  return html`<a class="${classNames('govuk-link govuk-task-list__link', title.classes)}" href="${href}" aria-describedby="${describedBy}">
        ${content(title)}
      </a>`
}
