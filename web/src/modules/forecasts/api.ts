import type { Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type ForecastsPage = Wire['ForecastsPage']
export type Forecast = ForecastsPage['items'][number]
export type Why = Forecast['causes'][number]
export type Backtest = Wire['ForecastsBacktest']
export type Trial = Wire['Trial']
export type Bin = Wire['Bin']

export const fetchForecasts = (query: Query, signal?: AbortSignal) => get<ForecastsPage>('/api/forecasts', query, signal)
export const fetchBacktest = (query: Query, signal?: AbortSignal) => get<Backtest>('/api/forecasts/backtest', query, signal)
export const exportUrl = (query: Query): string => url('/api/forecasts/export', query)
export const modelUrl = (month: string): string => url(`/api/forecasts/models/${month}`, {})
