import { boundsOf, shortName, type Atlas } from './atlas'
import type { GeoJSONSource, LayerSpecification, MapMouseEvent, PaddingOptions } from 'maplibre-gl'
import { calm, geo, openChart, parkPoints, sourcesOf, type MapPark } from './engine'
import { paints, styleOf } from './layers'
import type { Palette } from './palette'
import { boundsAround, centrePoint, heapPoints, link, ringLine, veil, type Circle, type Heap } from './ring'

export type Touched = { kind: 'heap' | 'park'; key: string } | { kind: 'ground'; lon: number; lat: number }
export interface CircleEngine {
  paint: (palette: Palette) => void
  draw: (circle: Circle | null, heaps: readonly Heap[], parks: readonly MapPark[]) => void
  mark: (circle: Circle | null, heap: Heap | undefined) => void
  frame: (circle: Circle | null, heaps: readonly Heap[], padding: PaddingOptions) => void
  zoom: (by: 1 | -1) => void
  remove: () => void
}
interface Listeners { choose: (touched: Touched) => void; point: (touched: Touched | null, at: { x: number; y: number }) => void; ready: () => void }

const FONT = ['Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif']
const empty = { type: 'FeatureCollection' as const, features: [] }
const above: LayerSpecification[] = [
  { id: 'veil', type: 'fill', source: 'veil' },
  { id: 'ring', type: 'line', source: 'ring' },
  { id: 'link', type: 'line', source: 'link' },
  { id: 'heaps', type: 'circle', source: 'heaps' },
  { id: 'heap-count', type: 'symbol', source: 'heaps', layout: { 'text-field': ['get', 'label'], 'text-font': FONT, 'text-size': 11, 'text-allow-overlap': true } },
  { id: 'centre', type: 'circle', source: 'centre' },
  { id: 'centre-name', type: 'symbol', source: 'centre', layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12.5, 'text-offset': [0, 1.1], 'text-anchor': 'top', 'text-allow-overlap': true } },
]

function paintsOf(palette: Palette): Record<string, Record<string, unknown>> {
  const plain = paints(palette, [palette.none], false)
  return {
    ...plain,
    'city-fill': { 'fill-color': palette.ramp[0] },
    'county-line': { 'line-color': palette.city, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.25, 9, 0.8], 'line-opacity': 0.7 },
    parks: { 'circle-color': palette.none, 'circle-stroke-color': palette.soft, 'circle-stroke-width': 1.2, 'circle-radius': 3.4 },
    veil: { 'fill-color': palette.veil, 'fill-opacity': 0.62 },
    ring: { 'line-color': palette.mark, 'line-width': 1.8, 'line-dasharray': [4, 2.4] },
    link: { 'line-color': palette.mark, 'line-width': 1.4 },
    heaps: {
      'circle-radius': ['get', 'size'], 'circle-stroke-width': 1.8,
      'circle-color': ['case', ['get', 'rough'], palette.halo, palette.firm], 'circle-stroke-color': ['case', ['get', 'rough'], palette.rough, palette.parkRing],
    },
    'heap-count': { 'text-color': ['case', ['get', 'rough'], palette.rough, palette.parkRing] },
    centre: { 'circle-radius': 6, 'circle-color': palette.mark, 'circle-stroke-color': palette.parkRing, 'circle-stroke-width': 2.5 },
    'centre-name': { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  }
}

/// A map to draw a circle on: the ground may be clicked for a centre.
export function openCircle(container: HTMLElement, atlas: Atlas, palette: Palette, title: string, on: Listeners): CircleEngine {
  const province = boundsOf(atlas.province.features[0]!)
  const ground = styleOf(palette, palette.ramp, { ...sourcesOf(atlas), veil: geo(empty), ring: geo(empty), link: geo(empty), heaps: geo(empty), centre: geo(empty) })
  const names = ground.layers.findIndex((layer) => layer.id === 'county-name')
  const layers = [...ground.layers.slice(0, names), ...above.slice(0, 3), ...ground.layers.slice(names), ...above.slice(3)]
  const first = paintsOf(palette)
  const chart = openChart(container, province, { ...ground, layers: layers.map((layer) => ({ ...layer, paint: first[layer.id] ?? {} }) as LayerSpecification) }, title)
  const loaded = new Promise<void>((done) => { chart.on('load', () => { done(); chart.once('idle', on.ready) }) })
  const whenLoaded = (act: () => void): void => void loaded.then(act)
  const set = (source: string, data: Parameters<GeoJSONSource['setData']>[0]): void => void (chart.getSource(source) as GeoJSONSource).setData(data)

  function touched(event: MapMouseEvent): Touched {
    const found = chart.queryRenderedFeatures(event.point, { layers: ['heaps', 'parks'] })[0]
    if (found?.layer.id === 'heaps') return { kind: 'heap', key: String(found.properties['key']) }
    if (found) return { kind: 'park', key: String(found.properties['id']) }
    return { kind: 'ground', lon: event.lngLat.lng, lat: event.lngLat.lat }
  }
  chart.on('click', (event) => on.choose(touched(event)))
  chart.on('mousemove', (event) => {
    const found = touched(event)
    chart.getCanvas().style.cursor = found.kind === 'ground' ? 'crosshair' : 'pointer'
    on.point(found.kind === 'ground' ? null : found, event.point)
  })
  chart.on('mouseout', () => on.point(null, { x: 0, y: 0 }))

  return {
    paint: (next) => whenLoaded(() => {
      for (const [layer, paint] of Object.entries(paintsOf(next))) for (const [property, value] of Object.entries(paint)) chart.setPaintProperty(layer, property as never, value as never)
    }),
    draw: (circle, heaps, parks) => whenLoaded(() => {
      set('veil', veil(circle))
      set('ring', ringLine(circle))
      set('centre', centrePoint(circle ? { ...circle, name: shortName(circle.name) } : null))
      set('heaps', heapPoints(heaps))
      set('parks', parkPoints(parks))
      chart.setLayoutProperty('county-name', 'visibility', circle && circle.km <= 160 ? 'visible' : 'none')
    }),
    mark: (circle, heap) => whenLoaded(() => set('link', link(circle, heap))),
    frame: (circle, heaps, padding) => whenLoaded(() => void chart.fitBounds(circle ? boundsAround(circle, heaps) : province, { padding, duration: calm() ? 0 : 700, essential: false })),
    zoom: (by) => void chart.zoomTo(chart.getZoom() + by, { duration: calm() ? 0 : 240 }),
    remove: () => { delete window.__map; chart.remove() },
  }
}
