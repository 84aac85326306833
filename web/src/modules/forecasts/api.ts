import type { Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type ForecastsPage = Wire['ForecastsPage']
export type Forecast = ForecastsPage['items'][number]
export type Why = Forecast['causes'][number]
export type StepForecastsPage = Wire['StepForecastsPage']
export type StepForecast = StepForecastsPage['items'][number]
export type Backtest = Wire['ForecastsBacktest']
export type Trial = Wire['Trial']
export type Bin = Wire['Bin']

export const fetchForecasts = (query: Query, signal?: AbortSignal) => get<ForecastsPage>('/api/forecasts', query, signal)
export const fetchBacktest = (query: Query, signal?: AbortSignal) => get<Backtest>('/api/forecasts/backtest', query, signal)
export const fetchSteps = (query: Query, signal?: AbortSignal) => get<StepForecastsPage>('/api/forecasts/steps', query, signal)
export const fetchStepBacktest = (query: Query, signal?: AbortSignal) => get<Backtest>('/api/forecasts/steps/backtest', query, signal)
export const stepExportUrl = (query: Query): string => url('/api/forecasts/steps/export', query)
export const stepModelUrl = (month: string): string => url(`/api/forecasts/steps/models/${month}`, {})
export const exportUrl = (query: Query): string => url('/api/forecasts/export', query)
export const modelUrl = (month: string): string => url(`/api/forecasts/models/${month}`, {})
