import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentStyles } from '../components/stylesheet.ts'

/** The addresses of what every page loads; each holds a hash of its bytes, so that it can be kept for ever. */
export type AssetNames = { style: string; script: string; icon: string; sans: string; serif: string }

/** A file served under an address that names its content. */
export type Asset = { body: Buffer; type: string }

/** The site's own files, by address. */
export type Assets = {
  names: AssetNames
  files: ReadonlyMap<string, Asset>
  /** Changes with any of these files and with the program's version: pages of another build are other pages. */
  build: string
}

// From the fontsource packages' style sheets: which characters the extended Latin files hold (Welsh ŵ and ŷ among them).
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const SITE_STYLES = [
  'frame',
  'record-parts',
  'timeline',
  'lists',
  'listings',
  'calendar',
  'people',
  'pages',
  'papers-out',
  'print',
]

/** Reads, joins and names the site's files; `brandColour` is the council's own, `#rrggbb`. */
export function loadAssets(brandColour?: string): Assets {
  const files = new Map<string, Asset>()
  const add = (name: string, extension: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    const path = `/assets/${name}.${hash}.${extension}`
    files.set(path, { body, type })
    return path
  }
  const font = (family: string, file: string): string =>
    add(
      file,
      'woff2',
      'font/woff2',
      readFileSync(packageFile(`@fontsource-variable/${family}/files/${file}.woff2`)),
    )
  const sans = font('inter', 'inter-latin-wght-normal')
  const serif = font('source-serif-4', 'source-serif-4-latin-wght-normal')
  const faces = [
    face('Inter Variable', sans, LATIN),
    face('Inter Variable', font('inter', 'inter-latin-ext-wght-normal'), LATIN_EXTENDED),
    face('Source Serif 4 Variable', serif, LATIN),
    face(
      'Source Serif 4 Variable',
      font('source-serif-4', 'source-serif-4-latin-ext-wght-normal'),
      LATIN_EXTENDED,
    ),
  ]
  const brand = brandColour ? `:root{--brand:${brandColour}}` : ''
  const style = [...faces, componentStyles(), ...SITE_STYLES.map(siteStyle), brand].join('\n')
  const script = stripTypeScriptTypes(readFileSync(ownFile('../client/main.ts'), 'utf8'))
  const names = {
    style: add('moothall', 'css', 'text/css; charset=utf-8', Buffer.from(withoutComments(style))),
    script: add('moothall', 'js', 'text/javascript; charset=utf-8', Buffer.from(script)),
    icon: add('icon', 'svg', 'image/svg+xml', Buffer.from(icon(brandColour ?? '#0b4f4a'))),
    sans,
    serif,
  }
  return { names, files, build: buildOf([...files.keys()]) }
}

/** The program's parts that decide how a page looks. */
const PAGE_SOURCES = ['site', 'components', 'record/queries']

/** A hash of the files and of the sources that make pages: pages of another build are other pages. */
function buildOf(names: readonly string[]): string {
  const hash = createHash('sha256').update(names.join())
  for (const room of PAGE_SOURCES) {
    const folder = ownFile(`../${room}`)
    for (const file of globSync('**/*.ts', { cwd: folder }).sort())
      hash.update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function face(family: string, path: string, range: string): string {
  return `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:200 900;src:url(${path}) format("woff2");unicode-range:${range}}`
}

function siteStyle(name: string): string {
  return readFileSync(ownFile(`./assets/${name}.css`), 'utf8')
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n')
}

/** A moot hall: three arches under a roof. */
function icon(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${colour}" d="M16 3 2 12v3h28v-3zM4 17h24v12h-5v-5a3 3 0 0 0-6 0v5h-2v-5a3 3 0 0 0-6 0v5H4z"/></svg>`
}

function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}

function ownFile(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
