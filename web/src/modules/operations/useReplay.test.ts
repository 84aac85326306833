import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as api from './api'
import { HOUR, useReplay } from './useReplay'

const FROM = Date.parse('2020-03-02T01:00:00Z')
const NOW = FROM + 30 * 60_000
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.spyOn(api, 'fetchTracks').mockImplementation((from, to) => Promise.resolve({ from: new Date(from).toISOString(), to: new Date(to).toISOString(), stepSeconds: 10, positions: 2, items: [{ device: 'd', name: '车', kind: 'VEHICLE', place: '510112', demo: false, at: [0, 10], lon: [104_000_000, 1], lat: [30_000_000, 0] }] }))
})
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks() })

describe('a replay', () => {
  it('asks for its span once, and not beyond now', async () => {
    const own = useReplay(() => NOW)
    await own.load(FROM)
    own.toggle(); own.seek(FROM + 5_000); own.tick()
    expect(api.fetchTracks).toHaveBeenCalledExactlyOnceWith(FROM, NOW)
    expect(own.courses.value[0]!.lon[1]).toBeCloseTo(104.000001, 9)
  })
  it('plays at its speed and stops at the end', async () => {
    const own = useReplay(() => FROM + HOUR)
    await own.load(FROM)
    own.toggle()
    vi.advanceTimersByTime(1_000)
    expect(own.tick()).toBe(FROM + 10_000)
    own.faster('60')
    vi.advanceTimersByTime(1_000)
    expect(own.tick()).toBe(FROM + 70_000)
    vi.advanceTimersByTime(HOUR)
    expect(own.tick()).toBe(FROM + HOUR)
    expect(own.playing.value).toBe(false)
    own.toggle()
    expect(own.tick()).toBe(FROM)
  })
  it('keeps what is shown when a fetch fails, and says so', async () => {
    const own = useReplay(() => NOW)
    await own.load(FROM)
    vi.mocked(api.fetchTracks).mockRejectedValueOnce(new Error('lost'))
    await own.load(FROM - HOUR)
    expect(own.problem.value).toBeInstanceOf(Error)
    expect(own.span.value!.from).toBe(FROM)
  })
  it('forgets an answer that comes after the present was chosen', async () => {
    const own = useReplay(() => NOW)
    const loading = own.load(FROM)
    own.leave()
    await loading
    expect(own.past.value).toBe(false)
  })
})
