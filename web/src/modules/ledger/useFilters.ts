import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Column } from '@/kernel/api-types'
import type { Query } from '@/kernel/http'

export const FILTER_KEYS = ['q', 'place', 'chain', 'industry', 'stage', 'year', 'event', 'park', 'minAmount', 'maxAmount', 'overdue'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]
export type View = 'board' | 'table' | 'timeline'

/// What the reader narrowed the ledger to. All of it stands in the address, so that a link repeats the view.
export function useFilters() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const of = (key: FilterKey) => computed<string | null>({ get: () => text(key), set: (value) => put({ [key]: value }) })

  const view = computed<View>({ get: () => (text('view') as View | null) ?? 'board', set: (value) => put({ view: value === 'board' ? null : value }) })
  const column = computed<Column>({ get: () => (text('column') === 'verified' ? 'verified' : 'reported'), set: (value) => put({ column: value === 'reported' ? null : value }) })
  const sort = computed<string>({ get: () => text('sort') ?? '', set: (value) => put({ sort: value }) })
  const overdue = computed<boolean>({ get: () => text('overdue') === 'true', set: (value) => put({ overdue: value ? 'true' : null }) })
  const amount = computed<string | null>({
    get: () => (text('minAmount') || text('maxAmount') ? `${text('minAmount') ?? ''}-${text('maxAmount') ?? ''}` : null),
    set: (value) => put({ minAmount: value?.split('-')[0] || null, maxAmount: value?.split('-')[1] || null }),
  })
  const query = computed<Query>(() => ({
    ...asOf.query.value,
    ...Object.fromEntries(FILTER_KEYS.map((key) => [key, text(key)]).filter(([, value]) => value)),
    ...(column.value === 'verified' ? { column: 'verified' } : {}),
  }))
  const active = computed(() => FILTER_KEYS.filter((key) => text(key) && key !== 'maxAmount').length + (text('maxAmount') && !text('minAmount') ? 1 : 0))
  const clear = (): void => put(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])))
  return { of, put, view, column, sort, overdue, amount, query, active, clear }
}
export type Filters = ReturnType<typeof useFilters>
