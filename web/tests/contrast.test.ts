import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/kernel/tokens.css', 'utf8')
const block = (selector: string): string => css.slice(css.indexOf(selector)).split('}')[0]!
const tokens = (text: string): Record<string, string> => Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]))
const themes = { light: tokens(block("[data-theme='light']")), dark: tokens(block("[data-theme='dark']")) }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function ratio(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
const TEXT: [string, string[]][] = [
  ['text', ['bg', 'surface', 'sunken', 'hover', 'brand-soft', 'mark']], ['text-2', ['bg', 'surface', 'sunken', 'hover', 'warn-soft']], ['text-3', ['bg', 'surface', 'sunken', 'hover']],
  ['brand', ['bg', 'surface', 'hover', 'brand-soft', 'sunken']], ['on-brand', ['brand', 'brand-2']], ['warn', ['surface', 'bg', 'warn-soft']], ['danger', ['surface', 'bg', 'danger-soft']], ['info', ['surface', 'info-soft']], ['surface', ['text']],
]
const SHAPES: [string, string[]][] = [['field', ['surface', 'bg']], ['d-1', ['surface', 'bg']], ['danger-fill', ['surface', 'bg']]]

describe.each(Object.entries(themes))('contrast, %s', (_, theme) => {
  it.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))('%s on %s is text of AA', (ink, ground) => {
    expect(ratio(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(SHAPES.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))('%s on %s is a shape of AA', (ink, ground) => {
    expect(ratio(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(3)
  })
})
describe('colours', () => {
  it('are named in the tokens and nowhere else', () => {
    const vue = import.meta.glob<string>('/src/{ui,shell,modules}/**/*.vue', { eager: true, query: '?raw', import: 'default' })
    const named = Object.entries(vue).filter(([, text]) => /#[0-9a-f]{3,8}\b(?=[^<]*;|\s*\})/i.test(text.split('<style')[1] ?? '')).map(([path]) => path)
    expect(named).toEqual([])
  })
})
