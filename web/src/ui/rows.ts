import { ref, shallowRef, triggerRef, watch, type Ref, type ShallowRef } from 'vue'

export interface Slice<T> { items: T[]; total: number }
export type FetchSlice<T> = (offset: number, limit: number, signal: AbortSignal) => Promise<Slice<T>>
const PAGE = 100
const KEEP = 40

export interface Rows<T> {
  total: Ref<number | null>
  problem: ShallowRef<unknown>
  at: (index: number) => T | undefined
  want: (first: number, last: number) => void
  /// Fetches the first rows, up to so many.
  bring: (count: number) => Promise<void>
  /// How many rows from the first on are there, without a gap.
  ready: () => number
  reload: () => void
}

/// Rows of a long list, fetched a window at a time; far windows are forgotten, stale answers ignored.
export function useRows<T>(key: () => unknown, fetchSlice: () => FetchSlice<T>): Rows<T> {
  const pages = shallowRef(new Map<number, T[]>())
  const total = ref<number | null>(null)
  const problem = shallowRef<unknown>(null)
  const asked = new Map<number, AbortController>()
  let life = 0

  function keep(page: number, items: T[]): void {
    pages.value.set(page, items)
    if (pages.value.size > KEEP) {
      const farthest = [...pages.value.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))[0]!
      pages.value.delete(farthest)
    }
    triggerRef(pages)
  }
  async function load(page: number): Promise<void> {
    if (pages.value.has(page) || asked.has(page)) return
    const abort = new AbortController()
    const mine = life
    asked.set(page, abort)
    try {
      const slice = await fetchSlice()(page * PAGE, PAGE, abort.signal)
      if (mine !== life) return
      total.value = slice.total
      problem.value = null
      keep(page, slice.items)
    } catch (cause) {
      if (mine === life && !abort.signal.aborted) problem.value = cause
    } finally {
      if (asked.get(page) === abort) asked.delete(page)
    }
  }
  function want(first: number, last: number): void {
    const from = Math.floor(Math.max(0, first) / PAGE)
    const to = Math.floor(Math.max(0, last) / PAGE)
    for (const [page, abort] of asked) if (page < from - 1 || page > to + 1) { abort.abort(); asked.delete(page) }
    for (let page = from; page <= to; page++) void load(page)
  }
  async function bring(count: number): Promise<void> {
    const pages = Math.ceil(Math.min(count, total.value ?? 0) / PAGE)
    await Promise.all(Array.from({ length: pages }, (_, page) => load(page)))
  }
  function ready(): number {
    let page = 0
    while (pages.value.has(page)) page++
    return Math.min(page * PAGE, total.value ?? 0)
  }
  function reload(): void {
    life++
    asked.forEach((abort) => abort.abort())
    asked.clear()
    pages.value = new Map()
    problem.value = null
    void load(0)
  }
  watch(key, reload, { immediate: true, flush: 'post' })
  const at = (index: number): T | undefined => pages.value.get(Math.floor(index / PAGE))?.[index % PAGE]
  return { total, problem, at, want, bring, ready, reload }
}
