import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Query } from '@/kernel/http'
import { fetchBacktest, fetchForecasts, fetchStepBacktest } from './api'

const VIEWS = ['stages', 'steps', 'backtest', 'step-backtest']

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
  const view = computed<string>({ get: () => (VIEWS.find((own) => own === text('view')) ?? 'stages'), set: (value) => put('view', value === 'stages' ? null : value) })
  const department = computed<string | null>({ get: () => text('department'), set: (value) => put('department', value) })
  const ofSteps = computed(() => view.value === 'steps' || view.value === 'step-backtest')
  const where = computed<Query>(() => ({ place: place.value, ...asOf.query.value }))
  const query = computed<Query>(() => ({ ...where.value, stage: stage.value }))
  const head = useQuery({ queryKey: ['forecasts', 'head', query], queryFn: ({ signal }) => fetchForecasts({ ...query.value, limit: 1 }, signal), placeholderData: (before) => before, enabled: computed(() => !ofSteps.value) })
  const backtest = useQuery({ queryKey: ['forecasts', 'backtest', where], queryFn: ({ signal }) => fetchBacktest({ ...where.value, months: 12 }, signal), placeholderData: (before) => before, enabled: computed(() => !ofSteps.value) })
  const stepBacktest = useQuery({ queryKey: ['forecasts', 'stepBacktest', where], queryFn: ({ signal }) => fetchStepBacktest({ ...where.value, months: 12 }, signal), enabled: computed(() => view.value === 'step-backtest') })
  const active = computed(() => [place.value, ofSteps.value ? department.value : stage.value].filter(Boolean).length)
  const clear = (): void => { void router.replace({ path: route.path, query: view.value === 'stages' ? {} : { view: view.value } }) }
  return { place, stage, department, view, ofSteps, query, stepQuery: computed<Query>(() => ({ place: place.value, department: department.value })), stepBacktest, head, backtest, active, clear }
}
