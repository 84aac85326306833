import type { Slot } from './slot'

const SWEEPS = 8
const PATIENCE = 3

/// Sorts every column so that few edges cross: by the mean of the neighbours on one side, then on the other
/// (Sugiyama, Tagawa and Toda 1981), and keeps the best of all sweeps.
export function order(slots: readonly Slot[], columns: number[][]): void {
  const rank = new Float64Array(slots.length)
  const mean = new Float64Array(slots.length)
  columns.forEach((column) => settleRanks(column, rank))
  let least = crossings(slots, columns)
  let best = columns.map((column) => [...column])
  let vain = 0
  for (let sweep = 0; sweep < SWEEPS && least > 0 && vain < PATIENCE; sweep++) {
    const forward = sweep % 2 === 0
    for (const column of forward ? columns : columns.toReversed()) {
      for (const slot of column) mean[slot] = average(forward ? slots[slot]!.left : slots[slot]!.right, rank, rank[slot]!)
      column.sort((a, b) => mean[a]! - mean[b]! || rank[a]! - rank[b]!)
      settleRanks(column, rank)
    }
    const now = crossings(slots, columns)
    vain = now < least ? 0 : vain + 1
    if (now < least) {
      least = now
      best = columns.map((column) => [...column])
    }
  }
  columns.forEach((column, i) => column.splice(0, column.length, ...best[i]!))
}

/// Ranks lie between 0 and 1, so that a short column spreads as wide as a long one.
function settleRanks(column: readonly number[], rank: Float64Array): void {
  for (let i = 0; i < column.length; i++) rank[column[i]!] = (i + 0.5) / column.length
}

function average(others: readonly number[], rank: Float64Array, otherwise: number): number {
  let sum = 0
  for (const other of others) sum += rank[other]!
  return others.length ? sum / others.length : otherwise
}

/// How often edges between neighbouring columns cross, counted with a Fenwick tree (Barth, Jünger and Mutzel 2002).
export function crossings(slots: readonly Slot[], columns: readonly number[][]): number {
  const place = new Int32Array(slots.length)
  for (const column of columns) for (let i = 0; i < column.length; i++) place[column[i]!] = i + 1
  let sum = 0
  for (let i = 1; i < columns.length; i++) sum += between(slots, columns[i - 1]!, columns[i]!.length, place)
  return sum
}

function between(slots: readonly Slot[], column: readonly number[], most: number, place: Int32Array): number {
  const tree = new Int32Array(most + 1)
  let seen = 0
  let sum = 0
  for (const slot of column) {
    const ends = slots[slot]!.right
    for (const end of ends) {
      sum += seen
      for (let i = place[end]!; i > 0; i -= i & -i) sum -= tree[i]!
    }
    for (const end of ends) {
      for (let i = place[end]!; i <= most; i += i & -i) tree[i] = tree[i]! + 1
      seen++
    }
  }
  return sum
}
