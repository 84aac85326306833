import { describe, expect, it } from 'vitest'
import { boundsAround, centreOf, parkOf, troubled, type Thing } from './park'

const thing = (id: string, state: Thing['state'], parent: string | null = null): Thing => ({ id, kind: 'TANK', name: id, state, heightMetres: 12, parent, shape: { type: 'POLYGON', points: [[0, 0], [2, 0], [2, 2], [0, 2]] } })

describe('a park on the map', () => {
  it('closes a polygon and draws the gravest last', () => {
    const { features } = parkOf([thing('a', 'ALARM'), thing('n', 'NORMAL')])
    expect(features.map((own) => own.properties!['id'])).toEqual(['n', 'a'])
    expect(features[0]!.geometry).toEqual({ type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] })
  })
  it('names a road half of its length on', () => {
    expect(centreOf({ type: 'LINE', points: [[0, 0], [2, 0], [2, 4]] })).toEqual({ lon: 2, lat: 1 })
    expect(centreOf({ type: 'LINE', points: [[0, 0], [4, 0], [4, 2]] })).toEqual({ lon: 3, lat: 0 })
    expect(centreOf({ type: 'LINE', points: [[1, 1], [1, 1]] })).toEqual({ lon: 1, lat: 1 })
  })
  it('names a polygon amid its corners', () => {
    expect(centreOf(thing('a', 'NORMAL').shape)).toEqual({ lon: 1, lat: 1 })
  })
  it('reddens the tank that is to blame and not the park around it', () => {
    const { features } = parkOf([thing('park', 'ALARM'), thing('tank', 'ALARM', 'park'), thing('still', 'SILENT')])
    expect(Object.fromEntries(features.map((own) => [own.properties!['id'], own.properties!['own']]))).toEqual({ park: 'NORMAL', tank: 'ALARM', still: 'SILENT' })
  })
  it('reaches around all points and around nothing', () => {
    expect(boundsAround([[1, 5], [3, 2]])).toEqual([1, 2, 3, 5])
    expect(boundsAround([])).toBeNull()
  })
  it('blames the part and not the whole, the gravest first', () => {
    const things = [thing('firm', 'ALARM'), thing('plant', 'ALARM', 'firm'), thing('tank', 'ALARM', 'plant'), thing('gate', 'WARNING'), thing('calm', 'SILENT')]
    expect(troubled(things).map((own) => own.id)).toEqual(['tank', 'gate'])
  })
})
