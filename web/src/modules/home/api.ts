import type { AsOf, Park, Rates, Summary } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export interface PlaceValue { code: string; value: number | string | null }
export interface ParkValue { id: string; name: string; lon: number | null; lat: number | null; value: number | string | null }
export interface MapValues { asOf: AsOf; cities: PlaceValue[]; counties: PlaceValue[]; parks: ParkValue[] }
export interface ParkLine extends Park { projects?: number | null }

export const fetchMap = (query: Query, signal: AbortSignal): Promise<MapValues> => get('/api/map', query, signal)
export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
export const fetchSummary = (query: Query, signal: AbortSignal): Promise<Summary> => get('/api/projects/summary', query, signal)
export async function fetchParks(query: Query, signal: AbortSignal): Promise<ParkLine[]> {
  const answer = await get<ParkLine[] | { items: ParkLine[] }>('/api/parks', query, signal)
  return Array.isArray(answer) ? answer : answer.items
}
