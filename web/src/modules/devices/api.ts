import type { Park, Wire } from '@/kernel/api-types'
import { get, post } from '@/kernel/http'

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
