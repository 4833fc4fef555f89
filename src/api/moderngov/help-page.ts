import { html } from '../../platform/html/html.ts'
import { operationNames, parametersOf } from './operations.ts'

/** The page of the web service for people: its operations and their parameters. */
export function helpPage(): string {
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>mgWebService Web Service</title></head><body>
<h1>mgWebService</h1>
<p>The following operations are supported. For a formal definition, see the <a href="?WSDL">Service Description</a>.</p>
<ul>${operationNames.map(
    (name) =>
      html`<li>${name}(${parametersOf(name)
        .map(([parameter, type]) => `${parameter} ${type}`)
        .join(', ')})</li>\n`,
  )}</ul>
</body></html>
`.markup
}
