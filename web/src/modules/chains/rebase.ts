import type { ChainEdge, DraftMap } from './api'

export interface Rebased {
  map: DraftMap
  /// Ids of nodes and tiers that both have changed, each in another way; mine stand in the map.
  clashes: string[]
}

/// Makes once more, on what somebody else has saved meanwhile, what was changed here.
///
/// @param base what both began with
export function rebase(base: DraftMap, mine: DraftMap, theirs: DraftMap): Rebased {
  const clashes: string[] = []
  const byId = <T extends { id: string }>(part: (map: DraftMap) => readonly T[]): T[] => merged(part(base), part(mine), part(theirs), (own) => own.id, clashes)
  return { map: { coding: theirs.coding, tiers: byId((map) => map.tiers), nodes: byId((map) => map.nodes), edges: merged(base.edges, mine.edges, theirs.edges, keyOf, clashes) }, clashes }
}

const keyOf = (edge: ChainEdge): string => `${edge.from} ${edge.type} ${edge.to}`

/// In their order; what is new here comes last. Of two that changed the same, mine stays, and one that only one of them took away stays too.
function merged<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], key: (own: T) => string, clashes: string[]): T[] {
  const [before, here, there] = [base, mine, theirs].map((all) => new Map(all.map((own) => [key(own), own]))) as [Map<string, T>, Map<string, T>, Map<string, T>]
  const same = (one: T | undefined, other: T | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((id) => {
    const [was, own, other] = [before.get(id), here.get(id), there.get(id)]
    const kept = same(own, was) ? other : own
    if (!same(own, was) && !same(other, was) && !same(own, other)) {
      clashes.push(id)
      return [(own ?? other)!]
    }
    return kept === undefined ? [] : [kept]
  })
}
