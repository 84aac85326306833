import { describe, expect, it } from 'vitest'
import { boundsAround, heaps, link, veil, type Circle } from './ring'

const circle: Circle = { lon: 104.77, lat: 30.08, name: 'Yanjiang', km: 100, ring: [[104.77, 30.98], [103.73, 30.07], [104.77, 29.18], [105.8, 30.07], [104.77, 30.98]] }
const dot = (id: string, lon = 104.07, rough = true) => ({ id, name: id, lon, lat: 30.67, rough })

describe('what stands around a centre', () => {
  it('is heaped where it shares a point, each firm once', () => {
    expect(heaps([dot('a'), dot('b'), dot('a'), dot('c', 105)]).map((heap) => heap.ids)).toEqual([['a', 'b'], ['c']])
  })
  it('is not heaped with what is known better', () => {
    expect(heaps([dot('a'), dot('b', 104.07, false)])).toHaveLength(2)
  })
  it('leaves a hole for the circle in the veil, and none where there is no circle', () => {
    expect(veil(circle).features[0]!.geometry.coordinates).toHaveLength(2)
    expect(veil(null).features).toEqual([])
    expect(link(circle, undefined).features).toEqual([])
  })
  it('is in view, also where the name of its city stands outside the ring', () => {
    expect(boundsAround(circle, [])).toEqual([103.73, 29.18, 105.8, 30.98])
    expect(boundsAround(circle, heaps([dot('a', 103.2)]))[0]).toBe(103.2)
  })
})
