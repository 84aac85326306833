import type { Page, Role } from '@/kernel/api-types'
import { get, patch, post, type Query } from '@/kernel/http'

export interface User { username: string; displayName: string; role: Role; place: string; placeName: string; uscc?: string | null; disabled: boolean; byPassword?: boolean; demo?: boolean; createdAt?: string }
export interface NewUser { username: string; displayName: string; role: Role; place: string; uscc?: string; password: string | null }
export type UserChange = Partial<{ displayName: string; role: Role; place: string; disabled: boolean; password: string }>

export const fetchUsers = (query: Query, signal: AbortSignal): Promise<Page<User>> => get('/api/users', query, signal)
export const openUser = (user: NewUser): Promise<User> => post('/api/users', user)
export const changeUser = (username: string, change: UserChange): Promise<User> => patch(`/api/users/${encodeURIComponent(username)}`, change)
export const fetchRegions = (): Promise<{ code: string; name: string; level: string; parent: string | null }[]> => get('/api/regions')
export const fetchParks = (): Promise<{ id: string; name: string }[]> => get<{ items: { id: string; name: string }[] } | { id: string; name: string }[]>('/api/parks', { limit: 500 }).then((answer) => (Array.isArray(answer) ? answer : answer.items))
