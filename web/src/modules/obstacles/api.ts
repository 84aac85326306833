import type { Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type Obstacle = Wire['ObstaclesLine']
export type ObstaclesPage = Wire['ObstaclesPage']
export type Unit = Wire['ObstaclesUnit']
export type Typical = Wire['ObstaclesTypical']

export const fetchObstacles = (query: Query, signal?: AbortSignal) => get<ObstaclesPage>('/api/obstacles', query, signal)
export const exportUrl = (query: Query): string => url('/api/obstacles/export', query)
