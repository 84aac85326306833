import { beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceKind, TimelineStep } from '@/kernel/api-types'
import { emptyDraft, entryOf, inYuan, keepDraft, readDraft } from './draft'
import { cut, parseEvidence } from './highlight'
import { chartOf } from './steps'

describe('an amount typed by hand', () => {
  it('becomes yuan without floating point', () => {
    expect([inYuan('12.5', '100000000'), inYuan('1,234', '10000'), inYuan('0.07', '1'), inYuan('0.00000001', '100000000')]).toEqual(['1250000000.00', '12340000.00', '0.07', '1.00'])
    expect(inYuan('900719925474099.31', '1')).toBe('900719925474099.31')
  })
  it('is refused when it is none, or finer than a cent', () => expect([inYuan('一亿', '1'), inYuan('1.234', '1'), inYuan('-5', '1')]).toEqual([null, null, null]))
})
describe('a draft', () => {
  beforeEach(() => localStorage.clear())
  it('comes back for its project only', () => {
    keepDraft('p1', { ...emptyDraft(), text: '竣工验收' })
    expect(readDraft('p1')?.text).toBe('竣工验收')
    expect(readDraft('p2')).toBeNull()
  })
  it('is forgotten when emptied', () => {
    keepDraft('p1', { ...emptyDraft(), text: 'x' })
    keepDraft('p1', emptyDraft())
    expect(readDraft('p1')).toBeNull()
  })
  it('sends an amount only for a kind that carries one', () => {
    const draft = { ...emptyDraft(), kind: 'PERMIT', amount: '5' }
    const kind = { carriesAmount: false } as EvidenceKind
    expect(entryOf(draft, kind)).not.toHaveProperty('amount')
    expect(entryOf(draft, { ...kind, carriesAmount: true })).toMatchObject({ amount: '50000.00', currency: 'CNY' })
  })
})
describe('highlighted text', () => {
  it('is cut in three', () => expect(cut({ article: null, text: '甲乙丙丁', offset: 0, highlight: { start: 1, end: 3 } })).toEqual({ before: '甲', hit: '乙丙', after: '丁' }))
  it('counts from the whole text when past the window', () => expect(cut({ article: null, text: '甲乙丙丁', offset: 100, highlight: { start: 101, end: 103 } }).hit).toBe('乙丙'))
  it('stays whole without a highlight', () => expect(cut({ article: null, text: '甲', offset: 0, highlight: null })).toEqual({ before: '甲', hit: '', after: '' }))
  it('reads the place out of the address', () => expect([parseEvidence('e42@1830'), parseEvidence('e42@0199-ab'), parseEvidence('e42')]).toEqual([{ id: 'e42', at: '1830' }, { id: 'e42', at: '0199-ab' }, { id: 'e42', at: null }]))
})
describe('the time line of a project', () => {
  const step = (stage: TimelineStep['stage'], reported: string | null, verified: string | null, planned: string | null = null): TimelineStep =>
    ({ stage, planned, reported: reported ? { on: reported, entry: 1 } : null, verified: verified ? { on: verified, entry: 1 } : null, limitDays: null, limitSource: null, limitVerified: false })
  const chart = chartOf({ stage: 'PERFORMED', next: { stage: 'STARTED', due: '2026-09-01', overdueDays: 81, lacking: [] }, timeline: [step('SIGNED', '2026-01-10', '2026-01-10'), step('PERFORMED', '2026-03-01', null, '2026-02-20'), step('STARTED', null, null, '2026-09-01')] }, '2026-11-21')
  it('tells verified from reported', () => expect(chart.rows.map((row) => row.bar?.kind)).toEqual(['verified', 'reported', 'running']))
  it('says how far a date slipped from the plan', () => expect(chart.rows[1]!.slip).toBe(9))
  it('marks the late part from the due date to the day', () => expect(chart.rows[2]!.late).toEqual({ from: chart.rows[2]!.plan, to: chart.now }))
})
