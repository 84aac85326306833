import type { FormulaText, RatePoint, Rates, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
export const fetchHistory = (query: Query, signal: AbortSignal): Promise<RatePoint[]> => get('/api/rates/history', query, signal)
export const fetchChains = (): Promise<Wire['Chain'][]> => get('/api/chains')
export const fetchFormula = (id: string, signal: AbortSignal): Promise<FormulaText> => get(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
