import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fetchFound, PAGE } from './api'

/// What is asked stands in the address; what is found comes page by page.
export function useFound() {
  const route = useRoute()
  const router = useRouter()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  function put(changes: Record<string, string | null>): void {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const of = (key: string) => computed<string | null>({ get: () => text(key), set: (value) => put({ [key]: value }) })
  const [kind, place, near, radiusKm] = [of('kind'), of('place'), of('near'), of('radiusKm')]
  const words = of('q')
  const meaning = computed<boolean>({ get: () => text('meaning') !== 'false', set: (value) => put({ meaning: value ? null : 'false' }) })
  const asked = computed(() => ({ q: words.value, kind: kind.value, place: place.value, near: near.value, radiusKm: near.value ? radiusKm.value : null, meaning: meaning.value ? null : false }))
  const found = useInfiniteQuery({
    queryKey: ['search', 'found', asked],
    queryFn: ({ pageParam, signal }) => fetchFound({ ...asked.value, offset: pageParam, limit: PAGE }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
    refetchInterval: (query) => (query.state.data?.pages[0]?.building ? 3000 : false),
  })
  const first = computed(() => found.data.value?.pages[0] ?? null)
  const hits = computed(() => found.data.value?.pages.flatMap((page) => page.hits) ?? [])
  const narrowed = computed(() => [kind, place, near].filter((own) => own.value).length)
  const widen = (): void => put({ kind: null, place: null, near: null, radiusKm: null })
  return { words, kind, place, near, radiusKm, meaning, found, first, hits, narrowed, widen }
}
