import type { Feature, FeatureCollection, Geometry } from 'geojson'

/// What stands still in a park, as the map needs it.
export interface Thing {
  id: string
  kind: string
  name: string
  state: 'ALARM' | 'WARNING' | 'REMINDER' | 'SILENT' | 'NORMAL' | 'UNWATCHED'
  heightMetres: number | null
  parent: string | null
  shape: { type: 'POINT' | 'LINE' | 'POLYGON'; points: number[][] }
}
export type Bounds = readonly [west: number, south: number, east: number, north: number]

function geometryOf({ type, points }: Thing['shape']): Geometry {
  if (type === 'POINT') return { type: 'Point', coordinates: points[0]! }
  if (type === 'LINE') return { type: 'LineString', coordinates: points }
  return { type: 'Polygon', coordinates: [[...points, points[0]!]] }
}
/// `own` is the state where the thing itself is to blame, so that one tank does not redden a whole park.
const featureOf = (own: Thing, blamed: boolean): Feature => ({
  type: 'Feature', geometry: geometryOf(own.shape), properties: { id: own.id, kind: own.kind, name: own.name, state: own.state, own: blamed || !isGrave(own) ? own.state : 'NORMAL', height: own.heightMetres ?? 0 },
})
/// Those last that must not lie under others.
const GRAVITY: readonly Thing['state'][] = ['UNWATCHED', 'NORMAL', 'SILENT', 'REMINDER', 'WARNING', 'ALARM']
const isGrave = (own: Thing): boolean => own.state === 'ALARM' || own.state === 'WARNING' || own.state === 'REMINDER'
export function parkOf(things: readonly Thing[]): FeatureCollection {
  const excused = new Set(things.filter(isGrave).map((own) => own.parent))
  return {
    type: 'FeatureCollection',
    features: [...things].sort((a, b) => GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state)).map((own) => featureOf(own, !excused.has(own.id))),
  }
}

/// Where the name of a thing stands: amid its corners, and on a line half of its length on.
export function centreOf({ type, points }: Thing['shape']): { lon: number; lat: number } {
  if (type !== 'LINE') {
    const mean = (axis: 0 | 1): number => points.reduce((sum, own) => sum + own[axis]!, 0) / points.length
    return { lon: mean(0), lat: mean(1) }
  }
  const lengths = points.slice(1).map((own, i) => Math.hypot(own[0]! - points[i]![0]!, own[1]! - points[i]![1]!))
  let left = lengths.reduce((sum, own) => sum + own, 0) / 2
  const at = lengths.findIndex((own) => (left -= own) <= 0)
  const [from, to, back] = [points[at]!, points[at + 1]!, lengths[at] ? -left / lengths[at]! : 0]
  return { lon: to[0]! + (from[0]! - to[0]!) * back, lat: to[1]! + (from[1]! - to[1]!) * back }
}

export function boundsAround(points: Iterable<readonly [number, number]>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return west > east ? null : [west, south, east, north]
}

/// Where something is wrong, the gravest first; of a thing and its parts the part that is to blame.
export function troubled<T extends Thing>(things: readonly T[]): T[] {
  const grave = things.filter((own) => own.state === 'ALARM' || own.state === 'WARNING')
  const blamed = new Set(grave.map((own) => own.parent))
  return grave.filter((own) => !blamed.has(own.id)).sort((a, b) => GRAVITY.indexOf(b.state) - GRAVITY.indexOf(a.state))
}
