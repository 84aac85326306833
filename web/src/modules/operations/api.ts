import type { Wire } from '@/kernel/api-types'
import { get } from '@/kernel/http'

export type Placed = Wire['PositionsPlaced']
export type Alarm = Wire['AlarmCard']
export type Asset = Wire['AssetCard']
export type Level = Alarm['level']
export type Last = Wire['SeriesLast']
export type Device = Wire['DevicesLine']
export type Rule = Wire['MonitoringRuleCard']
export type Alarms = Record<Level, Wire['AlarmsPage']>
export const LEVELS: readonly Level[] = ['ALARM', 'WARNING', 'REMINDER']
const MOST = 100

export const fetchPositions = (signal?: AbortSignal): Promise<Wire['PositionsPositions']> => get('/api/positions', {}, signal)
export const fetchLasts = (signal?: AbortSignal): Promise<Wire['LastValuesTold']> => get('/api/last-values', {}, signal)
export const fetchDevices = (signal?: AbortSignal): Promise<Device[]> => get('/api/devices', {}, signal)
export const fetchCourse = (series: number, from: number, to: number, parts: number, signal?: AbortSignal): Promise<Wire['SeriesCourse']> => get(`/api/series/${series}/trend`, { from: new Date(from).toISOString(), to: new Date(to).toISOString(), parts }, signal)
export const fetchRules = (signal?: AbortSignal): Promise<Rule[]> => get('/api/monitoring/rules', {}, signal)
/// Each call leaves a line in the audit: a span is fetched once and played from here.
export const fetchTracks = (from: number, to: number): Promise<Wire['PositionsTracks']> =>
  get('/api/tracks', { from: new Date(from).toISOString(), to: new Date(to).toISOString(), stepSeconds: 10 })
export async function fetchAlarms(signal?: AbortSignal): Promise<Alarms> {
  const pages = await Promise.all(LEVELS.map((level) => get<Wire['AlarmsPage']>('/api/alarms', { level, limit: MOST }, signal)))
  return Object.fromEntries(LEVELS.map((level, i) => [level, pages[i]!])) as Alarms
}
export const fetchAssets = (at: number | null, signal?: AbortSignal): Promise<Wire['AssetsListed']> =>
  get('/api/assets', at === null ? {} : { at: new Date(at).toISOString() }, signal)
