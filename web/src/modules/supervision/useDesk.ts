import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Query } from '@/kernel/http'
import { asLight, asRule } from './lights'
import { fetchLights, fetchTables, type Light, type LightRule, type OrderState } from './api'

export type DeskView = 'lights' | 'places' | 'proposals' | 'orders'
const VIEWS: readonly string[] = ['lights', 'places', 'proposals', 'orders']
const STATES: readonly string[] = ['OPEN', 'OVERDUE', 'CONTESTED', 'REPLIED', 'CLOSED']

/// What the desk shows; all of it stands in the address.
export function useDesk() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const view = computed<DeskView>({ get: () => (VIEWS.includes(text('view') ?? '') ? (text('view') as DeskView) : 'lights'), set: (value) => put({ view: value === 'lights' ? null : value }) })
  const place = computed<string | null>({ get: () => text('place'), set: (value) => put({ place: value }) })
  const by = computed<LightRule | null>({ get: () => asRule(text('by')), set: (value) => put({ by: value }) })
  const light = computed<Light | null>({ get: () => asLight(text('light')), set: (value) => put({ light: value }) })
  const state = computed<OrderState | null>({ get: () => (STATES.includes(text('state') ?? '') ? (text('state') as OrderState) : null), set: (value) => put({ state: value }) })
  const mine = computed<boolean>({ get: () => text('mine') === '1', set: (value) => put({ mine: value ? '1' : null }) })
  const show = (rule: LightRule | null, colour: Light | null, at: string | null = place.value): void => put({ view: null, by: rule, light: colour, place: at })
  const active = computed(() => [place.value, ...(view.value === 'lights' ? [by.value, light.value] : view.value === 'orders' ? [state.value, mine.value] : [])].filter(Boolean).length)
  const clear = (): void => put({ place: null, by: null, light: null, state: null, mine: null })

  const where = computed<Query>(() => ({ place: place.value, ...asOf.query.value }))
  const counts = useQuery({ queryKey: ['lights', 'counts', where], queryFn: ({ signal }) => fetchLights({ ...where.value, limit: 1 }, signal) })
  const tables = useQuery({ queryKey: ['light-tables', asOf.query], queryFn: ({ signal }) => fetchTables(asOf.query.value, signal), staleTime: 300_000 })
  return { asOf, view, place, by, light, state, mine, show, active, clear, where, counts, tables }
}
export type Desk = ReturnType<typeof useDesk>

/// After an order was issued or something happened to it.
export function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient()
  return () => Promise.all(['proposals', 'order'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}
