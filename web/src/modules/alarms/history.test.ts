import { describe, expect, it } from 'vitest'
import type { Derived, Happened } from './api'
import { byUrgency, gathered, occurrencesOf } from './history'
import { stepFrom } from './keys'

const derived = (key: string, revision: number, more: Partial<Derived> = {}): Derived => ({ key, revision, level: 'ALARM', raisedAt: `2026-11-23T0${key}:00:00Z`, endedAt: null, withdrawn: false, supersededBy: null, holds: true, ruleVersion: 1, recordedAt: '2026-11-23T03:00:00Z', evidence: [], ...more })

describe('what was derived', () => {
  it('is told by occurrence, the latest first, whenever its revisions came', () => {
    const told = occurrencesOf([derived('1', 2, { endedAt: '2026-11-23T01:10:00Z' }), derived('2', 3), derived('1', 1)])
    expect(told.map((one) => [one.key, one.last.revision])).toEqual([['2', 3], ['1', 2]])
  })
  it('is not derived anew when a condition only ended or lasted longer', () => {
    const told = occurrencesOf([derived('1', 1), derived('1', 2, { endedAt: '2026-11-23T01:10:00Z' }), derived('1', 3, { endedAt: '2026-11-23T01:12:00Z' })])
    expect(told[0]?.rederived).toBe(false)
  })
  it('stands old beside new when it says something else', () => {
    const told = occurrencesOf([derived('1', 1), derived('1', 2, { raisedAt: '2026-11-23T00:50:00Z', level: 'WARNING' })])
    expect(told[0]?.rederived).toBe(true)
    expect(told[0]?.revisions[1]?.changes).toEqual([{ field: 'raisedAt', before: '2026-11-23T01:00:00Z', after: '2026-11-23T00:50:00Z' }, { field: 'level', before: 'ALARM', after: 'WARNING' }])
  })
})
describe('the history', () => {
  const event = (number: number, act: Happened['act'], said: Record<string, string> = {}): Happened => ({ number, act, said, at: '2026-11-23T01:00:00Z', by: 'x', byTitle: 'x' })
  it('gathers what the rules say again of one end, and nothing that a person did', () => {
    const told = gathered([event(1, 'DERIVE', { key: '1' }), event(2, 'DERIVE', { key: '1', endedAt: 'a' }), event(3, 'DERIVE', { key: '1', endedAt: 'b' }), event(4, 'REMARK'), event(5, 'REMARK')])
    expect(told.map((one) => [one.event.number, one.before])).toEqual([[1, 0], [3, 1], [4, 0], [5, 0]])
  })
  it('tells a condition that chatters in one line, up to where a person did something', () => {
    const chatters = (from: number, n: number): Happened[] => Array.from({ length: n }, (_, i) => event(from + i, 'DERIVE', { key: String(from + i), endedAt: 'a' }))
    const told = gathered([...chatters(1, 10), event(11, 'RECEIVE'), ...chatters(12, 4), event(16, 'REMARK'), ...chatters(17, 5)])
    expect(told.map((one) => [one.event.number, one.before])).toEqual([[1, 0], [10, 8], [11, 0], [12, 0], [13, 0], [14, 0], [15, 0], [16, 0], [21, 4]])
  })
})
describe('the desk', () => {
  const one = (id: string, level: 'ALARM' | 'WARNING', dueAt: string | null, state = 'RAISED') => ({ id, level, dueAt, state, lastAt: '2026-11-23T01:00:00Z' })
  it('has the gravest first, then the least time left, then what does not run, and the closed last', () => {
    const told = byUrgency([one('closed', 'ALARM', null, 'CLOSED'), one('waits', 'ALARM', null), one('warned', 'WARNING', '2026-11-23T01:00:00Z'), one('later', 'ALARM', '2026-11-23T03:00:00Z'), one('sooner', 'ALARM', '2026-11-23T02:00:00Z')])
    expect(told.map((own) => own.id)).toEqual(['sooner', 'later', 'waits', 'warned', 'closed'])
  })
  it('is walked by keys from one to the next, and holds at its ends', () => {
    expect(stepFrom(['a', 'b'], null, 1)).toBe('a')
    expect(stepFrom(['a', 'b'], 'a', 1)).toBe('b')
    expect(stepFrom(['a', 'b'], 'b', 1)).toBe('b')
    expect(stepFrom([], 'b', 1)).toBeNull()
  })
})
