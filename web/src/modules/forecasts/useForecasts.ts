import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Query } from '@/kernel/http'
import { fetchBacktest, fetchForecasts } from './api'

/// What the page shows; all of it stands in the address.
export function useForecasts() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' ? String(route.query[key]) : null)
  const put = (key: string, value: string | null): void => {
    const kept = Object.entries({ ...route.query, [key]: value }).filter(([, own]) => own !== null && own !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const place = computed<string | null>({ get: () => text('place'), set: (value) => put('place', value) })
  const stage = computed<string | null>({ get: () => text('stage'), set: (value) => put('stage', value) })
  const view = computed<string>({ get: () => (text('view') === 'backtest' ? 'backtest' : 'stages'), set: (value) => put('view', value === 'backtest' ? value : null) })
  const where = computed<Query>(() => ({ place: place.value, ...asOf.query.value }))
  const query = computed<Query>(() => ({ ...where.value, stage: stage.value }))
  const head = useQuery({ queryKey: ['forecasts', 'head', query], queryFn: ({ signal }) => fetchForecasts({ ...query.value, limit: 1 }, signal), placeholderData: (before) => before })
  const backtest = useQuery({ queryKey: ['forecasts', 'backtest', where], queryFn: ({ signal }) => fetchBacktest({ ...where.value, months: 12 }, signal), placeholderData: (before) => before })
  const active = computed(() => [place.value, stage.value].filter(Boolean).length)
  const clear = (): void => { void router.replace({ path: route.path, query: view.value === 'backtest' ? { view: 'backtest' } : {} }) }
  return { place, stage, view, query, head, backtest, active, clear }
}
