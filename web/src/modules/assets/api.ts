import type { Park, Wire } from '@/kernel/api-types'
import { get, post, put, url } from '@/kernel/http'

export type Asset = Wire['AssetCard']
export type Kind = Asset['kind']
export type State = Asset['state']
export type Sheet = Wire['AssetsSheet']
export type Wanted = Wire['AssetsWanted']
export type Limit = Wire['AssetLimit']
export type LimitRule = Wire['AssetLimitRule']
export type LimitWanted = Wire['AssetsLimitWanted']
export type Done = Wire['AssetDone']
export type Taken = Wire['AssetsTaken']
export type Device = Wire['DevicesLine']
export const KINDS: readonly Kind[] = ['ENTERPRISE', 'PLANT', 'TANK', 'STACK', 'FEEDER', 'ROAD', 'GATE', 'BUILDING', 'AREA']
export const STATES: readonly State[] = ['ALARM', 'WARNING', 'REMINDER', 'SILENT', 'NORMAL', 'UNWATCHED']

export const fetchAssets = (signal?: AbortSignal): Promise<Wire['AssetsListed']> => get('/api/assets', {}, signal)
export const fetchAsset = (id: string, signal?: AbortSignal): Promise<Sheet> => get(`/api/assets/${id}`, {}, signal)
/// From and to in milliseconds.
export const fetchCourse = (series: number, from: number, to: number, parts: number, signal?: AbortSignal): Promise<Wire['SeriesCourse']> =>
  get(`/api/series/${series}/trend`, { from: new Date(from).toISOString(), to: new Date(to).toISOString(), parts }, signal)
export const fetchRules = (): Promise<LimitRule[]> => get('/api/assets/limit-rules')
export const fetchDevices = (): Promise<Device[]> => get('/api/devices')
export const fetchParks = (): Promise<Park[]> => get('/api/parks')
export const register = (place: string, asset: Wanted): Promise<{ id: string }> => post('/api/assets', { place, asset })
export const change = (id: string, asset: Wanted): Promise<void> => put(`/api/assets/${id}`, asset)
export const retire = (id: string, reason: string): Promise<void> => post(`/api/assets/${id}/retirement`, { reason })
export const watchBy = (id: string, devices: readonly string[], from: string | null): Promise<void> => put(`/api/assets/${id}/devices`, { devices, from })
export const limit = (id: string, limits: readonly LimitWanted[]): Promise<void> => put(`/api/assets/${id}/limits`, { limits })
/// A map by the ending of its name, and a table otherwise.
export const registerFile = (place: string, file: File): Promise<Taken> =>
  post(url('/api/assets/import', { place }), new Blob([file], { type: /\.(geo)?json$/i.test(file.name) ? 'application/geo+json' : 'text/csv' }))
