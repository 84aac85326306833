import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Titled } from '@/kernel/api-types'
import { fetchChain, fetchChains } from './api'

export const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/// The chain and the node that the address asks for, and how a page changes the address.
export function useAsked() {
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
  return { route, asOf, titled, change, chains, chain, drawn, node }
}
