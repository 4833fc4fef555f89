import type { Html } from '../../platform/html/html.ts'
import { accordion } from '../accordion/accordion.ts'
import { backLink } from '../back-link/back-link.ts'
import { breadcrumbs } from '../breadcrumbs/breadcrumbs.ts'
import { button } from '../button/button.ts'
import { characterCount } from '../character-count/character-count.ts'
import { checkboxes } from '../checkboxes/checkboxes.ts'
import { cookieBanner } from '../cookie-banner/cookie-banner.ts'
import { dateInput } from '../date-input/date-input.ts'
import { details } from '../details/details.ts'
import { errorMessage } from '../error-message/error-message.ts'
import { errorSummary } from '../error-summary/error-summary.ts'
import { exitThisPage } from '../exit-this-page/exit-this-page.ts'
import { feedback } from '../feedback/feedback.ts'
import { fieldset } from '../fieldset/fieldset.ts'
import { fileUpload } from '../file-upload/file-upload.ts'
import { footer } from '../footer/footer.ts'
import { genericHeader } from '../generic-header/generic-header.ts'
import { header } from '../header/header.ts'
import { hint } from '../hint/hint.ts'
import { input } from '../input/input.ts'
import { insetText } from '../inset-text/inset-text.ts'
import { label } from '../label/label.ts'
import { languageNavigation } from '../language-navigation/language-navigation.ts'
import { notificationBanner } from '../notification-banner/notification-banner.ts'
import { pagination } from '../pagination/pagination.ts'
import { panel } from '../panel/panel.ts'
import { passwordInput } from '../password-input/password-input.ts'
import { phaseBanner } from '../phase-banner/phase-banner.ts'
import { radios } from '../radios/radios.ts'
import { select } from '../select/select.ts'
import { serviceNavigation } from '../service-navigation/service-navigation.ts'
import { skipLink } from '../skip-link/skip-link.ts'
import { summaryList } from '../summary-list/summary-list.ts'
import { table } from '../table/table.ts'
import { tabs } from '../tabs/tabs.ts'
import { tag } from '../tag/tag.ts'
import { taskList } from '../task-list/task-list.ts'
import { textarea } from '../textarea/textarea.ts'
import { warningText } from '../warning-text/warning-text.ts'
import { crownedFooter, crownedHeader } from './crown.ts'

/** Our components by the name of the official one, as the published fixtures call them. */
export const PORTED: { readonly [name: string]: (options: never) => Html } = {
  accordion,
  'back-link': backLink,
  breadcrumbs,
  button,
  'character-count': characterCount,
  checkboxes,
  'cookie-banner': cookieBanner,
  'date-input': dateInput,
  details,
  'error-message': errorMessage,
  'error-summary': errorSummary,
  'exit-this-page': exitThisPage,
  feedback,
  fieldset,
  'file-upload': fileUpload,
  footer: crownedFooter(footer),
  'generic-header': genericHeader,
  header: crownedHeader(header),
  hint,
  input,
  'inset-text': insetText,
  label,
  'language-navigation': languageNavigation,
  'notification-banner': notificationBanner,
  pagination,
  panel,
  'password-input': passwordInput,
  'phase-banner': phaseBanner,
  radios,
  select,
  'service-navigation': serviceNavigation,
  'skip-link': skipLink,
  'summary-list': summaryList,
  table,
  tabs,
  tag,
  'task-list': taskList,
  textarea,
  'warning-text': warningText,
}
