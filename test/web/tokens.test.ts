// Every pair of colours that carries text can be read, in both themes (WCAG 2.2 contrast, computed from the style sheet).
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('web/src/styles/tokens.css', 'utf8')
const darkAt = css.indexOf('@media screen and (prefers-color-scheme: dark)')

function colours(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(match => [match[1] ?? '', match[2] ?? '']))
}

const light = colours(css.slice(0, darkAt))
const dark = new Map([...light, ...colours(css.slice(darkAt))])

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Map<string, string>, text: string, ground: string): number {
  const [one, other] = [theme.get(text), theme.get(ground)]
  if (!one || !other) throw new Error(`no such token: ${text} or ${ground}`)
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const statuses = ['information', 'success', 'warning', 'danger']

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  it.each(grounds)('sets body text at 7:1 or more on %s', ground => {
    expect(contrast(theme, 'ink', ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(theme, 'ink-soft', ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(grounds)('sets links and the brand at 4.5:1 or more on %s', ground => {
    expect(contrast(theme, 'link', ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'lacquer', ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(statuses)('sets %s at 4.5:1 or more on its ground, and body text there at 7:1', status => {
    expect(contrast(theme, status, `${status}-ground`)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'ink', `${status}-ground`)).toBeGreaterThanOrEqual(7)
    expect(contrast(theme, 'link', `${status}-ground`)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, status, 'paper')).toBeGreaterThanOrEqual(4.5)
  })

  it('sets the primary button and the warning strip at 4.5:1 or more', () => {
    expect(contrast(theme, 'on-lacquer', 'lacquer-fill')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'on-lacquer', 'lacquer-deep')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme, 'on-strip', 'strip')).toBeGreaterThanOrEqual(7)
    expect(contrast(theme, 'strip-accent', 'strip')).toBeGreaterThanOrEqual(4.5)
  })

  it('draws the edges of controls at 3:1 or more', () => {
    for (const ground of grounds) expect(contrast(theme, 'line-strong', ground)).toBeGreaterThanOrEqual(3)
    for (const ground of ['paper', 'surface']) expect(contrast(theme, 'focus', ground)).toBeGreaterThanOrEqual(3)
  })

  it('never paints an error in the lacquer of the brand', () => {
    expect(theme.get('danger')).not.toBe(theme.get('lacquer'))
    expect(contrast(theme, 'danger', 'danger-ground')).toBeGreaterThanOrEqual(4.5)
  })
})
