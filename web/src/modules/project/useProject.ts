import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useAsOf } from '@/kernel/asof'
import type { Project } from '@/kernel/api-types'
import { fetchKinds, fetchProject } from './api'

export function useProject(id: Ref<string>) {
  const asOf = useAsOf()
  const query = useQuery({
    queryKey: ['project', id, asOf.query],
    queryFn: ({ signal }) => fetchProject(id.value, asOf.query.value, signal),
    placeholderData: (before, last) => (last?.queryKey[1] === id.value ? keepPreviousData(before) : undefined),
  })
  return { project: computed(() => query.data.value), problem: query.error, refetch: query.refetch, day: asOf.day, past: asOf.past }
}

/// What a change of one project makes stale: its own page, and every list and figure it is counted in.
export function useRefresh() {
  const queries = useQueryClient()
  return async (project?: Project): Promise<void> => {
    if (project?.entries) queries.setQueryData(['project', project.id, {}], project)
    await Promise.all(['project', 'board', 'summary', 'history', 'rates'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  }
}
export const useKinds = () => useQuery({ queryKey: ['kinds'], queryFn: fetchKinds, staleTime: Infinity })
