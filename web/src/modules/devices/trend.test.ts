import { expect, test } from 'vitest'
import { bandPath, meanPath, moved, nearest, scaleOf, stretches, ticksOf, zoomed, type Line, type Part } from './trend'

const NINE = Date.parse('2026-11-23T01:00:00Z')
const MINUTE = 60_000
const part = (minute: number, mean: number | null, more: Partial<Part> = {}): Part =>
  ({ from: new Date(NINE + minute * MINUTE).toISOString(), count: mean === null ? 0 : 6, others: 0, corrected: 0, min: mean === null ? null : mean - 1, mean, max: mean === null ? null : mean + 1, ...more })
const line = (parts: Part[]): Line => ({ number: 7, name: '温度', tone: 1, parts, partMillis: MINUTE, staleMillis: 2 * MINUTE })
const frame = (own: Line) => ({ width: 600, height: 100, span: { from: NINE, to: NINE + 60 * MINUTE }, scale: scaleOf([own]) })

test('no line joins what lies on the two sides of a silence', () => {
  const own = line([part(0, 20), part(1, 21), part(2, 22), part(30, 25), part(31, 24)])
  expect(stretches(own).map((one) => one.length)).toEqual([3, 2])
  expect(meanPath(own, frame(own)).match(/M/g)).toHaveLength(2)
  expect(bandPath(own, frame(own)).match(/Z/g)).toHaveLength(2)
})
test('what was not measured in normal running breaks the line only where it lasts', () => {
  expect(stretches(line([part(0, 20), part(1, null, { others: 6 }), part(2, 21)]))).toHaveLength(1)
  expect(stretches(line([part(0, 20), ...[1, 2, 3, 4].map((at) => part(at, null, { others: 6 })), part(5, 21)]))).toHaveLength(2)
})
test('the scale ends at round numbers around all that is shown', () => {
  expect(scaleOf([line([part(0, 21.3), part(1, 28.2)])])).toMatchObject({ low: 20, high: 30 })
  const flat = scaleOf([line([part(0, 5, { min: 5, max: 5 })])])
  expect(flat.low).toBeLessThan(5)
  expect(flat.high).toBeGreaterThan(5)
  expect(scaleOf([])).toEqual({ low: 0, high: 1, ticks: [0, 1] })
})
test('ticks stand at full hours of China and name the day at midnight', () => {
  expect(ticksOf({ from: NINE, to: NINE + 2 * 3_600_000 }, 4).map((one) => one.label)).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00'])
  expect(ticksOf({ from: Date.parse('2026-11-22T10:00:00Z'), to: NINE }, 6).map((one) => one.label)).toContain('11-23')
})
test('zooming keeps the moment under the pointer and shows nothing ahead of now', () => {
  const span = { from: NINE, to: NINE + 60 * MINUTE }
  const near = zoomed(span, 0.5, NINE + 30 * MINUTE, span.to)
  expect(near).toEqual({ from: NINE + 15 * MINUTE, to: NINE + 45 * MINUTE })
  expect(zoomed(span, 2, span.to, span.to).to).toBe(span.to)
  expect(zoomed(span, 0.001, NINE, span.to).to - zoomed(span, 0.001, NINE, span.to).from).toBeCloseTo(MINUTE)
  expect(moved(span, 1, span.to)).toEqual(span)
  expect(moved(span, -1, span.to).to).toBe(span.from)
})
test('the nearest part is told, and none in a silence', () => {
  const own = line([part(0, 20), part(1, 21), part(30, 25)])
  expect(nearest(own, NINE + 80_000)?.mean).toBe(21)
  expect(nearest(own, NINE + 15 * MINUTE)).toBeNull()
})
