import { describe, expect, it } from 'vitest'
import { actsOn, contestedThisStep, pending, type Person } from './acts'
import type { EventKind, OrderEvent, OrderLine, OrderState } from './api'

const order = (state: OrderState, dueOn = '2026-12-04'): OrderLine => ({
  id: 'o', number: '2026-1', project: 'p', projectName: '甲', demo: false, place: '510100', placeName: '成都', rule: 'START', step: 'ORDER', addressee: '成都市', addresseePlace: '510100',
  openedAt: '2026-11-20T02:00:00Z', dueOn, contestUntil: '2026-11-27', state, light: 'YELLOW', overdueDays: 0, namedIn: [],
})
const event = (kind: EventKind, by = 'county'): OrderEvent => ({ kind, at: '2026-11-20T02:00:00Z', by, on: '2026-11-20', step: null, dueOn: null, text: null, evidence: null })
const person = (name: string, ...may: string[]): Person => ({ name, may: (permission) => may.includes(permission) })
const county = person('county', 'READ', 'RECORD')
const province = person('province', 'READ', 'SUPERVISE')
const ISSUED = [event('ISSUED', 'province')]

describe('an order', () => {
  it('is answered or contested by those who record', () => expect(actsOn(order('OPEN'), ISSUED, county, '2026-11-23')).toEqual(['reply', 'contest']))
  it('is not contested after the last day for it', () => expect(actsOn(order('OPEN'), ISSUED, county, '2026-11-28')).toEqual(['reply']))
  it('is contested once a step', () => {
    expect(actsOn(order('OPEN'), [...ISSUED, event('CONTESTED'), event('DISMISSED')], county, '2026-11-23')).toEqual(['reply'])
    expect(contestedThisStep([...ISSUED, event('CONTESTED'), event('DISMISSED'), event('ISSUED')])).toBe(false)
  })
  it('goes to the next step only when its term has passed', () => {
    expect(actsOn(order('OPEN'), ISSUED, province, '2026-12-04')).toEqual(['extend', 'close'])
    expect(actsOn(order('OVERDUE'), ISSUED, province, '2026-12-05')).toEqual(['extend', 'escalate', 'close'])
    expect(actsOn(order('REPLIED'), [...ISSUED, event('REPLIED')], province, '2026-12-05')).toContain('escalate')
  })
  it('goes no further while it is contested', () => expect(actsOn(order('CONTESTED'), [...ISSUED, event('CONTESTED')], province, '2026-12-05')).toEqual(['decide', 'close']))
  it('is not decided by who contested it', () => expect(actsOn(order('CONTESTED'), [...ISSUED, event('CONTESTED', 'city')], person('city', 'RECORD', 'SUPERVISE'), '2026-11-24')).toEqual(['reply', 'close']))
  it('bears nothing once it is closed', () => expect(actsOn(order('CLOSED'), [...ISSUED, event('CLOSED')], province, '2026-11-24')).toEqual([]))
  it('only shows itself to those who read', () => expect(actsOn(order('OPEN'), ISSUED, person('reader', 'READ'), '2026-11-23')).toEqual([]))
})
describe('a contest', () => {
  it('waits until it is decided', () => {
    expect(pending([...ISSUED, event('CONTESTED'), event('REPLIED')])?.by).toBe('county')
    expect(pending([...ISSUED, event('CONTESTED'), event('DISMISSED')])).toBeNull()
  })
})
