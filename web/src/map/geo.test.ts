import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

interface Unit { code: string; name: string; city?: string }
const topology = read<Topology>(file('../../public/geo/sichuan.topo.json'))
const layer = (name: string) => feature(topology, topology.objects[name] as GeometryCollection<Unit>).features

/// A sphere's area and its centroid, by the equal-area cylinder: x = longitude, y = sin(latitude).
const RADIUS = 6371.0088
const RAD = Math.PI / 180
function ring(points: Position[]) {
  let area = 0, x = 0, y = 0
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = [points[i - 1]![0]!, Math.sin(points[i - 1]![1]! * RAD)]
    const [x2, y2] = [points[i]![0]!, Math.sin(points[i]![1]! * RAD)]
    const cross = x1 * y2 - x2 * y1
    area += cross; x += (x1 + x2) * cross; y += (y1 + y2) * cross
  }
  const sign = Math.sign(area)
  return { area: area * sign, x: x * sign, y: y * sign }
}
function measure(geometry: Geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  let area = 0, x = 0, y = 0
  for (const polygon of polygons) {
    polygon.forEach((points, index) => {
      const part = ring(points), sign = index ? -1 : 1
      area += sign * part.area; x += sign * part.x; y += sign * part.y
    })
  }
  return { km2: (area / 2) * RADIUS * RADIUS * RAD, lon: x / (3 * area), lat: Math.asin(y / (3 * area)) / RAD }
}
type Measured = ReturnType<typeof measure>
const apartKm = (a: Measured, b: Measured) => Math.hypot((a.lon - b.lon) * Math.cos(a.lat * RAD), a.lat - b.lat) * RAD * RADIUS

/// Another publisher's boundaries, as GeoJSON with `adcode` and `name`; they may not be passed on with this repository.
const reference = process.env['REFERENCE_BOUNDARIES'] ?? ''

/// Where towns moved between counties after the outlines were drawn (Yibin, 2018), and two small urban districts
/// whose outline differs between the two sources. They are named here and in the documentation, not hidden.
const DIFFERS = new Set(['511502', '511504', '511523', '511524', '510107', '510403'])

describe('the map of Sichuan', () => {
  it('has 183 counties in 21 cities and one province', () => {
    expect(layer('counties')).toHaveLength(183)
    expect(layer('cities')).toHaveLength(21)
    expect(layer('province')).toHaveLength(1)
    const cities = new Set(layer('cities').map((f) => f.properties.code))
    expect(layer('counties').filter((f) => !cities.has(f.properties.city!))).toEqual([])
  })

  it('carries the codes and names in use', () => {
    const names = new Map(layer('counties').map((f) => [f.properties.code, f.properties.name]))
    expect([names.get('510118'), names.get('510981'), names.get('513402'), names.get('511504')]).toEqual(['新津区', '射洪市', '会理市', '叙州区'])
    expect(names.has('510132')).toBe(false)
  })

  it.skipIf(!existsSync(reference))('agrees with the reference boundaries within 2 km and 5 % (skipped unless REFERENCE_BOUNDARIES names them)', () => {
    const mine = new Map(layer('counties').map((f) => [f.properties.code, { name: f.properties.name, ...measure(f.geometry) }]))
    const off = read<FeatureCollection<Geometry, { adcode: number; name: string }>>(reference).features.flatMap((f) => {
      const code = String(f.properties.adcode), theirs = measure(f.geometry), ours = mine.get(code)
      if (!ours || ours.name !== f.properties.name) return [`${code} ${f.properties.name}: ${ours?.name ?? 'missing'}`]
      const share = Math.abs(ours.km2 / theirs.km2 - 1), km = apartKm(ours, theirs)
      return (km > 2 || share > 0.05) && !DIFFERS.has(code) ? [`${code} ${ours.name}: ${km.toFixed(1)} km, ${(share * 100).toFixed(1)} %`] : []
    })
    expect(off).toEqual([])
  })
})
