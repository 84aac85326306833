import { describe, expect, it } from 'vitest'
import { leftByTheHour, leftOf } from './left'

const NOW = Date.parse('2026-11-22T02:00:00Z')

describe('what is left', () => {
  it('is told in minutes within the hour, then in hours, then in days', () => {
    expect(leftByTheHour('2026-11-22T02:40:30Z', NOW)).toEqual({ key: 'cases.byTheHour.minutesLeft', n: 40, late: false, soon: true })
    expect(leftByTheHour('2026-11-22T05:00:00Z', NOW)).toMatchObject({ key: 'cases.byTheHour.hoursLeft', n: 3 })
    expect(leftByTheHour('2026-11-22T01:59:00Z', NOW)).toMatchObject({ key: 'cases.byTheHour.minutesOver', n: 1, late: true, soon: false })
    expect(leftByTheHour('2026-11-21T01:00:00Z', NOW)).toMatchObject({ key: 'cases.byTheHour.hoursOver', n: 25 })
    expect(leftByTheHour('2026-11-12T02:00:00Z', NOW)).toMatchObject({ key: 'cases.byTheHour.daysOver', n: 10 })
  })

  it('is told in days where the term is one of days', () => {
    expect(leftOf({ dueAt: null, leftDays: 0, state: 'RUNNING' }, NOW)).toMatchObject({ key: 'cases.today', soon: true })
    expect(leftOf({ dueAt: null, leftDays: -2, state: 'RUNNING' }, NOW)).toMatchObject({ key: 'cases.overdueBy', n: 2, late: true })
    expect(leftOf({ dueAt: null, leftDays: null, state: 'READY' }, NOW).key).toBe('cases.none.ready')
    expect(leftOf({ dueAt: '2026-11-22T03:00:00Z', leftDays: null, state: 'READY' }, NOW)).toMatchObject({ key: 'cases.byTheHour.hoursLeft', n: 1 })
  })
})
