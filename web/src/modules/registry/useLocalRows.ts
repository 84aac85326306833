import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { FetchSlice } from '@/ui/rows'

/// A list that fits into memory, searched and sliced here for the table that asks for windows.
export function useLocalRows<T>(key: string, load: () => Promise<T[]>, words: () => string, textOf: (row: T) => string) {
  const all = useQuery({ queryKey: ['registry', key], queryFn: load, staleTime: 300_000 })
  const shown = computed(() => {
    const wanted = words().trim().toLowerCase()
    const rows = all.data.value ?? []
    return wanted ? rows.filter((row) => textOf(row).toLowerCase().includes(wanted)) : rows
  })
  const listKey = computed(() => `${words()}:${all.dataUpdatedAt.value}`)
  const fetch: FetchSlice<T> = async (offset, limit) => {
    if (!all.data.value) {
      const answer = await all.refetch()
      if (answer.error) throw answer.error
    }
    return { items: shown.value.slice(offset, offset + limit), total: shown.value.length }
  }
  return { all, shown, listKey, fetch }
}
