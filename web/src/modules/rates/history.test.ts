import { describe, expect, it } from 'vitest'
import { ceiling, gapPath, linePath } from './history'

const side = (value: number | null) => ({ value, numerator: '1', denominator: '2' })
const point = (validOn: string, reported: number | null, verified: number | null) => ({ validOn, reported: side(reported), verified: side(verified) })

describe('the history of a rate', () => {
  const months = [point('2026-01-31', 0.4, 0.2), point('2026-02-28', null, null), point('2026-03-31', 0.5, 0.3)]
  it('does not bridge a month without a value', () => {
    expect(linePath(months, 'reported', 1)).toBe('M0.00 60.00M100.00 50.00')
  })
  it('keeps the scale between a fifth and the whole', () => {
    expect([ceiling(months), ceiling([]), ceiling([point('a', 0.97, null)])]).toEqual([0.6, 0.2, 1])
  })
  it('draws the gap where both are known, and nothing from one month', () => {
    expect(gapPath(months, 1)).toBe('M0.00 60.00L100.00 50.00L100.00 70.00L0.00 80.00Z')
    expect(gapPath(months.slice(0, 1), 1)).toBe('')
  })
})
