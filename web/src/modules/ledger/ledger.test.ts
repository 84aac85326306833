import { describe, expect, it } from 'vitest'
import { chainTone } from './chains'
import { paceOf } from './pace'
import { parseTrace, writeTrace } from './trace'
import { placeChoices } from './useChoices'

describe('pace', () => {
  const base = { stageSince: '2026-10-01', nextDue: '2026-11-10', overdueDays: 0 }
  it('is calm with time left and near at four fifths', () => {
    expect(paceOf(base, '2026-10-11')).toMatchObject({ state: 'calm', used: 10, total: 40 })
    expect(paceOf(base, '2026-11-05').state).toBe('near')
  })
  it('is late as the server counts it, with a full bar', () => expect(paceOf({ ...base, overdueDays: 11 }, '2026-11-21')).toMatchObject({ state: 'late', share: 1, overdue: 11 }))
  it('has no bar without a due date', () => expect(paceOf({ ...base, nextDue: null }, '2026-11-05').total).toBe(0))
})
describe('trace', () => {
  it('survives the way through the address, cohort and all', () => {
    const text = 'start.verified.missing.park.510112.P0007'
    expect(writeTrace(parseTrace(text))).toBe(text)
    expect(parseTrace(text)).toMatchObject({ by: 'park', key: '510112.P0007' })
  })
  it('falls back to something askable', () => expect(parseTrace('nonsense')).toEqual({ rate: 'performance', column: 'reported', part: 'numerator' }))
})
describe('choices and colours', () => {
  it('lists counties under their city', () => {
    const region = (code: string, level: string, parent: string | null) => ({ code, name: code, level, parent, lon: null, lat: null, source: 'GB/T 2260', verified: false })
    expect(placeChoices([region('510100', 'city', '510000'), region('510600', 'city', '510000'), region('510681', 'county', '510600'), region('510112', 'county', '510100')]).map((c) => c.value)).toEqual(['510100', '510112', '510600', '510681'])
  })
  it('gives a chain the same colour everywhere', () => expect([chainTone('CH1'), chainTone('CH9'), chainTone(null)]).toEqual(['var(--d-1)', 'var(--d-1)', 'var(--line-2)']))
})
