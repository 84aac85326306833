import { order } from './order'
import { settle } from './settle'
import type { Slot } from './slot'

/// A chain on a sheet: each tier a column, its nodes sorted by where their neighbours stand, and edges that pass
/// a column led through a lane of their own, so that none runs behind a box.
export interface Item { id: string; tier: string }
export interface Link { from: string; to: string; type: string }
export interface Box { id: string; column: number; x: number; y: number }
export interface Curve { from: string; to: string; type: string; d: string }
export interface Layout { boxes: Box[]; columns: number[]; curves: Curve[]; width: number; height: number }

export const BOX = { width: 140, height: 56, gapX: 56 }
const GAP_Y = 12
const LANE = { height: 6, room: 10 }

export function layOut(tiers: readonly string[], nodes: readonly Item[], edges: readonly Link[]): Layout {
  const slots: Slot[] = []
  const columns: number[][] = tiers.map(() => [])
  const at = new Map<string, number>()
  const add = (node: string | null, column: number, height: number, room: number): number => {
    slots.push({ node, column, height, room, y: 0, left: [], right: [] })
    columns[column]?.push(slots.length - 1)
    return slots.length - 1
  }
  const columnOf = new Map(tiers.map((tier, column) => [tier, column]))
  for (const node of nodes) {
    const column = columnOf.get(node.tier)
    if (column !== undefined && !at.has(node.id)) at.set(node.id, add(node.id, column, BOX.height, BOX.height + GAP_Y))
  }
  const lanes = new Map<string, number>()
  const routes = edges.flatMap((edge) => {
    const from = at.get(edge.from)
    const to = at.get(edge.to)
    return from === undefined || to === undefined ? [] : [{ edge, route: route(slots, from, to, (column, way) => laneOf(lanes, from, column, way, add)) }]
  })
  order(slots, columns)
  const height = settle(slots, columns)
  const ports = portsOf(slots)
  return {
    boxes: [...at].map(([id, slot]) => ({ id, column: slots[slot]!.column, x: left(slots[slot]!), y: slots[slot]!.y - BOX.height / 2 })),
    columns: tiers.map((_, column) => column * (BOX.width + BOX.gapX)),
    curves: routes.map(({ edge, route: stops }) => ({ from: edge.from, to: edge.to, type: edge.type, d: path(slots, stops, ports) })),
    width: Math.max(BOX.width, tiers.length * (BOX.width + BOX.gapX) - BOX.gapX),
    height,
  }
}

function laneOf(lanes: Map<string, number>, from: number, column: number, way: number, add: (node: null, column: number, height: number, room: number) => number): number {
  const key = `${from}:${column}:${way}`
  const known = lanes.get(key) ?? add(null, column, LANE.height, LANE.room)
  lanes.set(key, known)
  return known
}

/// The slots that an edge passes, both ends included; neighbours are told of each other on the way.
function route(slots: Slot[], from: number, to: number, lane: (column: number, way: number) => number): number[] {
  const start = slots[from]!.column
  const end = slots[to]!.column
  const way = Math.sign(end - start)
  const stops = [from]
  for (let column = start + way; way !== 0 && column !== end; column += way) stops.push(lane(column, way))
  stops.push(to)
  for (let i = 1; way !== 0 && i < stops.length; i++) {
    const [a, b] = way > 0 ? [stops[i - 1]!, stops[i]!] : [stops[i]!, stops[i - 1]!]
    if (!slots[a]!.right.includes(b)) {
      slots[a]!.right.push(b)
      slots[b]!.left.push(a)
    }
  }
  return stops
}

const left = (slot: Slot): number => slot.column * (BOX.width + BOX.gapX)

type Ports = (slot: number, side: 'left' | 'right', other: number) => number

/// Where on the side of a box an edge leaves: spread, in the order of where they lead.
function portsOf(slots: readonly Slot[]): Ports {
  const spread = (slot: Slot, others: number[]): ReadonlyMap<number, number> => {
    const span = Math.min(slot.height - 20, others.length * 7)
    const sorted = others.toSorted((a, b) => slots[a]!.y - slots[b]!.y)
    return new Map(sorted.map((other, i) => [other, (i / (sorted.length - 1) - 0.5) * span]))
  }
  const offsets = { left: new Map<number, ReadonlyMap<number, number>>(), right: new Map<number, ReadonlyMap<number, number>>() }
  slots.forEach((slot, index) => {
    if (slot.node === null) return
    if (slot.left.length > 1) offsets.left.set(index, spread(slot, slot.left))
    if (slot.right.length > 1) offsets.right.set(index, spread(slot, slot.right))
  })
  return (slot, side, other) => slots[slot]!.y + (offsets[side].get(slot)?.get(other) ?? 0)
}

function path(slots: Slot[], stops: number[], ports: Ports): string {
  const first = slots[stops[0]!]!
  const last = slots[stops.at(-1)!]!
  if (first.column === last.column) return arc(left(first) + BOX.width, first.y, last.y)
  const onward = last.column > first.column
  const out = onward ? 'right' : 'left'
  const inward = onward ? 'left' : 'right'
  const edgeOf = (slot: Slot, side: 'left' | 'right'): number => (side === 'left' ? left(slot) : left(slot) + BOX.width)
  let d = ''
  for (let i = 1; i < stops.length; i++) {
    const [a, b] = [stops[i - 1]!, stops[i]!]
    const [x1, x2] = [edgeOf(slots[a]!, out), edgeOf(slots[b]!, inward)]
    const [y1, y2] = [round(ports(a, out, b)), round(ports(b, inward, a))]
    const half = (x1 + x2) / 2
    d += d === '' ? `M${x1} ${y1}` : `L${x1} ${y1}`
    d += `C${half} ${y1} ${half} ${y2} ${x2} ${y2}`
  }
  return d
}
const round = (y: number): number => Math.round(y * 10) / 10

function arc(x: number, y1: number, y2: number): string {
  const bulge = Math.min(BOX.gapX - 8, 14 + Math.abs(y2 - y1) * 0.08)
  return `M${x} ${round(y1)}C${x + bulge} ${round(y1)} ${x + bulge} ${round(y2)} ${x} ${round(y2)}`
}
