import type { AsOf, FormulaText, Page, RatePoint, Rates, TraceLine } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
export const fetchTrace = (query: Query, signal: AbortSignal): Promise<Page<TraceLine>> => get('/api/rates/trace', query, signal)
export async function fetchHistory(query: Query, signal: AbortSignal): Promise<RatePoint[]> {
  const answer = await get<RatePoint[] | { points?: RatePoint[]; items?: RatePoint[]; asOf?: AsOf }>('/api/rates/history', query, signal)
  return Array.isArray(answer) ? answer : (answer.points ?? answer.items ?? [])
}
export const fetchFormula = (id: string, signal: AbortSignal): Promise<FormulaText> => get(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
