import type { Region, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export type Firm = Wire['LeverageFirm']
export type Support = Wire['LeverageSupport']
export type LeveragePage = Wire['LeveragePage']
export const MOST = 500

export const fetchLeverage = (query: Query, signal?: AbortSignal) => get<LeveragePage>('/api/leverage', query, signal)
export const fetchRegions = (): Promise<Region[]> => get('/api/regions')
