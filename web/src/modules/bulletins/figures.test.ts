import { describe, expect, it } from 'vitest'
import { firstPlace, lastMonth, rankText, ranked, told } from './figures'
import type { IssueLine, RateFigure, RateLine, Shift } from './api'

const figure = (rank: number | null): RateFigure => ({ reported: { numerator: '1', denominator: '2', value: 0.5 }, verified: { numerator: '1', denominator: '2', value: 0.5 }, rank: rank === null ? null : { rank, of: 3, moved: null }, verifiedRank: null })
const line = (label: string, rank: number | null): RateLine => ({ key: label, label, own: rank === null, projects: 2, agreed: '0', rates: { performance: figure(rank), start: figure(rank), production: figure(rank), funding: figure(rank) } })
const shift = (verified: boolean, entered: number): Shift => ({ rate: 'START', verified, cause: 'HAPPENED', side: 'NUMERATOR', entered, left: 0, changed: 0, up: entered, down: 0 })
const issue = (...places: string[]): IssueLine => ({ issue: 'i', month: '2026-10', revision: 1, number: '1', validOn: '2026-10-31', recordedAt: '', publishedAt: '', publishedBy: '', places: places.map((place) => ({ place, name: place })), corrects: null, correctedBy: null, reason: null, withdrawnSince: 0 })

describe('a rank', () => {
  it('says how far it moved', () => expect([rankText({ rank: 3, of: 21, moved: 2 }), rankText({ rank: 3, of: 21, moved: -1 }), rankText({ rank: 3, of: 21, moved: 0 }), rankText(null)]).toEqual(['3/21 ↑2', '3/21 ↓1', '3/21', '—']))
  it('puts what has none last', () => expect(ranked([line('本级', null), line('乙', 2), line('甲', 1)], 'start').map((own) => own.label)).toEqual(['甲', '乙', '本级']))
})
describe('a bulletin', () => {
  it('tells the shifts as reported that are not empty', () => expect(told([shift(false, 0), shift(false, 3), shift(true, 3)])).toHaveLength(1))
  it('is drafted for the month before', () => expect(lastMonth('2026-01-05')).toBe('2025-12'))
  it('opens at the own city, also for a county, and at the first place else', () => {
    expect(firstPlace(issue('510000', '510100', '510700'), '510722')).toBe('510700')
    expect(firstPlace(issue('510000', '510100'), '510000')).toBe('510000')
    expect(firstPlace(issue('510000', '510100'), undefined)).toBe('510000')
    expect(firstPlace(issue(), '510100')).toBeNull()
  })
})
