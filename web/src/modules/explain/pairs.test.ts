import { describe, expect, it } from 'vitest'
import { fault, isIssue, lastMonths, monthEnd, monthPairs, readPair, writePair } from './pairs'

describe('a pair', () => {
  it('comes back from the address as it was written', () => expect(readPair(writePair({ day: '2026-09-30', known: '2026-10-08' }))).toEqual({ day: '2026-09-30', known: '2026-10-08' }))
  it('is known now where nothing else is said', () => expect(writePair({ day: '2026-09-30', known: '' })).toBe('2026-09-30'))
  it('is not read out of the issue of a bulletin', () => {
    expect(isIssue('0199b0a4-7a51-7f2e-9c31-6f0a1b2c3d4e')).toBe(true)
    expect(readPair('0199b0a4-7a51-7f2e-9c31-6f0a1b2c3d4e')).toBeNull()
  })
})
describe('months', () => {
  it('end on their last day, in a leap year too', () => expect([monthEnd('2024-02'), monthEnd('2026-12')]).toEqual(['2024-02-29', '2026-12-31']))
  it('are the two before this one at first, across a year', () => expect(lastMonths('2026-01-15')).toEqual({ from: '2025-11-30', to: '2025-12-31' }))
  it('show what was corrected late, and end today at the latest', () => expect(monthPairs('2026-10', '2026-11', '2026-11-22')).toEqual({ from: { day: '2026-10-31', known: '2026-10-31' }, to: { day: '2026-11-22', known: '' } }))
})
describe('two pairs', () => {
  it('are told from the earlier to the later', () => {
    expect(fault({ day: '2026-10-31', known: '' }, { day: '2026-09-30', known: '' })).toBe('backwards')
    expect(fault({ day: '2026-09-30', known: '' }, { day: '2026-10-31', known: '2026-11-01' })).toBe('backwards')
    expect(fault({ day: '2026-09-30', known: '2026-10-05' }, { day: '2026-10-31', known: '' })).toBeNull()
    expect(fault({ day: '', known: '' }, { day: '2026-10-31', known: '' })).toBe('missing')
  })
})
