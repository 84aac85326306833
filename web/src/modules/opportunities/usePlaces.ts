import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useSession } from '@/kernel/session'
import type { Choice } from '@/ui/FilterChip.vue'
import { fetchRegions } from './api'

/// The places that the caller may write for: the own one, and those within.
export function usePlaces() {
  const session = useSession()
  const regions = useQuery({ queryKey: ['regions'], queryFn: fetchRegions, staleTime: Infinity })
  return computed<Choice[]>(() => {
    const own = session.me?.place ?? ''
    const prefix = own.slice(0, 6).replace(/(00){1,2}$/, '')
    return (regions.data.value ?? []).filter((region) => region.code.startsWith(prefix)).map((region) => ({ value: region.code, label: region.name }))
  })
}
