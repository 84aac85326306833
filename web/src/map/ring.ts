import type { Feature, FeatureCollection, LineString, Point, Polygon, Position } from 'geojson'
import type { Bounds } from './atlas'

/// What stands on the map around a centre.
///
/// `rough`: only its city is known, and the point is that of the city's name.
export interface Dot { id: string; name: string; lon: number; lat: number; rough: boolean }
/// Dots that share a point, as those do of which only the place is known.
export interface Heap { key: string; lon: number; lat: number; ids: string[]; names: string[]; rough: boolean; count: number }
export interface Circle { lon: number; lat: number; name: string; km: number; ring: readonly (readonly [number, number])[] }

export function heaps(dots: readonly Dot[]): Heap[] {
  const found = new Map<string, Heap>()
  for (const dot of dots) {
    const key = `${dot.lon},${dot.lat},${dot.rough}`
    const heap = found.get(key) ?? { key, lon: dot.lon, lat: dot.lat, ids: [], names: [], rough: dot.rough, count: 0 }
    if (!heap.ids.includes(dot.id)) {
      heap.ids.push(dot.id)
      heap.names.push(dot.name)
      heap.count += 1
    }
    found.set(key, heap)
  }
  return [...found.values()]
}

const feature = <G extends Polygon | Point | LineString>(geometry: G, properties: object = {}): Feature<G> => ({ type: 'Feature', geometry, properties: { ...properties } })
const collection = <G extends Polygon | Point | LineString>(...features: Feature<G>[]): FeatureCollection<G> => ({ type: 'FeatureCollection', features })
const FAR: Position[] = [[60, 0], [150, 0], [150, 70], [60, 70], [60, 0]]

export const ringLine = (circle: Circle | null): FeatureCollection<LineString> =>
  circle ? collection(feature({ type: 'LineString', coordinates: circle.ring.map(([lon, lat]) => [lon, lat]) })) : collection()
/// All the world but the circle: what is not asked for steps back.
export const veil = (circle: Circle | null): FeatureCollection<Polygon> =>
  circle ? collection(feature({ type: 'Polygon', coordinates: [FAR, circle.ring.map(([lon, lat]) => [lon, lat]).reverse()] })) : collection()
export const centrePoint = (circle: Circle | null): FeatureCollection<Point> =>
  circle ? collection(feature({ type: 'Point', coordinates: [circle.lon, circle.lat] }, { name: circle.name })) : collection()
export const heapPoints = (all: readonly Heap[]): FeatureCollection<Point> =>
  collection(...all.map((heap) => feature({ type: 'Point', coordinates: [heap.lon, heap.lat] }, { key: heap.key, rough: heap.rough, label: heap.count > 1 ? String(heap.count) : '', size: Math.min(13, 5 + Math.sqrt(heap.count) * 1.8) })))
export const link = (circle: Circle | null, to: Heap | undefined): FeatureCollection<LineString> =>
  circle && to ? collection(feature({ type: 'LineString', coordinates: [[circle.lon, circle.lat], [to.lon, to.lat]] })) : collection()

/// What has to be in view: the ring, and who may lie within though the point of the city's name does not.
export function boundsAround(circle: Circle, all: readonly Heap[]): Bounds {
  const lons = [...circle.ring.map(([lon]) => lon), ...all.map((heap) => heap.lon)]
  const lats = [...circle.ring.map(([, lat]) => lat), ...all.map((heap) => heap.lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
