import { describe, expect, it } from 'vitest'
import { bridgeOf, isStill, scaleOf } from './bridge'
import type { Explained, Tally } from './api'

const tally = (entered: number, left: number, up = String(entered), down = String(-left)): Tally => ({ entered, left, changed: 0, up, down })
const none = tally(0, 0)
const told = (changes: Partial<Explained> = {}): Explained => ({
  from: { validOn: '2026-09-30', recordedAt: '2026-10-05T01:00:00Z' }, to: { validOn: '2026-10-31', recordedAt: '2026-11-05T01:00:00Z' }, rate: 'start', column: 'verified',
  figure: { from: { numerator: '40', denominator: '80', value: 0.5 }, to: { numerator: '45', denominator: '90', value: 0.5 } },
  corrections: { numerator: tally(0, 2), denominator: tally(1, 0) }, happened: { numerator: tally(8, 1), denominator: tally(10, 1) }, total: 23, items: [], ...changes,
})

describe('the bridge', () => {
  it('ends where the later rate stands', () => expect(bridgeOf(told()).steps.at(-1)!.to).toBeCloseTo(told().figure.to.value!, 12))
  it('has no gap between its steps', () => {
    const { steps } = bridgeOf(told())
    steps.slice(1).forEach((step, i) => expect(step.from).toBe(steps[i]!.to))
  })
  it('tells corrections before what happened', () => expect(bridgeOf(told()).steps.map((step) => step.cause)).toEqual(['CORRECTED', 'CORRECTED', 'HAPPENED', 'HAPPENED']))
  it('says nothing of a share of nothing', () => {
    const { steps } = bridgeOf(told({ figure: { from: { numerator: '0', denominator: '0', value: null }, to: { numerator: '1', denominator: '2', value: 0.5 } }, corrections: { numerator: none, denominator: none }, happened: { numerator: tally(1, 0), denominator: tally(2, 0) } }))
    expect(steps.map((step) => step.change)).toEqual([null, null, null, null])
    expect(steps.at(-1)!.to).toBe(0.5)
  })
  it('counts yuan where the rate is one of money', () => {
    const { steps } = bridgeOf(told({ rate: 'funding', figure: { from: { numerator: '50000000.00', denominator: '100000000.00', value: 0.5 }, to: { numerator: '60000000.00', denominator: '100000000.00', value: 0.6 } }, corrections: { numerator: none, denominator: none }, happened: { numerator: tally(1, 0, '10000000.00', '0'), denominator: none } }))
    expect(steps[2]!.change).toBeCloseTo(0.1, 12)
  })
  it('fits its scale', () => {
    const bridge = bridgeOf(told())
    const { low, high } = scaleOf(bridge)
    bridge.steps.forEach((step) => { expect(step.to! >= low && step.to! <= high).toBe(true) })
  })
})
describe('two pairs', () => {
  it('between which nothing moved say so', () => expect([isStill(told()), isStill(told({ corrections: { numerator: none, denominator: none }, happened: { numerator: none, denominator: none } }))]).toEqual([false, true]))
})
