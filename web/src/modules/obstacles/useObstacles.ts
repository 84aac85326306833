import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Query } from '@/kernel/http'
import { fetchObstacles, type Unit } from './api'

/// Stands for projects that name no unit.
const NO_UNIT = '—'

/// What the page shows; all of it stands in the address. A unit is named with its county, since two counties may name one alike.
export function useObstacles() {
  const route = useRoute()
  const router = useRouter()
  const asOf = useAsOf()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([key, value]) => value !== null && (value !== '' || key === 'unit'))
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const place = computed<string | null>({ get: () => text('place'), set: (value) => put({ place: value, unit: null, county: null }) })
  const under = computed<string>({ get: () => text('class') ?? '', set: (value) => put({ class: value || null }) })
  const unit = computed(() => text('unit'))
  const county = computed(() => text('county'))
  const isChosen = (own: Unit): boolean => own.county === county.value && (own.unit ?? '') === (unit.value ?? '')
  const choose = (own: Unit | null): void => put(own && !isChosen(own) ? { unit: own.unit ?? '', county: own.county } : { unit: null, county: null })

  const where = computed<Query>(() => ({ place: place.value, class: under.value || null, ...asOf.query.value }))
  const query = computed<Query>(() => ({ ...where.value, county: county.value, unit: unit.value === '' ? NO_UNIT : unit.value }))
  const head = useQuery({ queryKey: ['obstacles', 'head', query], queryFn: ({ signal }) => fetchObstacles({ ...query.value, limit: 1 }, signal), placeholderData: (before) => before })
  const active = computed(() => [place.value, under.value, county.value].filter(Boolean).length)
  const clear = (): void => put({ place: null, class: null, unit: null, county: null })
  return { asOf, place, under, unit, county, isChosen, choose, query, head, active, clear }
}
