import type { Box, Link } from './layout'

/// All that a node rests on and all that rests on it, itself included; what is recycled is not followed round.
export function reach(edges: readonly Link[], start: string): Set<string> {
  const found = new Set([start])
  for (const [near, far] of [['from', 'to'], ['to', 'from']] as const) {
    const next = new Map<string, string[]>()
    for (const edge of edges) {
      if (edge.type !== 'RECYCLES') next.set(edge[near], [...(next.get(edge[near]) ?? []), edge[far]])
    }
    const seen = new Set([start])
    const waiting = [start]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const other of next.get(id) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        found.add(other)
        waiting.push(other)
      }
    }
  }
  return found
}

/// Where an arrow key leads from a box: right and left along an edge, to the nearest other end; up and down
/// within the column; Home and End to the first and last column.
export function step(boxes: readonly Box[], edges: readonly Link[], from: string, key: string): string | null {
  const at = boxes.find((box) => box.id === from)
  if (!at) return boxes[0]?.id ?? null
  const nearest = (among: readonly Box[]): string | null => among.toSorted((a, b) => Math.abs(a.y - at.y) - Math.abs(b.y - at.y))[0]?.id ?? null
  switch (key) {
    case 'ArrowRight': return nearest(ends(boxes, edges, from, 'from', 'to'))
    case 'ArrowLeft': return nearest(ends(boxes, edges, from, 'to', 'from'))
    case 'ArrowDown': return nearest(boxes.filter((box) => box.column === at.column && box.y > at.y))
    case 'ArrowUp': return nearest(boxes.filter((box) => box.column === at.column && box.y < at.y))
    case 'Home': return nearest(boxes.filter((box) => box.column === Math.min(...boxes.map((own) => own.column))))
    case 'End': return nearest(boxes.filter((box) => box.column === Math.max(...boxes.map((own) => own.column))))
    default: return null
  }
}

function ends(boxes: readonly Box[], edges: readonly Link[], from: string, near: 'from' | 'to', far: 'from' | 'to'): Box[] {
  const ids = new Set(edges.filter((edge) => edge[near] === from && edge[far] !== from).map((edge) => edge[far]))
  return boxes.filter((box) => ids.has(box.id))
}
