import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { endOfDay, useAsOf } from '@/kernel/asof'
import type { Cohort, RateRow } from '@/kernel/api-types'
import type { Query } from '@/kernel/http'
import { fetchRates } from './api'
import { isCohort, sortedRows, TOTAL, UNKNOWN } from './cohorts'

const FILTERS = ['place', 'chain', 'year', 'event', 'industry', 'park'] as const
export type FilterKey = (typeof FILTERS)[number]

/// Cohort, filters, order and the pair compared against: all in the address, and with them the rows.
export function useRates() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const of = (key: FilterKey) => computed<string | null>({ get: () => text(key), set: (value) => put({ [key]: value }) })
  const by = computed<Cohort>({ get: () => (isCohort(text('by')) ? (text('by') as Cohort) : 'city'), set: (value) => put({ by: value === 'city' ? null : value, row: null }) })
  const sort = computed<string>({ get: () => text('sort') ?? (by.value === 'year' ? '-label' : '-projects'), set: (value) => put({ sort: value }) })
  const row = computed<string | null>({ get: () => text('row'), set: (value) => put({ row: value }) })
  const filters = computed<Query>(() => Object.fromEntries(FILTERS.flatMap((key) => (text(key) ? [[key, text(key)]] : []))))
  const active = computed(() => Object.keys(filters.value).length)
  const clear = (): void => put(Object.fromEntries(FILTERS.map((key) => [key, null])))

  const query = computed<Query>(() => ({ ...filters.value, ...asOf.query.value }))
  const other = computed(() => ({ validOn: text('against'), recordedAt: text('againstKnown') ? endOfDay(text('againstKnown')!) : null }))
  const comparing = computed(() => other.value.validOn !== null || other.value.recordedAt !== null)
  const compare = (validOn: string | null, known: string | null): void => put({ against: validOn, againstKnown: known })

  const rates = useQuery({ queryKey: ['rates', by, query], queryFn: ({ signal }) => fetchRates({ by: by.value, ...query.value }, signal), placeholderData: keepPreviousData })
  const earlier = useQuery({
    queryKey: ['rates-against', by, filters, other],
    queryFn: ({ signal }) => fetchRates({ by: by.value, ...filters.value, ...other.value }, signal),
    enabled: comparing,
  })
  const rows = computed(() => sortedRows(rates.data.value?.rows ?? [], sort.value))
  const before = computed(() => {
    const then = comparing.value ? earlier.data.value : undefined
    const known = new Map<string, RateRow>((then?.rows ?? []).map((own) => [own.key ?? UNKNOWN, own]))
    return then?.total ? known.set(TOTAL, then.total) : known
  })
  const chosen = computed(() => rows.value.find((own) => own.key !== null && own.key === row.value) ?? null)
  return { of, by, sort, row, active, clear, query, other, comparing, compare, rates, earlier, rows, before, chosen }
}
export type RatesView = ReturnType<typeof useRates>
