import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useAsOf } from '@/kernel/asof'
import { addMonths } from '@/kernel/format'
import { fetchFormula, fetchHistory, fetchRates, fetchSummary } from './api'
import type { Filters } from './useFilters'

/// The figures above the ledger, and the same figures a month earlier: an as-of question, not a stored copy.
export function useSummary(filters: Filters) {
  const asOf = useAsOf()
  const before = computed(() => ({ ...filters.query.value, validOn: addMonths(asOf.day.value, -1) }))
  const now = useQuery({ queryKey: ['summary', filters.query], queryFn: ({ signal }) => fetchSummary(filters.query.value, signal), placeholderData: keepPreviousData })
  const earlier = useQuery({ queryKey: ['summary', before], queryFn: ({ signal }) => fetchSummary(before.value, signal), placeholderData: keepPreviousData })
  const formula = useQuery({
    queryKey: ['formula', asOf.query],
    queryFn: async ({ signal }) => fetchFormula((await fetchRates('city', asOf.query.value, signal)).formula.id, signal),
    enabled: false, staleTime: Infinity,
  })
  const trend = (rate: 'start' | 'production') => {
    const query = computed(() => ({ ...filters.query.value, rate, column: filters.column.value, by: 'city', key: 'total', months: 12 }))
    return useQuery({ queryKey: ['history', query], queryFn: ({ signal }) => fetchHistory(query.value, signal), retry: false, placeholderData: keepPreviousData })
  }
  return { now, earlier, formula, start: trend('start'), production: trend('production') }
}
