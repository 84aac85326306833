import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection, Point } from 'geojson'
import { Map as Chart, setWorkerUrl, type GeoJSONSource, type MapMouseEvent, type PaddingOptions, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { boundsOf, cityOf, isCity, isCounty, shortName, type Atlas, type Bounds, type Shapes } from './atlas'
import { IDEOGRAPHS, paints, styleOf } from './layers'
import type { Palette } from './palette'
import { rampFor } from './scale'

setWorkerUrl(workerUrl)

export interface MapPark { id: string; name: string; lon: number; lat: number; size: number }
export interface Hit { kind: 'place' | 'park'; id: string }
export interface Engine {
  paint: (palette: Palette, breaks: readonly number[]) => void
  fill: (steps: ReadonlyMap<string, number>) => void
  focus: (place: string | null, padding: PaddingOptions) => void
  mark: (place: string | null) => void
  parks: (parks: readonly MapPark[]) => void
  zoom: (by: 1 | -1) => void
  remove: () => void
}
interface Listeners { choose: (hit: Hit | null) => void; point: (hit: Hit | null, at: { x: number; y: number }) => void; ready: () => void }

declare global { interface Window { __map?: Chart } }

export const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
const pointsOf = (shapes: Shapes): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: shapes.features.map(({ properties: p }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [p.lon, p.lat] }, properties: { ...p, short: shortName(p.name) } })),
})
export const parkPoints = (parks: readonly MapPark[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: parks.map((park) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [park.lon, park.lat] }, properties: park })),
})
export const geo = (data: FeatureCollection, promoteId?: string) => ({ type: 'geojson' as const, data, ...(promoteId ? { promoteId } : {}) })

/// An empty chart of the province that moves as all maps here do.
export function openChart(container: HTMLElement, province: Bounds, style: StyleSpecification, title: string): Chart {
  const chart = new Chart({
    container, style, bounds: province, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0,
    minZoom: 4, maxZoom: 12, renderWorldCopies: false, localIdeographFontFamily: IDEOGRAPHS, locale: { 'Map.Title': title },
    maxBounds: [province[0] - 9, province[1] - 7, province[2] + 9, province[3] + 7],
  })
  chart.touchZoomRotate.disableRotation()
  chart.keyboard.disableRotation()
  if (navigator.webdriver) window.__map = chart
  return chart
}

export const sourcesOf = (atlas: Atlas) => ({
  province: geo(atlas.province), cities: geo(atlas.cities, 'code'), counties: geo(atlas.counties, 'code'),
  'city-points': geo(pointsOf(atlas.cities)), 'county-points': geo(pointsOf(atlas.counties)), parks: geo(parkPoints([])),
})

export function openMap(container: HTMLElement, atlas: Atlas, palette: Palette, title: string, on: Listeners): Engine {
  let colours = palette
  let breaks: readonly number[] = []
  let focused: string | null = null
  let marked: string | null = null
  const province = boundsOf(atlas.province.features[0]!)
  const chart = openChart(container, province, styleOf(palette, palette.ramp, sourcesOf(atlas)), title)

  const loaded = new Promise<void>((done) => { chart.on('load', () => { done(); chart.once('idle', on.ready) }) })
  const whenLoaded = (act: () => void): void => void loaded.then(act)
  function repaint(): void {
    for (const [layer, paint] of Object.entries(paints(colours, rampFor(colours.ramp, breaks), focused !== null))) {
      for (const [property, value] of Object.entries(paint)) chart.setPaintProperty(layer, property as never, value as never)
    }
  }
  function hit(event: MapMouseEvent): Hit | null {
    const layers = ['parks', 'county-fill', 'city-fill']
    const found = chart.queryRenderedFeatures(event.point, { layers })[0]
    if (!found) return null
    const [kind, key] = found.layer.id === 'parks' ? (['park', 'id'] as const) : (['place', 'code'] as const)
    return { kind, id: String(found.properties[key]) }
  }
  chart.on('click', (event) => on.choose(hit(event)))
  chart.on('mousemove', (event) => {
    const found = hit(event)
    chart.getCanvas().style.cursor = found ? 'pointer' : ''
    on.point(found, event.point)
  })
  chart.on('mouseout', () => on.point(null, { x: 0, y: 0 }))

  const sourceOf = (place: string): string => (isCity(place) ? 'cities' : 'counties')
  return {
    paint: (next, cuts) => whenLoaded(() => { colours = next; breaks = cuts; repaint() }),
    fill: (steps) => whenLoaded(() => {
      chart.removeFeatureState({ source: 'cities' })
      chart.removeFeatureState({ source: 'counties' })
      for (const [code, step] of steps) chart.setFeatureState({ source: sourceOf(code), id: code }, { step, marked: code === marked })
    }),
    focus: (place, padding) => whenLoaded(() => {
      const city = place && (isCity(place) || isCounty(place)) ? cityOf(place) : null
      focused = city
      for (const layer of ['county-fill', 'county-own']) chart.setFilter(layer, ['==', ['get', 'city'], city ?? ''])
      chart.setFilter('county-name', ['==', ['get', 'city'], city ?? ''])
      for (const layer of ['county-name', 'park-name']) chart.setLayoutProperty(layer, 'visibility', city ? 'visible' : 'none')
      chart.setFilter('city-name', city ? ['!=', ['get', 'code'], city] : null)
      const own = city ? atlas.find(city) : undefined
      for (const layer of ['parks', 'park-name']) chart.setFilter(layer, own ? ['within', own.geometry] : null)
      repaint()
      chart.fitBounds(own ? boundsOf(own) : province, { padding, duration: calm() ? 0 : 900, essential: false })
    }),
    mark: (place) => whenLoaded(() => {
      if (marked) chart.setFeatureState({ source: sourceOf(marked), id: marked }, { marked: false })
      marked = place
      if (place) chart.setFeatureState({ source: sourceOf(place), id: place }, { marked: true })
    }),
    parks: (parks) => whenLoaded(() => void (chart.getSource('parks') as GeoJSONSource).setData(parkPoints(parks))),
    zoom: (by) => void chart.zoomTo(chart.getZoom() + by, { duration: calm() ? 0 : 240 }),
    remove: () => { delete window.__map; chart.remove() },
  }
}
