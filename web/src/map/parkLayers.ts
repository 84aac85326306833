import type { LayerSpecification } from 'maplibre-gl'
import { IDEOGRAPHS } from './layers'
import { parkPalette as own } from './palette'

/// How a park is drawn: grounds, roads, what rises from them, what is a point, and the names of firms.
type Expression = unknown[]
interface Calm { normal: string; silent?: string; unwatched?: string }
const tinted = (by: 'own' | 'state', { normal, silent = normal, unwatched = normal }: Calm): Expression => ['match', ['get', by], 'ALARM', own.alarm, 'WARNING', own.warning, 'REMINDER', own.reminder, 'SILENT', silent, 'UNWATCHED', unwatched, normal]
/// Of what holds others the edge alone tells that something in it is wrong, and of a whole park not even that.
const edged: Expression = ['case', ['==', ['get', 'kind'], 'AREA'], tinted('own', { normal: own.edge }), tinted('state', { normal: own.edge })]
const chosen = (yes: unknown, no: unknown): Expression => ['case', ['boolean', ['feature-state', 'chosen'], false], yes, no]
const wide = (metres: number): Expression => ['interpolate', ['exponential', 2], ['zoom'], 12, metres / 24, 20, metres * 10.6]
const RISES: Expression = ['>', ['get', 'height'], 0]
const IS_GROUND: Expression = ['all', ['==', ['geometry-type'], 'Polygon'], ['!', RISES]]
const isLine = (kind: string): Expression => ['all', ['==', ['geometry-type'], 'LineString'], ['==', ['get', 'kind'], kind]]

export const PARK_HIT = ['park-mark', 'park-block', 'park-feeder', 'park-road', 'park-ground'] as const
export const parkLayers = [
  { id: 'park-ground', type: 'fill', source: 'park', filter: IS_GROUND, paint: { 'fill-color': chosen(own.chosenGround, tinted('own', { normal: own.ground })), 'fill-opacity': ['match', ['get', 'own'], ['ALARM', 'WARNING'], 0.16, 1] } },
  { id: 'park-edge', type: 'line', source: 'park', filter: IS_GROUND, paint: { 'line-color': chosen(own.chosen, edged), 'line-width': chosen(1.6, 1) } },
  { id: 'park-kerb', type: 'line', source: 'park', filter: isLine('ROAD'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': own.kerb, 'line-width': wide(13) } },
  { id: 'park-road', type: 'line', source: 'park', filter: isLine('ROAD'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': chosen(own.chosenGround, own.road), 'line-width': wide(11) } },
  { id: 'park-feeder', type: 'line', source: 'park', filter: isLine('FEEDER'), paint: { 'line-color': chosen(own.chosen, tinted('own', { normal: own.feeder })), 'line-width': 1.4, 'line-dasharray': [3, 2] } },
  {
    id: 'park-block', type: 'fill-extrusion', source: 'park', filter: ['all', ['==', ['geometry-type'], 'Polygon'], RISES],
    paint: { 'fill-extrusion-color': chosen(own.chosen, tinted('own', { normal: own.block, silent: own.silent, unwatched: own.unwatched })), 'fill-extrusion-height': ['get', 'height'], 'fill-extrusion-opacity': 0.94, 'fill-extrusion-vertical-gradient': true },
  },
  {
    id: 'park-mark', type: 'circle', source: 'park', filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-color': tinted('own', { normal: own.point, silent: own.silent, unwatched: own.unwatched }), 'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 2.5, 17, 6], 'circle-stroke-color': chosen(own.chosen, own.halo), 'circle-stroke-width': chosen(2.5, 1.5), 'circle-pitch-alignment': 'viewport' },
  },
  {
    id: 'park-name', type: 'symbol', source: 'park', minzoom: 13.6, filter: ['==', ['get', 'kind'], 'ENTERPRISE'],
    layout: { 'text-field': ['get', 'name'], 'text-font': ['Inter Variable', ...IDEOGRAPHS.replaceAll("'", '').split(',')], 'text-size': 12, 'text-max-width': 9, 'text-padding': 6 },
    paint: { 'text-color': own.name, 'text-halo-color': own.halo, 'text-halo-width': 1.4 },
  },
] as unknown as LayerSpecification[]
