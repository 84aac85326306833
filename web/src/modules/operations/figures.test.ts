import { describe, expect, it } from 'vitest'
import type { Alarm, Alarms, Device, Last } from './api'
import { highestOf, inOrder, measuresOf, speakingOf } from './figures'

const device = (id: string, state: Device['state'] = 'ADMITTED', points = 10) => ({ id, state, points }) as Device
const last = (id: string, measure: string, value: number, more: { stale?: boolean; quality?: string } = {}) =>
  ({ series: { device: id, deviceName: `排口 ${id}`, measure, unit: 'mg/m³' }, last: { value, quality: more.quality ?? 'GOOD' }, stale: more.stale ?? false }) as unknown as Last
const alarm = (id: string, raisedAt: string) => ({ id, raisedAt }) as Alarm

describe('devices', () => {
  it('speak while one measure is fresh, and count once admitted', () => {
    const lasts = [last('a', 'x', 1, { stale: true }), last('a', 'y', 1), last('b', 'x', 1, { stale: true }), last('q', 'x', 1)]
    expect(speakingOf([device('a'), device('b'), device('c'), device('q', 'QUARANTINED', 0)], lasts)).toEqual({ speaking: 1, silent: 2, points: 30 })
  })
})
describe('the highest of a pollutant', () => {
  it('is the greatest value of now that was measured in normal running', () => {
    const lasts = [last('a', 'a21026-Rtd', 12), last('b', 'a21026-Rtd', 31), last('c', 'a21026-Rtd', 90, { stale: true }), last('d', 'a21026-Rtd', 80, { quality: 'MAINTENANCE' }), last('a', 'a21026-Cou', 500), last('a', 'a21002-Rtd', 99)]
    expect(highestOf(lasts, 'a21026')).toEqual({ value: 31, unit: 'mg/m³', device: 'b', name: '排口 b', of: 2 })
  })
  it('is nothing where nobody tells it', () => expect(highestOf([], 'a21026')).toBeNull())
})
describe('alarms', () => {
  it('stand by level, then the latest first', () => {
    const page = (...items: Alarm[]) => ({ items, total: items.length, now: '' })
    const all: Alarms = { REMINDER: page(alarm('r', '9')), WARNING: page(alarm('w', '1')), ALARM: page(alarm('old', '1'), alarm('new', '2')) }
    expect(inOrder(all).map((own) => own.id)).toEqual(['new', 'old', 'w', 'r'])
  })
})
describe('what the monitors measure', () => {
  const told = [last('a', 'a21026-Rtd', 12), last('b', 'a21026-Rtd', 31), last('b', 'a21026-Avg', 90), last('b', 'a21026@hour', 95), last('s', 'pressure', 3), last('a', 'w01018-Rtd', 40, { stale: true })]
  it('is told once for each measure, where it is highest now', () => {
    expect(measuresOf(told, new Set(['a', 'b'])).map(({ top, of }) => [top.series.device, top.last!.value, of])).toEqual([['b', 31, 2]])
  })
  it('is not what other devices tell', () => {
    expect(measuresOf(told, new Set(['c']))).toEqual([])
  })
})
