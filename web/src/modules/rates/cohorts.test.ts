import { describe, expect, it } from 'vitest'
import type { Rate, RateRow } from '@/kernel/api-types'
import { UNKNOWN_KEY, moved, sortedRows, traceText } from './cohorts'
import { csvOf } from './csv'

const rate = (verified: number | null): Rate => ({ reported: { numerator: '3', denominator: '4', value: 0.75 }, verified: { numerator: '2', denominator: '4', value: verified }, gap: 0.25 })
const row = (key: string, label: string, verified: number | null): RateRow => ({ key, label, projects: 4, amount: null, performance: rate(verified), start: rate(0.5), production: rate(0.1), funding: rate(0.2) })

describe('the rates by cohort', () => {
  it('stand with the unknown last whichever way they are sorted', () => {
    const rows = [row('a', '甲', null), row('b', '乙', 0.2), row('c', '丙', 0.6)]
    expect(sortedRows(rows, '-performance').map((r) => r.key)).toEqual(['c', 'b', 'a'])
    expect(sortedRows(rows, 'performance').map((r) => r.key)).toEqual(['b', 'c', 'a'])
  })
  it('name the list behind a cell, and behind the total', () => {
    expect(traceText({ rate: 'funding', column: 'verified', by: 'event', key: '2024.四川行' }, 'missing')).toBe('funding.verified.missing.event.2024.四川行')
    expect(traceText({ rate: 'start', column: 'reported', by: 'city', key: null }, 'numerator')).toBe('start.reported.numerator')
    expect(traceText({ rate: 'start', column: 'reported', by: 'park', key: UNKNOWN_KEY }, 'numerator')).toBe('start.reported.numerator.park.unknown')
  })
  it('know no movement where one side is unknown', () => {
    expect([moved(0.5, 0.4)?.toFixed(2), moved(null, 0.4), moved(0.4, undefined)]).toEqual(['0.10', null, null])
  })
})

describe('the export of the shown rows', () => {
  it('says as of when, by which formula, and that the data are made up', () => {
    const text = csvOf({ title: '比率', by: '市州', rows: [row('510100', '成都,市', 0.5)], validOn: '2026-11-21', recordedAt: '2026-11-21T00:00:00Z', formula: 'rates 2024.1', demo: '演示数据', heads: { label: '市州', projects: '项目数', amount: '承诺投资（元）', side: (r, c, p) => `${r}.${c}.${p}` } })
    const lines = text.replace(/^\uFEFF/, '').split('\r\n')
    expect(lines[0]).toBe('比率,市州,2026-11-21,2026-11-21T00:00:00Z,rates 2024.1,演示数据')
    expect(lines[2]).toContain('"成都,市",4,')
    expect(lines[1]!.split(',')).toHaveLength(3 + 4 * 2 * 3)
  })
  it('does not let a name become a formula of the spreadsheet', () => {
    const text = csvOf({ title: 'x', by: 'y', rows: [row('k', '=HYPERLINK("x")', null)], validOn: 'a', recordedAt: 'b', formula: 'c', demo: '', heads: { label: 'l', projects: 'p', amount: 'a', side: () => 's' } })
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
