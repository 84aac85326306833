import type { DraftMap } from './api'

export type Part = 'nodes' | 'edges'

/// Where in a map a problem lies.
///
/// @param where as the server tells it, such as `nodes[3].codes[0]`
/// @param value what is wrong; the id of the node where `where` names none
/// @return null where it lies in no row
export function placeOf(where: string | undefined, value: string | undefined, map: DraftMap): { part: Part; ids: string[]; words: string } | null {
  const path = /^(nodes|edges)(?:\[(\d+)\])?/.exec(where ?? '')
  const at = path?.[2] === undefined ? -1 : Number(path[2])
  if (path?.[1] === 'edges') {
    const edge = map.edges[at]
    return edge ? { part: 'edges', ids: [edge.from, edge.to], words: edge.from } : null
  }
  const node = path ? (map.nodes[at] ?? map.nodes.find((own) => own.id === value)) : undefined
  return node ? { part: 'nodes', ids: [node.id], words: node.id } : null
}
