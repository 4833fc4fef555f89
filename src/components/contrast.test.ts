import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Tokens = ReadonlyMap<string, string>

const OUTCOMES = ['resolved', 'recommended', 'undertaking', 'exempt', 'lost']
const PAGE = ['paper', 'wash']

/** Text on background, each at least 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXTS = [
  ...['ink', 'quiet', 'link', 'error', ...OUTCOMES].flatMap((text) => PAGE.map((on) => [text, on] as const)),
  ...[...OUTCOMES, 'error'].flatMap((kind) =>
    [kind, 'ink', 'quiet', 'link'].map((text) => [text, `${kind}-wash`] as const),
  ),
  ['brand-ink', 'brand'],
  ['action-ink', 'action'],
  ['danger-ink', 'danger'],
  ['focus-ink', 'focus'],
] as const

/** Edges of controls and filled controls against the page, each at least 3:1 (WCAG 2.2, 1.4.11). */
const EDGES = ['edge', 'action', 'danger', 'error'].flatMap((edge) => PAGE.map((on) => [edge, on] as const))

/** Decoration that carries no meaning alone. */
const DECORATION = ['line']

describe('contrast', () => {
  for (const [mode, tokens] of Object.entries(readTokens())) {
    it(`every text can be read in ${mode} mode`, () => {
      assert.deepEqual(tooFaint(tokens, TEXTS, 4.5), [])
    })

    it(`every control can be seen in ${mode} mode`, () => {
      assert.deepEqual(tooFaint(tokens, EDGES, 3), [])
    })
  }

  it('every colour token is measured', () => {
    const { light, dark } = readTokens()
    const colours = [...light.keys(), ...dark.keys()].filter((name) => isColour(light, name))
    assert.ok(colours.length > 30)
    const measured = new Set<string>([...TEXTS.flat(), ...EDGES.flat(), ...DECORATION])
    assert.deepEqual(
      colours.filter((name) => !measured.has(name)),
      [],
    )
  })

  it('is measured as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  })
})

function tooFaint(tokens: Tokens, pairs: readonly (readonly [string, string])[], atLeast: number): string[] {
  return pairs
    .map(([text, on]) => ({ text, on, ratio: contrast(colour(tokens, text), colour(tokens, on)) }))
    .filter(({ ratio }) => !(ratio >= atLeast))
    .map(({ text, on, ratio }) => `--${text} on --${on} is ${ratio.toFixed(2)}`)
}

function readTokens(): { light: Tokens; dark: Tokens } {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split(/@media screen and \(prefers-color-scheme: dark\)/)
  const lightTokens = definitions(light)
  const darkTokens = definitions(dark)
  assert.ok(darkTokens.length > 10, 'the dark mode has tokens')
  return { light: new Map(lightTokens), dark: new Map([...lightTokens, ...darkTokens]) }
}

function definitions(css: string): [string, string][] {
  return [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
}

function isColour(tokens: Tokens, name: string): boolean {
  return /^(#|var\()/.test(tokens.get(name) ?? '')
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens.get(name)
  assert.ok(value, `--${name} is defined`)
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return other === undefined ? value : colour(tokens, other)
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

// Relative luminance of sRGB, as WCAG 2.2 defines it.
function luminance(hex: string): number {
  assert.match(hex, /^#[0-9a-f]{6}$/)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
