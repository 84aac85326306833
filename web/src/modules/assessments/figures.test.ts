import { describe, expect, it } from 'vitest'
import type { ItemLine, SheetItem, SimulatedLine } from './api'
import { byMove, digitsOf, fractionText, lineOf, moved, parseScore, pointsText, rankRows, valueText, writeScore } from './figures'

const line = (over: Partial<ItemLine>): ItemLine => ({ item: 'a', numerator: '2', denominator: '3', value: '0.666667', missing: null, points: '6.6667', evidence: null, knownAt: '', opens: true, ...over })
const item = (measure: SheetItem['measure'], unit: SheetItem['unit']): SheetItem => ({ id: 'a', title: { zh: '', en: '' }, full: '10', measure, measureTitle: { zh: '', en: '' }, column: null, unit, words: { zh: '', en: '' }, source: '', verified: false })
const simulated = (place: string, rankBefore: number | null, rankAfter: number | null): SimulatedLine => ({ place, name: place, before: '1', after: '1', missingBefore: 0, missingAfter: 0, rankBefore, rankAfter })

describe('figures of an assessment', () => {
  it('shows points with two to four decimals, and a dash where there are none', () => {
    expect([pointsText('58'), pointsText('6.6667'), pointsText('-0.1'), pointsText(null)]).toEqual(['58.00', '6.6667', '-0.10', '—'])
  })
  it('gives a column as many decimals as its sheet needs', () => {
    expect([pointsText('81.189', digitsOf('100')), pointsText('0.5', digitsOf('1'))]).toEqual(['81.19', '0.5000'])
  })
  it('shows money as money and counts as counts', () => {
    expect(fractionText(line({}), item('PERFORMANCE_RATE', 'SHARE'), 'zh-CN')).toBe('2 / 3')
    expect(fractionText(line({ numerator: '30000000', denominator: '50000000' }), item('ARRIVED_OVER_TASK', 'SHARE'), 'zh-CN')).toBe('3,000万元 / 5,000万元')
    expect(fractionText(line({ denominator: null }), item('STARTS_OVERDUE', 'PROJECTS'), 'zh-CN')).toBe('2')
    expect(valueText(line({}), item('PERFORMANCE_RATE', 'SHARE'))).toBe('66.67%')
    expect(valueText(line({ value: null }), item('PERFORMANCE_RATE', 'SHARE'))).toBe('—')
  })
  it('reads back what it writes into an address', () => {
    expect(parseScore(writeScore('0b-1c', '510112'))).toEqual({ assessment: '0b-1c', place: '510112' })
  })
  it('puts those who moved the most first, and knows no move without a rank', () => {
    const lines = [simulated('a', 1, 2), simulated('b', 9, 3), simulated('c', null, 1)]
    expect(byMove(lines).map((own) => own.place)).toEqual(['b', 'a', 'c'])
    expect(lines.map(moved)).toEqual([-1, 6, null])
  })
  it('finds the line of a problem', () => {
    expect([lineOf('assessment/yulin-2008.yaml:12 items[0].full'), lineOf('x.yaml:3'), lineOf('subject'), lineOf(undefined)]).toEqual([12, 3, null, null])
  })
  it('leaves a missing value empty in the file', () => {
    const rows = rankRows([{ place: '510112', name: '龙泉驿区', points: '10', missing: 1, rank: null, items: {} }], [item('MANUAL', 'MARK')], ['位次', '地区', '代码', '总分', '缺'], () => '项')
    expect(rows[1]).toEqual(['', '龙泉驿区', '510112', '10', 1, ''])
  })
})
