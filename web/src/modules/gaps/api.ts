import type { Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type GapsPage = Wire['GapsPage']
export type Gap = GapsPage['gaps'][number]
export type Lacking = Gap['lacking'][number]
export type Opened = Wire['GapsOpened']
export type Firm = Wire['StandstillsFirm']
export type Told = Wire['StandstillTold']
export type Struck = Told['chains'][number]
export type StruckNode = Struck['nodes'][number]
export type ChainLine = Wire['ChainMapsLine']

export const fetchChains = (query: Query) => get<ChainLine[]>('/api/chain-maps', query)
export const fetchGaps = (query: Query, signal?: AbortSignal) => get<GapsPage>('/api/gaps', query, signal)
export const fetchTrade = (query: Query, signal?: AbortSignal) => get<Opened>('/api/gaps/trade', query, signal)
export const gapsFile = (query: Query): string => url('/api/gaps/file', query)
export const fetchFirms = (query: Query) => get<Firm[]>('/api/standstills/firms', query)
export const fetchStandstill = (query: Query, signal?: AbortSignal) => get<Told>('/api/standstills', query, signal)
export const standstillFile = (query: Query): string => url('/api/standstills/file', query)
