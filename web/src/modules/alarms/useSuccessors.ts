import { useQuery } from '@tanstack/vue-query'
import { fetchSuccessors, type Successor } from './api'

/// Who may take over one alarm, or all that the person has; fresh each time that it is asked, since loads change.
export const useSuccessors = (alarm: string | null) => useQuery({ queryKey: ['alarm-successors', alarm], queryFn: ({ signal }) => fetchSuccessors(alarm, signal), staleTime: 0 })
/// Whose title, name or place has all the words that were typed.
export function matching(all: Successor[], typed: string): Successor[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter((one) => words.every((word) => `${one.title} ${one.name} ${one.placeName}`.toLowerCase().includes(word)))
}
