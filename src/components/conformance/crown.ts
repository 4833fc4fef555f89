import { type Html, html, raw } from '../../platform/html/html.ts'
import type { FooterOptions, footer } from '../footer/footer.ts'
import type { HeaderOptions, header } from '../header/header.ts'
import { publishedFixtures } from './published-fixtures.ts'

/*
 * What the official header and footer always show and a council must not: the crown and Crown copyright. Ours take
 * them as options, and the fixtures are run with these. The drawing is read from the published markup, so that no
 * copy of it is in this project.
 */

/** The footer with the government's marks filled in where the fixture leaves the official defaults. */
export function crownedFooter(render: typeof footer): (options: FooterOptions) => Html {
  const logo = crown('footer')
  return (options) =>
    render({
      ...options,
      logo,
      contentLicence: options.contentLicence === undefined ? OPEN_GOVERNMENT_LICENCE : options.contentLicence,
      copyright: { text: '© Crown copyright', ...options.copyright, href: CROWN_COPYRIGHT },
    })
}

/** The header with the crown, and the address it leads to. */
export function crownedHeader(render: typeof header): (options: HeaderOptions) => Html {
  const logo = crown('header')
  return (options) => render({ homepageUrl: '//gov.uk', ...options, logo })
}

function crown(component: string): Html {
  const published = publishedFixtures(component)[0]?.html ?? ''
  const drawing = /<svg\s[^>]*class="govuk-(?:footer__crown|header__logotype)"[\s\S]*?<\/svg>/.exec(
    published,
  )?.[0]
  if (drawing === undefined) throw new Error(`Expected the crown in the first fixture of ${component}`)
  return raw(drawing)
}

const CROWN_COPYRIGHT =
  'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/'

const OPEN_GOVERNMENT_LICENCE = {
  html: html`All content is available under the
    <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated`,
}
