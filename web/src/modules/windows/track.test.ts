import { describe, expect, it } from 'vitest'
import type { CaseStep, CaseWhole } from './api'
import { axisOf, begunOn, rowsOf } from './track'

const step = (id: string, changes: Partial<CaseStep> = {}): CaseStep => ({ id, dependsOn: [], suspensions: [], state: 'WAITING', receivedOn: null, endedOn: null, dueOn: null, leftDays: null, ...changes }) as unknown as CaseStep
const whole = (...steps: CaseStep[]): CaseWhole => ({ openedAt: '2026-03-01T17:00:00Z', state: 'RUNNING', steps }) as unknown as CaseWhole
const done = step('a', { state: 'DONE', receivedOn: '2026-03-02', endedOn: '2026-03-06' })

describe('the track of a case', () => {
  it('begins a step when all before it is done, by the days of China', () => {
    expect(begunOn(whole(done), done)).toBe('2026-03-02')
    expect(begunOn(whole(done, step('b', { dependsOn: ['a'] })), step('b', { dependsOn: ['a'] }))).toBe('2026-03-06')
    expect(begunOn(whole(step('a'), step('b', { dependsOn: ['a'] })), step('b', { dependsOn: ['a'] }))).toBeNull()
  })
  it('draws waiting, work and stops one after the other', () => {
    const running = step('b', { dependsOn: ['a'], state: 'STOPPED', receivedOn: '2026-03-09', dueOn: null, suspensions: [{ kind: 'PUBLICITY', from: '2026-03-10', until: null }] })
    const page = whole(done, running)
    const rows = rowsOf(page, axisOf(page, '2026-03-16'), '2026-03-16')
    expect(rows.map((row) => row.step.id)).toEqual(['a', 'b'])
    expect(rows[1]!.bars.map((bar) => [bar.kind, bar.from, bar.until])).toEqual([['wait', '2026-03-06', '2026-03-09'], ['run', '2026-03-09', '2026-03-10'], ['stop', '2026-03-10', '2026-03-16']])
  })
  it('marks the due day of what is open, and whether it has passed', () => {
    const late = step('a', { state: 'RUNNING', receivedOn: '2026-03-02', dueOn: '2026-03-06', leftDays: -2 })
    const page = whole(late)
    const row = rowsOf(page, axisOf(page, '2026-03-10'), '2026-03-10')[0]!
    expect(row.late).toBe(true)
    expect(row.due).toBeGreaterThan(0)
  })
})
