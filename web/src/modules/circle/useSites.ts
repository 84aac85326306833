import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Titled } from '@/kernel/api-types'
import { fetchChain, fetchChains, fetchSites } from './api'
import { MOST_COMPARED, pairsOf, pairsText } from './sites'

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/// Which comparison the address asks for, and what the server says of it.
export function useSites() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const { locale } = useI18n()
  const titled = (own: Titled | null | undefined): string => (own ? (locale.value === 'en' ? own.en : own.zh) : '')
  const change = (part: LocationQueryRaw) => router.replace({ path: route.path, query: Object.fromEntries(Object.entries({ ...route.query, ...part }).filter(([, value]) => value !== null && value !== undefined && value !== '')) })

  const chains = useQuery({ queryKey: ['circle', 'chains', asOf.query], queryFn: ({ signal }) => fetchChains(asOf.query.value, signal) })
  const chain = computed(() => text(route.query['chain']) ?? chains.data.value?.[0]?.chain ?? null)
  const drawn = useQuery({ queryKey: ['circle', 'chain', chain, asOf.query], queryFn: ({ signal }) => fetchChain(chain.value!, asOf.query.value, signal), enabled: () => chain.value !== null })
  const node = computed(() => text(route.query['node']))
  const question = computed(() => ({ node: node.value, loss: text(route.query['loss']), weights: text(route.query['weights']), needs: text(route.query['needs']), ...asOf.query.value }))
  const ranked = useQuery({ queryKey: ['circle', 'sites', chain, question], queryFn: ({ signal }) => fetchSites(chain.value!, question.value, signal), enabled: () => chain.value !== null && node.value !== null, placeholderData: (old) => old })

  const set = (what: 'weights' | 'needs', id: string, value: number) => {
    const criteria = ranked.data.value?.criteria ?? []
    const declared = new Map(criteria.map((own) => [own.id, Number(what === 'weights' ? own.declaredWeight : own.declaredNeed)]))
    return change({ [what]: pairsText(new Map([...declared, ...pairsOf(question.value[what]), [id, value]]), declared) })
  }
  const reset = () => change({ weights: null, needs: null, loss: null })
  const compared = computed(() => (text(route.query['sites']) ?? '').split(',').filter(Boolean).slice(0, MOST_COMPARED))
  const full = computed(() => compared.value.length >= MOST_COMPARED)
  const compare = (id: string) => change({ sites: (compared.value.includes(id) ? compared.value.filter((own) => own !== id) : [...compared.value, id].slice(0, MOST_COMPARED)).join(',') })
  const columns = computed(() => compared.value.flatMap((id) => ranked.data.value?.parks.filter((park) => park.id === id) ?? []))
  return { chains, chain, drawn, node, question, ranked, set, reset, compared, full, compare, columns, change, titled }
}
export type SitesState = ReturnType<typeof useSites>
