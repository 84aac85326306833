import { computed, ref, shallowRef } from 'vue'
import type { ChainEdge, Drawn, DraftMap, DraftNode } from './api'
import { rebase } from './rebase'

const MOST_STEPS = 200

/// The map as the server takes it, of what it has drawn.
export const draftOf = (drawn: Drawn): DraftMap => ({
  coding: { ...drawn.coding },
  tiers: drawn.tiers.map((tier) => ({ id: tier.id, title: { ...tier.title } })),
  nodes: drawn.nodes.map((node) => ({ id: node.id, tier: node.tier, name: { ...node.name }, codes: node.trades.map((trade) => trade.code) })),
  edges: drawn.edges.map((edge) => ({ from: edge.from, to: edge.to, type: edge.type })),
})

/// A map under the pen: every change is a step that can be taken back, and nothing leaves the page before it is saved.
export function useMapDraft() {
  const map = shallowRef<DraftMap | null>(null)
  const origin = shallowRef<DraftMap | null>(null)
  const before = ref<DraftMap[]>([])
  const after = ref<DraftMap[]>([])
  const dirty = computed(() => before.value.length > 0)

  function begin(drawn: Drawn): void {
    map.value = origin.value = draftOf(drawn)
    before.value = []
    after.value = []
  }
  function become(next: DraftMap): void {
    if (!map.value) return
    before.value = [...before.value.slice(1 - MOST_STEPS), map.value]
    after.value = []
    map.value = next
  }
  /// Somebody else saved first: what was changed here is made once more on theirs.
  ///
  /// @return the ids that both have changed
  function goOnWith(drawn: Drawn): string[] {
    if (!map.value || !origin.value) return []
    const rebased = rebase(origin.value, map.value, draftOf(drawn))
    begin(drawn)
    become(rebased.map)
    return rebased.clashes
  }
  function move(from: typeof before, to: typeof after): void {
    const next = from.value.at(-1)
    if (!next || !map.value) return
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, map.value]
    map.value = next
  }
  const alter = (change: (now: DraftMap) => Partial<DraftMap>): void => { if (map.value) become({ ...map.value, ...change(map.value) }) }
  return {
    map, dirty, begin, become, goOnWith,
    canUndo: computed(() => before.value.length > 0),
    canRedo: computed(() => after.value.length > 0),
    undo: () => move(before, after),
    redo: () => move(after, before),
    changeNode: (at: number, change: Partial<DraftNode>) => alter((now) => renamed({ ...now, nodes: now.nodes.with(at, { ...now.nodes[at]!, ...change }) }, now.nodes[at]!.id, change.id)),
    addNode: (tier: string) => alter((now) => ({ nodes: [...now.nodes, { id: freeId(now), tier, name: { zh: '', en: '' }, codes: [] }] })),
    removeNode: (id: string) => alter((now) => ({ nodes: now.nodes.filter((node) => node.id !== id), edges: now.edges.filter((edge) => edge.from !== id && edge.to !== id) })),
    changeEdge: (at: number, change: Partial<ChainEdge>) => alter((now) => ({ edges: now.edges.with(at, { ...now.edges[at]!, ...change }) })),
    addEdge: (edge: ChainEdge) => alter((now) => ({ edges: [...now.edges, edge] })),
    removeEdge: (at: number) => alter((now) => ({ edges: now.edges.toSpliced(at, 1) })),
  }
}

/// Edges follow a node that gets another id.
function renamed(map: DraftMap, from: string, to: string | undefined): DraftMap {
  if (to === undefined || to === from) return map
  const moved = (id: string): string => (id === from ? to : id)
  return { ...map, edges: map.edges.map((edge) => ({ ...edge, from: moved(edge.from), to: moved(edge.to) })) }
}

/// The next number after the ids that are there, under their own letters.
export function freeId(map: DraftMap): string {
  const stem = /^(\p{L}+)\d+$/u.exec(map.nodes.at(-1)?.id ?? '')?.[1] ?? 'N'
  const most = Math.max(0, ...map.nodes.map((node) => Number(new RegExp(`^${stem}(\\d+)$`, 'u').exec(node.id)?.[1] ?? 0)))
  return `${stem}${String(most + 1).padStart(3, '0')}`
}
