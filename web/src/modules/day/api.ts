import type { Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'

export type DaySheet = Wire['DaySheet']
export type Section = Wire['DayTold']
export type Item = Wire['DayLine']

export const fetchDay = (query: Query, signal?: AbortSignal) => get<DaySheet>('/api/day', query, signal)
export const sheetUrl = (query: Query): string => url('/api/day/sheet', { ...query, format: 'pdf' })
