import { describe, expect, it } from 'vitest'
import { levelOf, stepCause, summed, told } from './causes'

describe('told', () => {
  it('names a place by its title and a share as a share', () => {
    expect(told({ kind: 'city', name: '510100', title: '成都市', value: 1 })).toEqual({ key: 'forecasts.cause.city', name: '成都市', share: null, days: null })
    expect(told({ kind: 'clock', name: '', title: null, value: 0.9 })).toMatchObject({ share: 0.9 })
    expect(told({ kind: 'since', name: 'SIGNED', title: null, value: 41.2 })).toMatchObject({ name: 'SIGNED', days: 41 })
  })
})

describe('stepCause', () => {
  it('tells what a step last went through apart', () => {
    expect(stepCause({ kind: 'since', name: 'STOP HEARING', title: null, value: 3 })).toMatchObject({ key: 'forecasts.stepCause.since.STOP' })
    expect(stepCause({ kind: 'days', name: 'WORKING', title: null, value: 1 })).toMatchObject({ key: 'forecasts.stepCause.days.WORKING' })
    expect(stepCause({ kind: 'department', name: 'ecology', title: null, value: 1 })).toEqual({ key: 'forecasts.stepCause.department', name: 'ecology', share: null })
  })
})

describe('levelOf', () => {
  it('warns where a miss is likelier than not', () => {
    expect([0.5, 0.49, 0.25, 0.24].map(levelOf)).toEqual(['high', 'some', 'some', 'low'])
  })
})

describe('summed', () => {
  it('weighs months by their stages', () => {
    const month = { stages: 10, missed: 4, warned: 3, warnedAndMissed: 2, hits: 7, commoner: 6, brier: 0.2, brierOfBase: 0.24 }
    const sum = summed([month, { ...month, stages: 30, brier: 0.1 }])
    expect(sum).toMatchObject({ stages: 40, missed: 8, hits: 14 })
    expect(sum.brier).toBeCloseTo(0.125)
  })
  it('is nought where nothing was forecast', () => { expect(summed([])).toMatchObject({ stages: 0, brier: 0 }) })
})
