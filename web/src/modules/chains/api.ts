import type { Titled, Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'

export type ChainLine = Wire['ChainMapsLine']
export type Drawn = Wire['ChainMapsDrawn']
export type ChainNode = Wire['ChainMapsNode']
export type ChainEdge = Wire['ChainMapsEdge']
export type Rate = Wire['ChainMapsRate']
export type Placement = Wire['PlacementWire']
export type Strength = ChainNode['strength']
export type Risk = ChainNode['risk']
export const STRENGTHS: Strength[] = ['STRONG', 'COMPLETE', 'WEAK', 'LACKING']

export const fetchChains = (query: Query, signal?: AbortSignal) => get<ChainLine[]>('/api/chain-maps', query, signal)
export const fetchChain = (chain: string, query: Query, signal?: AbortSignal) => get<Drawn>(`/api/chain-maps/${encodeURIComponent(chain)}`, query, signal)
export const fileUrl = (chain: string, query: Query): string => url(`/api/chain-maps/${encodeURIComponent(chain)}/file`, query)
export const nameIn = (locale: string, text: Titled): string => (locale === 'en' ? text.en : text.zh)
