import { boundsAround } from '@/map/park'
import type { Asset } from './api'

const METRES = 111_320
export interface Drawn { id: string; type: Asset['shape']['type']; path: string; x: number; y: number; own: boolean }
export interface Plan { width: number; height: number; metres: number; drawn: Drawn[] }

/// A thing amid its neighbours as a plan, north up, in metres from its south-western corner.
///
/// @param metres that the plan is wide, at least
export function planOf(asset: Asset, all: readonly Asset[], metres: number): Plan {
  const [lon, lat] = asset.shape.points[0]!
  const east = METRES * Math.cos((lat! * Math.PI) / 180)
  const flat = (own: Asset): [number, number][] => own.shape.points.map((one) => [(one[0]! - lon!) * east, (one[1]! - lat!) * METRES])
  const [west, south, far, north] = boundsAround(flat(asset))!
  const wide = Math.max(metres, (far - west) * 1.6, (north - south) * 1.6 * 1.6)
  const high = wide / 1.6
  const [left, top] = [(west + far - wide) / 2, (south + north + high) / 2]
  const within = ([x, y]: [number, number]): [number, number] => [round(x - left), round(top - y)]
  const near = all.filter((own) => own.id !== asset.id && own.place === asset.place && flat(own).some(([x, y]) => x >= left && x <= left + wide && y <= top && y >= top - high))
  const drawn = [...near, asset].map((own): Drawn => {
    const corners = flat(own).map(within)
    const [x, y] = corners[0]!
    return { id: own.id, type: own.shape.type, path: `M${corners.map((one) => one.join(' ')).join('L')}${own.shape.type === 'POLYGON' ? 'Z' : ''}`, x, y, own: own.id === asset.id }
  })
  return { width: round(wide), height: round(high), metres: scaleOf(wide / 4), drawn }
}
const round = (value: number): number => Math.round(value * 10) / 10
/// The largest of 1, 2, 5 times a power of ten that is no more.
export function scaleOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2, 1].find((own) => own * power <= most) ?? 1) * power
}
