import type { Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type Found = Wire['SearchAnswer']
export type Hit = Wire['SearchHitLine']
export type Range = Wire['Range']
export const PAGE = 20

/// Kinds may be several; the rest of a query has one value each.
export const fetchFound = (query: Query, signal?: AbortSignal) => get<Found>('/api/search', query, signal)
export const fetchSuggestions = (q: string, signal?: AbortSignal) => get<Found>('/api/search/suggestions', { q }, signal)

export type Passage = Wire['SearchPassage']
export const fetchPassage = (kind: string, id: string, q: string, signal?: AbortSignal) => get<Passage>(`/api/search/texts/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`, { q }, signal)
