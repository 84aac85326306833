import { expect, it } from 'vitest'
import type { Asset } from './api'
import { planOf, scaleOf } from './plan'

const at = (id: string, type: Asset['shape']['type'], points: number[][]): Asset => ({ id, place: 'p', shape: { type, points } }) as Asset
const tank = at('tank', 'POLYGON', [[104, 30], [104.001, 30], [104.001, 30.001], [104, 30.001]])

it('draws a thing in the middle, north up, with what lies beside it', () => {
  const plan = planOf(tank, [tank, at('gate', 'POINT', [[104.0005, 30.0012]]), at('far', 'POINT', [[105, 30]])], 300)
  expect(plan.drawn.map((own) => own.id)).toEqual(['gate', 'tank'])
  const [gate, own] = plan.drawn
  expect(gate!.y).toBeLessThan(own!.y)
  expect(own!.path).toMatch(/^M[\d. L]+Z$/)
  expect(plan.width / plan.height).toBeCloseTo(1.6, 1)
})
it('is as wide as asked around a point', () => {
  expect(planOf(at('p', 'POINT', [[104, 30]]), [], 320)).toMatchObject({ width: 320, height: 200, metres: 50, drawn: [{ x: 160, y: 100, own: true }] })
})
it('has a scale that is easy to read', () => {
  expect([80, 49, 21, 10, 0.9].map(scaleOf)).toEqual([50, 20, 20, 10, 0.5])
})
