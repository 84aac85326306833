import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '@/kernel/asof'
import type { Column, RateName } from '@/kernel/api-types'
import type { Query } from '@/kernel/http'
import { lastMonths } from './pairs'
import { fetchExplained, type Cause, type Side } from './api'

export const RATES: readonly RateName[] = ['performance', 'start', 'production', 'funding']
const PAGE = 100

/// Two pairs, one rate, one place: all in the address, and with them the answer. Month-ends stand in for what is left open.
export function useExplain() {
  const route = useRoute()
  const router = useRouter()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const first = lastMonths(today())
  const pairs = computed(() => ({ from: text('from') ?? `${first.from},${first.from}T15:59:59Z`, to: text('to') ?? first.to }))
  const rate = computed<RateName>({ get: () => RATES.find((name) => name === text('rate')) ?? 'performance', set: (value) => put({ rate: value }) })
  const column = computed<Column>({ get: () => (text('column') === 'verified' ? 'verified' : 'reported'), set: (value) => put({ column: value }) })
  const place = computed<string | null>({ get: () => text('place'), set: (value) => put({ place: value }) })
  const cause = computed<Cause | null>({ get: () => (['HAPPENED', 'CORRECTED'] as const).find((own) => own === text('cause')) ?? null, set: (value) => put({ cause: value }) })
  const side = computed<Side | null>({ get: () => (['NUMERATOR', 'DENOMINATOR'] as const).find((own) => own === text('side')) ?? null, set: (value) => put({ side: value }) })
  const narrow = (to: Cause | null, on: Side | null): void => put({ cause: to, side: on })
  const compare = (from: string, to: string): void => put({ from, to })

  const query = computed<Query>(() => ({ ...pairs.value, rate: rate.value, column: column.value, place: place.value, cause: cause.value, side: side.value }))
  const list = useInfiniteQuery({
    queryKey: ['explain', query],
    queryFn: ({ pageParam, signal }) => fetchExplained({ ...query.value, offset: pageParam, limit: PAGE }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const told = computed(() => list.data.value?.pages[0])
  const items = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { pairs, rate, column, place, cause, side, narrow, compare, list, told, items }
}
