import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export interface Unit { code: string; name: string; city?: string; lon: number; lat: number }
export type Shape = Feature<Polygon | MultiPolygon, Unit>
export type Shapes = FeatureCollection<Polygon | MultiPolygon, Unit>
export type Bounds = [west: number, south: number, east: number, north: number]

/// The outlines of the province, its cities and counties, by code.
export interface Atlas { counties: Shapes; cities: Shapes; province: Shapes; find: (code: string) => Shape | undefined }

let loading: Promise<Atlas> | null = null
export function loadAtlas(): Promise<Atlas> {
  loading ??= fetchAtlas().catch((cause: unknown) => { loading = null; throw cause })
  return loading
}
async function fetchAtlas(): Promise<Atlas> {
  const answer = await fetch('/geo/sichuan.topo.json')
  if (!answer.ok) throw new Error(`The outlines are not there (${answer.status}). Maybe the application was built without "npm run geo".`)
  return atlasOf((await answer.json()) as Topology)
}

export function atlasOf(topology: Topology): Atlas {
  const layer = (name: string): Shapes => feature(topology, topology.objects[name] as GeometryCollection<Unit>) as Shapes
  const [counties, cities, province] = [layer('counties'), layer('cities'), layer('province')]
  const byCode = new Map([...counties.features, ...cities.features, ...province.features].map((shape) => [shape.properties.code, shape]))
  return { counties, cities, province, find: (code) => byCode.get(code) }
}

const polygonsOf = (shape: Shape): Position[][][] =>
  shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates

export function boundsOf(shape: Shape): Bounds {
  const box: Bounds = [180, 90, -180, -90]
  for (const polygon of polygonsOf(shape)) {
    for (const [lon, lat] of polygon[0] as [number, number][]) {
      box[0] = Math.min(box[0], lon); box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon); box[3] = Math.max(box[3], lat)
    }
  }
  return box
}

/// Web Mercator on a sheet of the given width: what the picture without WebGL and the printed page are drawn with.
export function sheet(bounds: Bounds, width: number) {
  const y = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  const scale = width / ((bounds[2] - bounds[0]) * (Math.PI / 180))
  const point = (lon: number, lat: number): [number, number] => [(lon - bounds[0]) * (Math.PI / 180) * scale, (y(bounds[3]) - y(lat)) * scale]
  const path = (shape: Shape): string => polygonsOf(shape).flat().map((ring) =>
    `${ring.map(([lon, lat], i) => { const [px, py] = point(lon!, lat!); return `${i ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}` }).join('')}Z`).join('')
  return { width, height: (y(bounds[3]) - y(bounds[1])) * scale, point, path }
}

/// 成都市 → 成都, 阿坝藏族羌族自治州 → 阿坝: what fits on the map.
export const shortName = (name: string): string =>
  name.replace(/(藏族羌族|藏族|彝族)自治州$/, '').replace(/(?<=..)(市|省)$/, '')
export const cityOf = (code: string): string => `${code.slice(0, 4)}00`
export const isCity = (code: string): boolean => /^\d{4}00$/.test(code) && !code.endsWith('0000')
export const isCounty = (code: string): boolean => /^\d{6}$/.test(code) && !code.endsWith('00')
