import { describe, expect, it } from 'vitest'
import { clockOf, lasting, nextStep } from './clock'

const NOW = Date.parse('2026-11-23T02:00:00Z')
const at = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString()
const clock = (left: number, term: number, state: 'RAISED' | 'CLOSED' = 'RAISED') => clockOf({ state, dueAt: at(left), since: at(left - term) }, NOW)

describe('the clock of an alarm', () => {
  it('counts seconds within the hour', () => expect(clock(59, 60)).toEqual({ key: 'leftMinutes', values: { m: '00', s: '59' }, tone: 'calm' }))
  it('warns in the last quarter of the term, and in the last half minute', () => {
    expect(clock(900, 3600).tone).toBe('soon')
    expect(clock(901, 3600).tone).toBe('calm')
    expect(clock(30, 60).tone).toBe('soon')
  })
  it('tells how late it is from the first second on', () => {
    expect(clock(0, 60).tone).toBe('soon')
    expect(clock(-1, 60)).toEqual({ key: 'overMinutes', values: { m: '00', s: '01' }, tone: 'late' })
  })
  it('counts in hours, then in days', () => {
    expect(clock(2 * 3600 + 300, 4 * 3600)).toMatchObject({ key: 'leftHours', values: { h: '2', m: '05' } })
    expect(clock(-50 * 3600, 3600)).toMatchObject({ key: 'overDays', values: { d: '2', h: '2' } })
  })
  it('does not run where nothing is due, nor after the end', () => {
    expect(clockOf({ state: 'HANDLED', dueAt: null, since: at(0) }, NOW).tone).toBe('none')
    expect(clock(60, 60, 'CLOSED').tone).toBe('none')
  })
  it('is about the step that comes next', () => expect((['RAISED', 'RECEIVED', 'CONFIRMED', 'FALSE', 'HANDLED', 'CLOSED'] as const).map(nextStep)).toEqual(['receive', 'verify', 'handle', 'close', 'close', null]))
  it('tells a length of time only where there is one', () => {
    expect(lasting(null)).toBeNull()
    expect(lasting(61)).toEqual({ key: 'longMinutes', values: { m: '1', s: '1' } })
    expect(lasting(5)?.key).toBe('longSeconds')
  })
})
