import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import { fetchChain, STRENGTHS, type ChainNode, type Strength } from './api'

/// What the map shows; all of it stands in the address.
export function useChain() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const chain = computed(() => String(route.params['chain'] ?? ''))
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const asked = (key: string) => computed<string | null>({
    get: () => (typeof route.query[key] === 'string' ? route.query[key] : null),
    set: (value) => put({ [key]: value }),
  })
  const node = asked('node')
  const words = asked('find')
  const place = asked('place')
  const only = computed<Strength | null>({
    get: () => STRENGTHS.find((own) => own === route.query['strength']) ?? null,
    set: (value) => put({ strength: value }),
  })
  const risky = computed({ get: () => route.query['risk'] === 'HIGH', set: (on: boolean) => put({ risk: on ? 'HIGH' : null }) })
  const proven = computed({ get: () => route.query['demo'] === 'false', set: (on: boolean) => put({ demo: on ? 'false' : null }) })
  const query = computed(() => ({ ...asOf.query.value, demo: proven.value ? false : null }))
  const found = useQuery({ queryKey: ['chain-map', chain, query], queryFn: ({ signal }) => fetchChain(chain.value, query.value, signal), placeholderData: (before) => (before?.chain === chain.value ? before : undefined) })
  const drawn = computed(() => found.data.value)
  const matching = computed(() => (drawn.value?.nodes ?? []).filter((own) => (!only.value || own.strength === only.value) && (!risky.value || own.risk === 'HIGH') && isIn(own, place.value) && isNamed(own, words.value)))
  const active = computed(() => [only.value, risky.value || null, proven.value || null, place.value, words.value].filter(Boolean).length)
  const shown = computed(() => (only.value || risky.value || place.value || words.value ? new Set(matching.value.map((own) => own.id)) : null))
  const clear = (): void => put({ strength: null, risk: null, demo: null, place: null, find: null })
  return { asOf, chain, node, words, place, only, risky, proven, query, found, drawn, matching, shown, active, clear, put }
}

/// Whether somebody of the place stands on the node; a city reaches its counties and parks.
export function isIn(node: ChainNode, place: string | null): boolean {
  const stem = place?.endsWith('00') ? place.slice(0, 4) : place
  return !stem || node.placed.some((one) => one.place?.startsWith(stem))
}

/// By the name of the node, its trades and the firms on it.
export function isNamed(node: ChainNode, words: string | null): boolean {
  const wanted = (words ?? '').trim().toLowerCase()
  if (!wanted) return true
  const texts = [node.id, node.name.zh, node.name.en, ...node.trades.flatMap((trade) => [trade.code, trade.name]), ...node.placed.map((one) => one.name)]
  return texts.some((text) => text.toLowerCase().includes(wanted))
}
