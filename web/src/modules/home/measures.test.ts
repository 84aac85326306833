import { describe, expect, it } from 'vitest'
import type { Rate, RateRow } from '@/kernel/api-types'
import { isMeasure, parkSizes, ranked, show, valueOf } from './measures'

const rate = (reported: number | null, verified: number | null): Rate => ({
  reported: { numerator: '0', denominator: '1', value: reported }, verified: { numerator: '0', denominator: '1', value: verified }, gap: null,
})
const row = (key: string, reported: number | null, verified: number | null): RateRow => ({
  key, label: key, projects: 3, amount: { amount: '250000000.00', currency: 'CNY' },
  performance: rate(reported, verified), start: rate(null, null), production: rate(null, null), funding: rate(null, null),
})

describe('the measures of the map', () => {
  it('ranks by the column asked for and puts the unknown last', () => {
    const rows = [row('510100', 0.9, 0.4), row('510300', null, null), row('510400', 0.7, 0.6)]
    expect(ranked(rows, 'performance', 'reported').map((r) => r.key)).toEqual(['510100', '510400', '510300'])
    expect(ranked(rows, 'performance', 'verified').map((r) => r.key)).toEqual(['510400', '510100', '510300'])
  })
  it('shows money in 亿元 and shares in per cent', () => {
    expect(show(valueOf(row('a', 0.5, 0.25), 'amount', 'reported'), 'amount', 'zh-CN')).toBe('2.50亿元')
    expect(show(0.256, 'performance', 'zh-CN')).toBe('25.6%')
    expect(show(null, 'start', 'zh-CN')).toBe('—')
  })
  it('lets the area of a park follow its value, and not its rate', () => {
    const [small, large] = parkSizes([25, 100], 'projects')
    expect((small! - 2.6) / (large! - 2.6)).toBeCloseTo(0.5)
    expect(parkSizes([0.2, 0.9], 'start')).toEqual([4, 4])
  })
  it('takes no measure for granted from the address', () => {
    expect([isMeasure('funding'), isMeasure('beauty'), isMeasure(null)]).toEqual([true, false, false])
  })
})
