import type { Struck, StruckNode } from './api'

export interface Box { node: StruckNode; x: number; y: number }
export interface Line { key: string; from: Box; to: Box }
export interface Picture { columns: number[]; boxes: Box[]; lines: Line[]; width: number; height: number }

export const BOX = { width: 148, height: 40, gapX: 56, gapY: 12, top: 28 } as const
/// Where a node stands: what loses its buyer to the left, what loses its supply to the right, by steps.
export const columnOf = (node: StruckNode): number => (node.way === 'CUSTOM' ? -node.hops : node.hops)

/// A column for each step, its nodes below each other in the order in which they were reached.
export function layered(struck: Struck): Picture {
  const columns = [...new Set(struck.nodes.map(columnOf))].sort((a, b) => a - b)
  const filled = new Map<number, number>()
  const boxes = struck.nodes.map((node): Box => {
    const column = columnOf(node)
    const row = filled.get(column) ?? 0
    filled.set(column, row + 1)
    return { node, x: columns.indexOf(column) * (BOX.width + BOX.gapX), y: BOX.top + row * (BOX.height + BOX.gapY) }
  })
  const lines = boxes.flatMap((box): Line[] => {
    const before = boxes.find((own) => own.node.id === box.node.via && (own.node.way === box.node.way || own.node.hops === 0) && own.node.hops === box.node.hops - 1)
    return before ? [{ key: `${before.node.id}-${box.node.id}-${box.node.way}`, from: before, to: box }] : []
  })
  const tallest = Math.max(1, ...filled.values())
  return { columns, boxes, lines, width: columns.length * (BOX.width + BOX.gapX) - BOX.gapX, height: BOX.top + tallest * (BOX.height + BOX.gapY) }
}
/// From side to side, whichever of the two stands further left.
export function curve({ from, to }: Line): string {
  const right = to.x > from.x
  const a = { x: from.x + (right ? BOX.width : 0), y: from.y + BOX.height / 2 }
  const b = { x: to.x + (right ? 0 : BOX.width), y: to.y + BOX.height / 2 }
  const middle = (a.x + b.x) / 2
  return `M${a.x} ${a.y} C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`
}
