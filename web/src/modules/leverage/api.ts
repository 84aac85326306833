import type { Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type Firm = Wire['LeverageFirm']
export type Support = Wire['LeverageSupport']
export type LeveragePage = Wire['LeveragePage']
export const MOST = 500

export const fetchLeverage = (query: Query, signal?: AbortSignal) => get<LeveragePage>('/api/leverage', query, signal)
