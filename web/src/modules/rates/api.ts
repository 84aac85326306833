import type { FormulaText, Named, Page, RatePoint, Rates, Region } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
const items = <T>(answer: T[] | Page<T>): T[] => (Array.isArray(answer) ? answer : answer.items)
export const fetchHistory = (query: Query, signal: AbortSignal): Promise<RatePoint[]> => get<RatePoint[] | Page<RatePoint>>('/api/rates/history', query, signal).then(items)
export const fetchRegions = (): Promise<Region[]> => get<Region[] | Page<Region>>('/api/regions').then(items)
export const fetchChains = (): Promise<Named[]> => get<Named[] | Page<Named>>('/api/chains').then(items)
export const fetchFormula = (id: string, signal: AbortSignal): Promise<FormulaText> => get(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
