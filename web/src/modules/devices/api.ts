import type { Park, Wire } from '@/kernel/api-types'
import { get, post, url } from '@/kernel/http'

export type Device = Wire['DevicesLine']
export type DeviceDetail = Wire['DevicesDetail']
export type Port = Wire['Port']
export const fetchDevices = (signal?: AbortSignal): Promise<Device[]> => get('/api/devices', {}, signal)
export const fetchDevice = (id: string): Promise<DeviceDetail> => get(`/api/devices/${id}`)
export const fetchPorts = (): Promise<Port[]> => get('/api/ports')
export const fetchParks = (): Promise<Park[]> => get('/api/parks')
export const admit = (id: string, admission: Wire['DevicesAdmitted']): Promise<void> => post(`/api/devices/${id}/admission`, admission)
export const refuse = (id: string, reason: string): Promise<void> => post(`/api/devices/${id}/refusal`, { reason })
export const retire = (id: string, reason: string): Promise<void> => post(`/api/devices/${id}/retirement`, { reason })
export const undo = (id: string): Promise<void> => post(`/api/devices/${id}/undo`, {})

export type Told = Wire['LastValuesTold']
export type Last = Wire['SeriesLast']
export type Course = Wire['SeriesCourse']
export type Said = Wire['SeriesSaid']
export type Points = Wire['SeriesPoints']
export type Filled = Wire['Filled']
export interface Band { id: string; name: string; level: string; from: number; to: number | null }
const iso = (at: number): string => new Date(at).toISOString()

export const enrol = (wanted: Wire['DevicesWanted']): Promise<Wire['DevicesSecret']> => post('/api/devices', wanted)
export const fetchLast = (device: string, signal?: AbortSignal): Promise<Told> => get(`/api/devices/${device}/last-values`, {}, signal)
export const fetchLastOfAll = (signal?: AbortSignal): Promise<Told> => get('/api/last-values', {}, signal)
export const fetchCourse = (series: number, from: number, to: number, parts: number, signal?: AbortSignal): Promise<Course> => get(`/api/series/${series}/trend`, { from: iso(from), to: iso(to), parts }, signal)
export const fetchGaps = (series: number, from: number, to: number, signal?: AbortSignal): Promise<Wire['SeriesGaps']> => get(`/api/series/${series}/gaps`, { from: iso(from), to: iso(to) }, signal)
export const fetchPoints = (series: number, from: number, to: number, offset: number, knownBy: string, signal?: AbortSignal): Promise<Points> => get(`/api/series/${series}/points`, { from: iso(from), to: iso(to), offset, limit: 200, knownBy }, signal)
export const pointsFile = (series: number, from: number, to: number, knownBy: string): string => url(`/api/series/${series}/points.csv`, { from: iso(from), to: iso(to), knownBy })
export const pointsParquet = (series: number, from: number, to: number, knownBy: string): string => url(`/api/series/${series}/points.parquet`, { from: iso(from), to: iso(to), knownBy })
/// What the file is called says what it is: browsers know no type of Parquet.
const typed = (file: File): Blob => new Blob([file], { type: file.name.toLowerCase().endsWith('.parquet') ? 'application/vnd.apache.parquet' : 'text/csv' })
export const fill = (device: string, file: File): Promise<Filled> => post(`/api/devices/${device}/backfill`, typed(file))
export const correct = (device: string, file: File, reason: string): Promise<Filled> => post(url(`/api/devices/${device}/corrections`, { reason }), typed(file))

/// Alarms that the desk has of a device; one that lasts has no end yet.
export async function fetchBands(device: string, name: string, signal?: AbortSignal): Promise<Band[]> {
  const page = await get<Wire['AlarmsPage']>('/api/alarms', { words: name, all: true, limit: 200 }, signal)
  return page.items.filter((one) => one.object === device || one.objectName === name).map((one) => ({ id: one.id, name: one.rule, level: one.level, from: Date.parse(one.raisedAt), to: one.lasts ? null : Date.parse(one.lastAt) }))
}
