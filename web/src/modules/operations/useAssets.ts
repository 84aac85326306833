import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { fetchAssets } from './api'

/// How everything that is watched stands, or stood: a replay asks once for each of its minutes.
const STEP = 60_000
export function useAssets(past: () => number | null) {
  const at = computed(() => {
    const moment = past()
    return moment === null ? null : Math.ceil(moment / STEP) * STEP
  })
  return useQuery({
    queryKey: computed(() => ['operations', 'assets', at.value]),
    queryFn: ({ signal }) => fetchAssets(at.value, signal),
    refetchInterval: () => (at.value === null ? 5_000 : false),
    placeholderData: keepPreviousData,
  })
}
