import type { FormulaText, RatePoint, Rates, Region, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
export const fetchHistory = (query: Query, signal: AbortSignal): Promise<RatePoint[]> => get('/api/rates/history', query, signal)
export const fetchRegions = (): Promise<Region[]> => get('/api/regions')
export const fetchChains = (): Promise<Wire['Chain'][]> => get('/api/chains')
export const fetchFormula = (id: string, signal: AbortSignal): Promise<FormulaText> => get(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
