import { describe, expect, it } from 'vitest'
import { marksOf, slackOf } from './slack'

const typical = { basis: 'ALL' as const, n: 20, waiting: 4, left: 1, q1: 30, median: 60, q3: 90, longest: 400 }

describe('slackOf', () => {
  it('tells late from near and ample', () => {
    expect(slackOf({ typical, due: '2026-06-01', slackDays: -3 })).toEqual({ state: 'late', days: 3 })
    expect(slackOf({ typical, due: '2026-06-01', slackDays: 0 })).toEqual({ state: 'near', days: 0 })
    expect(slackOf({ typical, due: '2026-06-01', slackDays: 30 })).toEqual({ state: 'ample', days: 30 })
  })
  it('says why there is none', () => {
    expect(slackOf({ typical: null, due: null, slackDays: null })).toEqual({ state: 'unknown', why: 'noStretch' })
    expect(slackOf({ typical, due: null, slackDays: null })).toEqual({ state: 'unknown', why: 'noDue' })
    expect(slackOf({ typical, due: '2026-06-01', slackDays: null })).toEqual({ state: 'unknown', why: 'noneSoLong' })
  })
})

describe('marksOf', () => {
  it('keeps every mark on the bar, however long it took already', () => {
    const marks = marksOf(typical, 500, -20)
    expect(Object.values(marks).every((mark) => mark === null || (mark >= 0 && mark <= 1))).toBe(true)
    expect(marks.due).toBeLessThan(marks.elapsed)
  })
  it('draws no end for a quartile that nobody reached', () => {
    expect(marksOf({ ...typical, q3: null }, 10, null)).toMatchObject({ q3: null, due: null })
  })
})
