import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection, LineString } from 'geojson'
import { Map as Chart, MercatorCoordinate, ScaleControl, type GeoJSONSource, type MapMouseEvent, type PaddingOptions } from 'maplibre-gl'
import { APART, whereAt, type Course } from './course'
import { calm, geo } from './engine'
import { fit } from './fit'
import { IDEOGRAPHS } from './layers'
import { moversLayer, POINT } from './movers'
import { groundPalette, parkSky } from './palette'
import { boundsAround, centreOf, parkOf, type Thing } from './park'
import { PARK_HIT, parkLayers } from './parkLayers'

export interface Shown { moment: number; chosen: string | null; alarmed: ReadonlyMap<string, string> }
export interface Ground {
  courses: (courses: readonly Course[], chosen: string | null) => void
  things: (things: readonly Thing[], chosen: string | null) => void
  show: (shown: Shown) => void
  frame: (padding: PaddingOptions) => void
  /// Where something stands on the screen.
  spot: (id: string) => { x: number; y: number } | null
  zoom: (by: 1 | -1) => void
  /// How many times larger marks and names are, on a wall of many pixels.
  scale: (by: number) => void
  remove: () => void
}
interface Listeners { choose: (id: string | null) => void; point: (id: string | null) => void; ready: () => void; moved: () => void }
const METRES = 111_320
const HALF = 4_000
const REACH = 16
const STALE = 120_000
const GRAVITY: Readonly<Record<string, number>> = { WARNING: 0.7, ALARM: 1 }

/// Lines every hundred metres around a point: what is known of the ground is how far apart things are.
export function gridAround(lon: number, lat: number): FeatureCollection<LineString> {
  const [east, north] = [1 / (METRES * Math.cos((lat * Math.PI) / 180)), 1 / METRES]
  const steps = Array.from({ length: (2 * HALF) / 100 + 1 }, (_, i) => i * 100 - HALF)
  const line = (metres: number, ends: [number, number][]) => ({ type: 'Feature' as const, properties: { major: metres % 500 === 0 }, geometry: { type: 'LineString' as const, coordinates: ends } })
  return {
    type: 'FeatureCollection',
    features: steps.flatMap((m) => [
      line(m, [[lon + m * east, lat - HALF * north], [lon + m * east, lat + HALF * north]]),
      line(m, [[lon - HALF * east, lat + m * north], [lon + HALF * east, lat + m * north]]),
    ]),
  }
}

/// An empty dark ground, seen aslant, with all that moves on it.
export function openGround(container: HTMLElement, title: string, on: Listeners): Ground {
  const still = calm()
  let courses: readonly Course[] = []
  let origin: readonly [number, number] = [0.79, 0.41]
  let start = 0
  let framed = false
  let park: readonly Thing[] = []
  let marked: string | null = null
  let data = new Float32Array(64 * POINT)
  const at = new Map<string, { lon: number; lat: number }>()
  const chart = new Chart({
    container, attributionControl: false, center: [104.27, 30.56], zoom: 14, minZoom: 9, maxZoom: 19, pitch: 50, maxPitch: 65, fadeDuration: 0, localIdeographFontFamily: IDEOGRAPHS, locale: { 'Map.Title': title },
    style: {
      version: 8, sources: { grid: geo({ type: 'FeatureCollection', features: [] }), park: geo(parkOf([]), 'id') },
      sky: parkSky,
      light: { anchor: 'viewport', color: '#dcefe8', intensity: 0.42, position: [1.4, 205, 38] },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': groundPalette.ground } },
        { id: 'grid', type: 'line', source: 'grid', minzoom: 13, filter: ['!', ['get', 'major']], paint: { 'line-color': groundPalette.grid, 'line-width': 1 } },
        { id: 'major', type: 'line', source: 'grid', filter: ['get', 'major'], paint: { 'line-color': groundPalette.major, 'line-width': 1 } },
        ...parkLayers,
      ],
    },
  })
  chart.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left')
  if (navigator.webdriver) window.__map = chart
  const layer = moversLayer(groundPalette, () => origin, still)
  const loaded = new Promise<void>((done) => { chart.on('load', () => { chart.addLayer(layer); done(); chart.once('idle', on.ready) }) })
  const whenLoaded = (act: () => void): void => void loaded.then(act)

  function nearest(event: MapMouseEvent): string | null {
    let found: string | null = null
    let best = REACH
    for (const [id, place] of at) {
      const { x, y } = chart.project(place)
      const far = Math.hypot(x - event.point.x, y - event.point.y)
      if (far < best) { best = far; found = id }
    }
    return found
  }
  const under = (event: MapMouseEvent): string | null => (park.length ? (chart.queryRenderedFeatures(event.point, { layers: [...PARK_HIT] })[0]?.properties['id'] as string | undefined) ?? null : null)
  const hit = (event: MapMouseEvent): string | null => nearest(event) ?? under(event)
  chart.on('click', (event) => on.choose(hit(event)))
  chart.on('mousemove', (event) => {
    const found = hit(event)
    chart.getCanvas().style.cursor = found ? 'pointer' : ''
    on.point(found)
  })
  chart.on('mouseout', () => on.point(null))
  chart.on('move', on.moved)

  const near = (lon: number, lat: number): [number, number] => {
    const { x, y } = MercatorCoordinate.fromLngLat([lon, lat])
    return [x - origin[0], y - origin[1]]
  }
  function stretches(chosen: string | null): Float32Array {
    const floats: number[] = []
    for (const own of courses) {
      if (own.kind !== 'VEHICLE' && own.id !== chosen) continue
      for (let i = 1; i < own.at.length; i++) {
        if (own.at[i]! - own.at[i - 1]! > APART) continue
        floats.push(...near(own.lon[i - 1]!, own.lat[i - 1]!), ...near(own.lon[i]!, own.lat[i]!), (own.at[i - 1]! - start) / 1_000, (own.at[i]! - start) / 1_000, own.id === chosen ? 1 : 0)
      }
    }
    return Float32Array.from(floats)
  }
  /// The park where there is one, and else all that moves.
  function frame(padding: PaddingOptions): void {
    const around = boundsAround(park.length ? park.flatMap((own) => own.shape.points as [number, number][]) : courses.flatMap((own) => own.lon.map((lon, i) => [lon, own.lat[i]!] as const)))
    if (!around) return
    const [west, south, east, north] = around
    const room = park.length ? 0 : 0.002
    const bearing = park.length ? -18 : 0
    const camera = chart.cameraForBounds([[west - room, south - room], [east + room, north + room]], { padding, bearing, maxZoom: 16.5 })
    const before = { center: chart.getCenter(), zoom: chart.getZoom(), pitch: chart.getPitch(), bearing: chart.getBearing() }
    if (camera) chart.jumpTo({ ...camera, pitch: 50, bearing })
    if (camera && park.length) fit(chart, park.flatMap((own) => own.shape.points), padding, 17)
    if (camera && framed && !still) {
      const there = { center: chart.getCenter(), zoom: chart.getZoom(), pitch: 50, bearing }
      chart.jumpTo(before)
      chart.easeTo({ ...there, duration: 700 })
    }
    framed = true
    ;(chart.getSource('grid') as GeoJSONSource).setData(gridAround((west + east) / 2, (south + north) / 2))
  }
  return {
    courses: (next, chosen) => whenLoaded(() => {
      courses = next
      const first = next.find((own) => own.at.length)
      if (first) {
        const { x, y } = MercatorCoordinate.fromLngLat([first.lon[0]!, first.lat[0]!])
        origin = [x, y]
        start = next.reduce((least, own) => Math.min(least, own.at[0] ?? least), first.at[0]!)
      }
      layer.trails(stretches(chosen))
    }),
    things: (next, chosen) => whenLoaded(() => {
      const first = !park.length && next.length > 0
      if (next !== park) (chart.getSource('park') as GeoJSONSource).setData(parkOf(next))
      park = next
      if (marked) chart.setFeatureState({ source: 'park', id: marked }, { chosen: false })
      if (chosen) chart.setFeatureState({ source: 'park', id: chosen }, { chosen: true })
      marked = chosen
      if (first) frame({ top: 40, right: 40, bottom: 40, left: 40 })
    }),
    show: ({ moment, chosen, alarmed }) => whenLoaded(() => {
      if (data.length < courses.length * POINT) data = new Float32Array(courses.length * POINT * 2)
      let count = 0
      at.clear()
      for (const own of courses) {
        const where = whereAt(own, moment, still)
        if (!where) continue
        at.set(own.id, where)
        const [x, y] = near(where.lon, where.lat)
        const way = where.still ? 0 : 1e-6 / (Math.hypot(where.east, where.north) || 1)
        data.set([x, y, where.east * way, -where.north * way, own.kind === 'VEHICLE' ? 1 : 0, GRAVITY[alarmed.get(own.id) ?? ''] ?? 0, moment - where.heard > STALE ? 0.35 : 1, own.id === chosen ? 1 : 0], count++ * POINT)
      }
      layer.points(data, count)
      layer.moment((moment - start) / 1_000)
      chart.triggerRepaint()
      if (!framed) frame({ top: 60, right: 60, bottom: 60, left: 60 })
    }),
    frame: (padding) => whenLoaded(() => frame(padding)),
    spot: (id) => {
      const still = park.find((own) => own.id === id)
      const place = at.get(id) ?? (still && centreOf(still.shape))
      return place ? chart.project(place) : null
    },
    zoom: (by) => void chart.zoomTo(chart.getZoom() + by, { duration: still ? 0 : 240 }),
    scale: (by) => whenLoaded(() => {
      layer.scale(by)
      chart.setLayoutProperty('park-name', 'text-size', 12 * by)
      chart.resize()
    }),
    remove: () => { delete window.__map; chart.remove() },
  }
}
