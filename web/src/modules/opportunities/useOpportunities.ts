import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Query } from '@/kernel/http'
import type { Choice } from '@/ui/FilterChip.vue'
import { AUDIENCES, STATES, fetchChains, fetchOpportunities, fetchRegions } from './api'
import { titled } from './figures'

export type View = 'list' | 'enquiries' | 'fairs'
const VIEWS: View[] = ['list', 'enquiries', 'fairs']

/// What the page shows; all of it stands in the address.
export function useOpportunities() {
  const { t, locale } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    void router.replace({ path: route.path, query: Object.fromEntries(Object.entries({ ...route.query, ...changes }).filter(([, value]) => value)) })
  }
  const field = (key: string) => computed<string | null>({ get: () => text(key), set: (value) => put({ [key]: value }) })
  const view = computed<View>({ get: () => VIEWS.find((own) => own === text('view')) ?? 'list', set: (value) => put({ view: value === 'list' ? null : value }) })
  const [place, chain, kind, state, audience, q] = ['place', 'chain', 'kind', 'state', 'audience', 'q'].map(field) as [ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>]
  const wanted = computed<Query>(() => ({ place: place.value, chain: chain.value, kind: kind.value, audience: audience.value, q: q.value, ...asOf.query.value }))
  const query = computed<Query>(() => ({ ...wanted.value, state: state.value }))
  const head = useQuery({ queryKey: ['opportunities', 'head', wanted], queryFn: ({ signal }) => fetchOpportunities({ ...wanted.value, limit: 1 }, signal), placeholderData: (before) => before })
  const regions = useQuery({ queryKey: ['regions'], queryFn: fetchRegions, staleTime: Infinity })
  const chains = useQuery({ queryKey: ['chains'], queryFn: fetchChains, staleTime: Infinity })
  const places = computed<Choice[]>(() => {
    const all = regions.data.value ?? []
    return all.filter((own) => own.level.toLowerCase() === 'city').flatMap((city) => [{ value: city.code, label: city.name }, ...all.filter((own) => own.parent === city.code).map((own) => ({ value: own.code, label: own.name, depth: 1 }))])
  })
  const chainChoices = computed<Choice[]>(() => (chains.data.value ?? []).map((own) => ({ value: own.code, label: locale.value === 'en' ? own.nameEn : own.name })))
  const kinds = computed<Choice[]>(() => (head.data.value?.rules.kinds ?? []).map((own) => ({ value: own.id, label: titled(own.title, locale.value) })))
  const states = computed<Choice[]>(() => STATES.map((value) => ({ value, label: t(`opportunities.state.${value}`), hint: String(head.data.value?.states[value] ?? '') })))
  const audiences = computed<Choice[]>(() => AUDIENCES.map((value) => ({ value, label: t(`opportunities.audience.${value}`) })))
  const active = computed(() => [place, chain, kind, state, audience, q].filter((own) => own.value).length)
  const clear = (): void => put({ place: null, chain: null, kind: null, state: null, audience: null, q: null })
  return { view, place, chain, kind, state, audience, q, wanted, query, head, places, chainChoices, kinds, states, audiences, active, clear }
}

/// After something was written, everything of the module is asked for again.
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['opportunities'] })
}
