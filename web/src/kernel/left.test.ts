import { describe, expect, it } from 'vitest'
import en from './en.json'
import { leftOf } from './left'
import zh from './zh-CN.json'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const at = (dueAt: string) => leftOf({ dueAt, leftDays: null }, NOW)
const on = (leftDays: number | null) => leftOf({ dueAt: null, leftDays }, NOW)

describe('what is left', () => {
  it('is told in minutes within the hour, then in hours, then in days', () => {
    expect(at('2026-11-22T02:40:30Z')).toEqual({ key: 'kernel.left.minutesLeft', n: 40, late: false, soon: true })
    expect(at('2026-11-22T05:00:00Z')).toMatchObject({ key: 'kernel.left.hoursLeft', n: 3 })
    expect(at('2026-11-22T01:59:00Z')).toMatchObject({ key: 'kernel.left.minutesOver', n: 1, late: true, soon: false })
    expect(at('2026-11-21T01:00:00Z')).toMatchObject({ key: 'kernel.left.hoursOver', n: 25 })
    expect(at('2026-11-12T02:00:00Z')).toMatchObject({ key: 'kernel.left.daysOver', n: 10 })
  })
  it('is told in days where the term is one of days', () => {
    expect(on(0)).toMatchObject({ key: 'kernel.left.today', soon: true })
    expect(on(-2)).toMatchObject({ key: 'kernel.left.daysOver', n: 2, late: true })
    expect(on(null)).toBeNull()
  })
  it('has words for each', () => {
    for (const told of [at('2026-11-22T02:40:30Z'), at('2026-11-22T05:00:00Z'), at('2026-11-26T05:00:00Z'), at('2026-11-22T01:59:00Z'), at('2026-11-21T01:00:00Z'), at('2026-11-12T02:00:00Z'), on(0), on(3), on(-2)]) {
      const key = told!.key.replace('kernel.left.', '')
      expect(Object.keys(zh.left)).toContain(key)
      expect(Object.keys(en.left)).toContain(key)
    }
  })
})
