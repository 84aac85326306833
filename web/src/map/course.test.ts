import { describe, expect, it } from 'vitest'
import { coursesOf, heard, lastBefore, whereAt, type Course } from './course'

const START = Date.parse('2020-03-02T01:00:00Z')
const card = { device: 'd', name: '巡检员一', kind: 'TAG' as const, place: '510112', demo: false }
const tracks = (at: number[], lon: number[], lat: number[]) => ({ from: '2020-03-02T01:00:00Z', to: '2020-03-02T02:00:00Z', stepSeconds: 10, positions: at.length, items: [{ ...card, at, lon, lat }] })
const course = (at: number[], lon: number[]): Course => ({ ...card, id: 'd', at: at.map((s) => START + s * 1_000), lon, lat: lon.map(() => 30.6) })
const placed = (seconds: number, lon: number) => ({ at: new Date(START + seconds * 1_000).toISOString(), items: [{ ...card, at: new Date(START + seconds * 1_000).toISOString(), lon, lat: 30.6 }] })

describe('tracks', () => {
  it('are summed from differences', () => {
    const [own] = coursesOf(tracks([0, 10, 10], [104_000_000, 1_000, -500], [30_600_000, 0, 1]))
    expect(own!.at).toEqual([START, START + 10_000, START + 20_000])
    expect(own!.lon.map((value) => value.toFixed(6))).toEqual(['104.000000', '104.001000', '104.000500'])
    expect(own!.lat.map((value) => value.toFixed(6))).toEqual(['30.600000', '30.600000', '30.600001'])
  })
  it('do not drift over thousands of differences', () => {
    const steps = Array.from({ length: 20_000 }, (_, i) => (i ? 1 : 104_000_000))
    expect(coursesOf(tracks(steps.map(() => 1), steps, steps))[0]!.lon.at(-1)).toBeCloseTo(104.019999, 9)
  })
  it('may be empty', () => expect(coursesOf(tracks([], [], []))[0]!.at).toEqual([]))
})

describe('where something was', () => {
  const own = course([0, 10, 200], [104, 104.001, 104.101])
  it('lies between two reports in proportion to time', () => expect(whereAt(own, START + 2_500)!.lon).toBeCloseTo(104.00025, 9))
  it('is unknown before the first', () => expect(whereAt(own, START - 1)).toBeNull())
  it('stays where it was across a silence', () => expect(whereAt(own, START + 100_000)).toMatchObject({ lon: 104.001, still: true, heard: START + 10_000 }))
  it('stays at the last', () => expect(whereAt(own, START + 900_000)).toMatchObject({ lon: 104.101, still: true }))
  it('goes by steps for who wants no motion', () => expect(whereAt(own, START + 9_999, true)!.lon).toBe(104))
  it('points the way that it goes', () => expect(whereAt(own, START + 1)).toMatchObject({ still: false, north: 0 }))
  it('is found in long ways', () => expect([-1, 0, 5, 10, 199, 200].map((s) => lastBefore([0, 10, 200], s))).toEqual([-1, 0, 0, 1, 1, 2]))
})

describe('what is heard', () => {
  it('joins what is known, once', () => {
    const first = heard(new Map(), placed(0, 104), 60_000)
    const again = heard(heard(first, placed(0, 104), 60_000), placed(10, 104.001), 60_000)
    expect(again.get('d')!.lon).toEqual([104, 104.001])
  })
  it('drops what lies further back, but for one before', () => {
    let known = new Map<string, Course>()
    for (const at of [0, 10, 20, 100]) known = heard(known, placed(at, 104 + at), 60_000)
    expect(known.get('d')!.lon).toEqual([124, 204])
  })
  it('leaves out who is not heard any more', () => expect(heard(heard(new Map(), placed(0, 104), 1), { at: new Date(START).toISOString(), items: [] }, 1).size).toBe(0))
})
