import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fetchDocument, fetchFacts, type FactStatus } from './api'
import { articleOf, byDocument } from './reading'

const PAGE = 100
const STATUSES: readonly FactStatus[] = ['open', 'accepted', 'dismissed']

/// The facts on the table, the one in hand, and the article it was read from.
export function useInbox() {
  const route = useRoute()
  const router = useRouter()
  const client = useQueryClient()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const of = (key: string) => computed<string | null>({ get: () => text(key), set: (value) => put({ [key]: value, fact: null }) })
  const status = computed<FactStatus>({ get: () => STATUSES.find((own) => own === text('status')) ?? 'open', set: (value) => put({ status: value === 'open' ? null : value, fact: null }) })
  const [type, document, words] = [of('type'), of('document'), of('words')]

  const asked = computed(() => ({ status: status.value, type: type.value, document: document.value, q: words.value }))
  const list = useInfiniteQuery({
    queryKey: ['inbox', asked],
    queryFn: ({ pageParam, signal }) => fetchFacts({ ...asked.value, offset: pageParam, limit: PAGE }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, all) => { const had = all.reduce((sum, page) => sum + page.items.length, 0); return had < last.total && last.items.length ? had : undefined },
  })
  const total = computed(() => list.data.value?.pages.at(-1)?.total ?? null)
  const groups = computed(() => byDocument(list.data.value?.pages.flatMap((page) => page.items) ?? []))
  const facts = computed(() => groups.value.flatMap((group) => group.facts))

  const chosenId = computed(() => text('fact'))
  const at = computed(() => facts.value.findIndex((fact) => fact.id === chosenId.value))
  const chosen = computed(() => facts.value[at.value] ?? null)
  const choose = (id: string | null): void => put({ fact: id })
  function step(by: 1 | -1): void {
    const next = facts.value[Math.max(0, Math.min(facts.value.length - 1, at.value < 0 ? 0 : at.value + by))]
    if (next) choose(next.id)
    if (at.value > facts.value.length - 10 && list.hasNextPage.value) void list.fetchNextPage()
  }
  const wide = matchMedia('(min-width: 1024px)')
  watch(facts, (own) => { if (wide.matches && own.length && at.value < 0) choose(own[0]!.id) }, { immediate: true })

  const source = useQuery({
    queryKey: ['document', computed(() => chosen.value?.document.id)],
    queryFn: ({ signal }) => fetchDocument(chosen.value!.document.id, signal),
    enabled: () => chosen.value !== null,
    staleTime: 600_000,
  })
  const article = computed(() => (source.data.value && chosen.value && source.data.value.document.id === chosen.value.document.id ? articleOf(source.data.value, chosen.value) : null))
  const decided = ref<string[]>([])
  /// After a decision the next fact comes to hand; the list is asked for again, and so is all that counts facts.
  async function settle(id: string): Promise<void> {
    const next = facts.value[at.value + 1] ?? facts.value[at.value - 1] ?? null
    decided.value = [id, ...decided.value.filter((own) => own !== id)].slice(0, 50)
    choose(next && next.id !== id ? next.id : null)
    await refresh()
  }
  const refresh = () => Promise.all([client.invalidateQueries({ queryKey: ['inbox'] }), client.invalidateQueries({ queryKey: ['documents'] })])
  return { status, type, document, words, list, total, groups, facts, chosen, choose, step, source, article, decided, settle, refresh, put }
}
