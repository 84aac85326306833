import type { Park, Rates, Summary, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export type PlaceValue = Wire['MapShade']
export type ParkValue = Wire['MapPoint']
export type MapValues = Wire['MapMap']

export const fetchMap = (query: Query, signal: AbortSignal): Promise<MapValues> => get('/api/map', query, signal)
export const fetchRates = (query: Query, signal: AbortSignal): Promise<Rates> => get('/api/rates', query, signal)
export const fetchSummary = (query: Query, signal: AbortSignal): Promise<Summary> => get('/api/projects/summary', query, signal)
export const fetchParks = (query: Query, signal: AbortSignal): Promise<Park[]> => get('/api/parks', query, signal)
