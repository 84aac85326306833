import type { Around, Cover, Near } from './api'

export interface NodeGroup { id: string; name: { zh: string; en: string }; cover: Cover; near: Near[] }
const ORDER: Cover[] = ['COVERED', 'POSSIBLE', 'MISSING', 'NOT_NEEDED']

/// Node by node, the needed ones first; those that nobody is on come as a list of their own.
export function groupsOf(around: Around): { present: NodeGroup[]; missing: NodeGroup[] } {
  const all = around.nodes
    .map((node): NodeGroup => ({ id: node.id, name: node.name, cover: node.cover, near: around.found.filter((near) => near.placement.node === node.id) }))
    .sort((a, b) => ORDER.indexOf(a.cover) - ORDER.indexOf(b.cover))
  return { present: all.filter((node) => node.near.length), missing: all.filter((node) => !node.near.length) }
}

export const kmText = (value: number): string => value.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
/// 39.1, or 39.1–154.2 where only the city is known.
export function distanceText(near: Pick<Near, 'nearestKm' | 'farthestKm'>): string {
  const one = near.farthestKm - near.nearestKm < 0.05
  return one ? kmText(near.nearestKm) : `${kmText(near.nearestKm)}–${kmText(near.farthestKm)}`
}

/// The rate between what is sure and what may be.
export interface Rate { low: number; high: number; covered: number; possible: number; needed: number }
export function rateOf(around: Pick<Around, 'needed' | 'covered' | 'possible'>): Rate | null {
  const needed = around.needed.length
  if (!needed) return null
  const [covered, possible] = [around.covered.length, around.possible.length]
  return { low: covered / needed, high: (covered + possible) / needed, covered, possible, needed }
}

/// How many firms surely and possibly lie within, each counted once whatever number of nodes it is on.
export function firmsOf(around: Pick<Around, 'found'>): { sure: number; possible: number } {
  const firms = around.found.filter((near) => near.placement.kind === 'ORGANISATION')
  const sure = new Set(firms.filter((near) => near.surely).map((near) => near.placement.subject))
  const all = new Set(firms.map((near) => near.placement.subject))
  return { sure: sure.size, possible: all.size - sure.size }
}
