import type { ChainNode, Drawn, Strength } from './api'

export interface Reasons {
  /// Which sentence of the rule applies; a node may lack a leader though it has firms enough.
  strength: Strength | 'NO_LEADER'
  /// How many of the firms that count are there by demonstration only.
  demo: number
  /// Nodes that need this one and have a firm in the province.
  needers: string[]
  /// Nodes that substitute this one and have a firm in the province.
  substitutes: string[]
  /// Nodes that supply this one and have none.
  missing: string[]
}

/// What the judgement of a node rests on: the server judges, this names what it looked at.
export function reasons(drawn: Drawn, node: ChainNode): Reasons {
  const firms = new Map(drawn.nodes.map((own) => [own.id, own.inside]))
  const has = (id: string): boolean => (firms.get(id) ?? 0) > 0
  const inside = node.placed.filter((one) => one.kind === 'ORGANISATION' && one.province === 'INSIDE')
  const proven = new Set(inside.filter((one) => !one.demo).map((one) => one.subject))
  const downstream = drawn.edges.filter((edge) => edge.from === node.id && (edge.type === 'SUPPLIES' || edge.type === 'SUPPORTS'))
  const beside = drawn.edges.filter((edge) => edge.type === 'SUBSTITUTES' && (edge.from === node.id || edge.to === node.id))
  const covered = new Set(node.matching.covered)
  return {
    strength: node.strength === 'COMPLETE' && node.inside >= drawn.rule.strongFrom ? 'NO_LEADER' : node.strength,
    demo: new Set(inside.map((one) => one.subject)).size - proven.size,
    needers: downstream.map((edge) => edge.to).filter(has),
    substitutes: beside.map((edge) => (edge.from === node.id ? edge.to : edge.from)).filter(has),
    missing: node.matching.needed.filter((id) => !covered.has(id)),
  }
}
