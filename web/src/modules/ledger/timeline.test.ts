import { describe, expect, it } from 'vitest'
import type { Milestone, ProjectLine, StageCode } from '@/kernel/api-types'
import { barsOf, position, spanAround } from './timeline'

const on = (reported: string | null, planned: string | null = null, verified: string | null = null): Milestone => ({ reported, planned, verified })
function project(milestones: Partial<Record<StageCode, Milestone>>, rest: Partial<ProjectLine> = {}): ProjectLine {
  return { nextDue: null, overdueDays: 0, stage: 'SIGNED', milestones, ...rest } as ProjectLine
}
const DAY = '2026-11-21'

describe('bars of a project', () => {
  it('run from each stage to the next and the last one to the day', () => {
    const bars = barsOf(project({ SIGNED: on('2026-01-10'), PERFORMED: on('2026-03-01') }), 'reported', DAY)
    expect(bars.map((b) => [b.kind, b.stage, b.from, b.to])).toEqual([['done', 'SIGNED', '2026-01-10', '2026-03-01'], ['running', 'PERFORMED', '2026-03-01', DAY]])
  })
  it('turn late from the due date on', () => {
    const bars = barsOf(project({ SIGNED: on('2026-01-10') }, { nextDue: '2026-09-01', overdueDays: 81 }), 'reported', DAY)
    expect(bars.at(-1)).toMatchObject({ kind: 'late', from: '2026-09-01', to: DAY })
  })
  it('show only verified stages in the verified column', () => {
    const bars = barsOf(project({ SIGNED: on('2026-01-10', null, '2026-01-10'), PERFORMED: on('2026-03-01') }), 'verified', DAY)
    expect(bars).toEqual([{ kind: 'running', stage: 'SIGNED', depth: 3, from: '2026-01-10', to: DAY }])
  })
  it('go on as planned, one stage after the other', () => {
    const bars = barsOf(project({ SIGNED: on('2026-01-10'), STARTED: on(null, '2027-02-01'), COMPLETED: on(null, '2027-08-01') }), 'reported', DAY)
    expect(bars.filter((b) => b.kind === 'planned').map((b) => [b.from, b.to])).toEqual([[DAY, '2027-02-01'], ['2027-02-01', '2027-08-01']])
  })
  it('know nothing of evidence dated after the day looked at', () => {
    expect(barsOf(project({ SIGNED: on('2026-12-10') }), 'reported', DAY)).toEqual([])
  })
})
describe('the window', () => {
  it('is cut at quarters and holds the day inside', () => {
    const span = spanAround(DAY)
    expect([span.from.slice(5), span.to.slice(5)].every((end) => ['01-01', '04-01', '07-01', '10-01'].includes(end))).toBe(true)
    expect(position(span, DAY)).toBeGreaterThan(0.4)
    expect(position(span, '1999-01-01')).toBe(0)
  })
})
