import type { Slot } from './slot'

const ROUNDS = 8

/// Gives every slot its height on the sheet: as near as may be to its neighbours, in the order of its column
/// and without overlap. Within a column that is isotonic regression, by pooling adjacent violators.
///
/// @returns the height of the sheet
export function settle(slots: Slot[], columns: readonly number[][]): number {
  const tallest = Math.max(0, ...columns.map((column) => column.reduce((sum, slot) => sum + slots[slot]!.room, 0)))
  for (const column of columns) {
    let y = (tallest - column.reduce((sum, slot) => sum + slots[slot]!.room, 0)) / 2
    for (const slot of column) {
      const own = slots[slot]!
      own.y = y + own.room / 2
      y += own.room
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of round % 2 ? columns.toReversed() : columns) pull(slots, column)
  }
  const top = Math.min(0, ...slots.map((slot) => slot.y - slot.height / 2))
  for (const slot of slots) slot.y -= top
  return Math.max(0, ...slots.map((slot) => slot.y + slot.height / 2))
}

function pull(slots: Slot[], column: readonly number[]): void {
  const blocks: { from: number; weight: number; sum: number }[] = []
  const offsets: number[] = []
  let offset = 0
  column.forEach((index, i) => {
    const slot = slots[index]!
    if (i > 0) offset += (slots[column[i - 1]!]!.room + slot.room) / 2
    offsets.push(offset)
    const weight = slot.node === null ? 0.5 : 1
    blocks.push({ from: i, weight, sum: weight * (wanted(slots, slot) - offset) })
    while (blocks.length > 1 && level(blocks.at(-2)!) > level(blocks.at(-1)!)) {
      const last = blocks.pop()!
      const before = blocks.at(-1)!
      before.weight += last.weight
      before.sum += last.sum
    }
  })
  blocks.forEach((block, b) => {
    const until = blocks[b + 1]?.from ?? column.length
    for (let i = block.from; i < until; i++) slots[column[i]!]!.y = level(block) + offsets[i]!
  })
}
const level = (block: { weight: number; sum: number }): number => block.sum / block.weight

function wanted(slots: readonly Slot[], slot: Slot): number {
  const count = slot.left.length + slot.right.length
  if (count === 0) return slot.y
  let sum = 0
  for (const other of slot.left) sum += slots[other]!.y
  for (const other of slot.right) sum += slots[other]!.y
  return sum / count
}
