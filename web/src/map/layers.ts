import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Palette } from './palette'

/// Layers with their paint as a function of the palette, so that a change of theme repaints and reloads nothing.
const FONT = ['Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif']
export const IDEOGRAPHS = "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif"

type Paint = Record<string, unknown>
type Expression = unknown[]
const state = (name: string): Expression => ['boolean', ['feature-state', name], false]

function fill(palette: Palette, ramp: readonly string[]): Expression {
  const steps = ramp.flatMap((colour, step) => [step, colour])
  return ['match', ['to-number', ['coalesce', ['feature-state', 'step'], -1]], ...steps, palette.none]
}

export function paints(palette: Palette, ramp: readonly string[], dimmed: boolean): Record<string, Paint> {
  return {
    ground: { 'background-color': palette.ground },
    'shade-far': { 'fill-color': palette.shade, 'fill-translate': [0, 8], 'fill-opacity': 0.35 },
    'shade-near': { 'fill-color': palette.shade, 'fill-translate': [0, 4], 'fill-opacity': 0.6 },
    'city-fill': { 'fill-color': fill(palette, ramp), 'fill-opacity': dimmed ? 0.38 : 1 },
    'county-fill': { 'fill-color': fill(palette, ramp), 'fill-opacity': 1 },
    'county-line': { 'line-color': palette.county, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 9, 1.4], 'line-opacity': dimmed ? 0.5 : 0.75 },
    'county-own': { 'line-color': palette.county, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 9, 1.8] },
    'city-line': { 'line-color': palette.city, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 9, 1.6] },
    'province-line': { 'line-color': palette.province, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1.3, 9, 2.2] },
    'city-mark': { 'line-color': palette.mark, 'line-width': 2, 'line-opacity': ['case', state('marked'), 1, 0] },
    'county-mark': { 'line-color': palette.mark, 'line-width': 2, 'line-opacity': ['case', state('marked'), 1, 0] },
    parks: {
      'circle-color': palette.park, 'circle-stroke-color': palette.parkRing, 'circle-stroke-width': 1.4, 'circle-opacity': 0.92,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, ['*', 0.8, ['get', 'size']], 9, ['*', 1.5, ['get', 'size']]],
    },
    'city-name': { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.6, 'text-opacity': dimmed ? 0.6 : 1 },
    'county-name': { 'text-color': palette.soft, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    'park-name': { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  }
}

interface Bare { id: string; [key: string]: unknown }
const label = (id: string, source: string, field: string, size: number, more: object = {}): Bare => ({
  id, type: 'symbol', source, layout: { 'text-field': ['get', field], 'text-font': FONT, 'text-size': size, 'text-padding': 3, ...more },
})
const layers: Bare[] = [
  { id: 'ground', type: 'background' },
  { id: 'shade-far', type: 'fill', source: 'province' },
  { id: 'shade-near', type: 'fill', source: 'province' },
  { id: 'city-fill', type: 'fill', source: 'cities' },
  { id: 'county-fill', type: 'fill', source: 'counties', filter: ['==', ['get', 'city'], ''] },
  { id: 'county-line', type: 'line', source: 'counties' },
  { id: 'county-own', type: 'line', source: 'counties', filter: ['==', ['get', 'city'], ''] },
  { id: 'city-line', type: 'line', source: 'cities', layout: { 'line-join': 'round' } },
  { id: 'province-line', type: 'line', source: 'province', layout: { 'line-join': 'round' } },
  { id: 'county-mark', type: 'line', source: 'counties', layout: { 'line-join': 'round' } },
  { id: 'city-mark', type: 'line', source: 'cities', layout: { 'line-join': 'round' } },
  { id: 'parks', type: 'circle', source: 'parks' },
  label('park-name', 'parks', 'name', 11.5, { visibility: 'none', 'text-offset': [0, 0.9], 'text-anchor': 'top' }),
  label('county-name', 'county-points', 'name', 11.5, { visibility: 'none' }),
  label('city-name', 'city-points', 'short', 13, { 'text-allow-overlap': false }),
]

/// No glyph or sprite address: text is drawn from the fonts of the machine, so nothing leaves it.
export function styleOf(palette: Palette, ramp: readonly string[], sources: StyleSpecification['sources']): StyleSpecification {
  const paint = paints(palette, ramp, false)
  return { version: 8, sources, layers: layers.map((layer) => ({ ...layer, paint: paint[layer.id] ?? {} })) as LayerSpecification[] }
}
