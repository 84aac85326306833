import type { Page, Park, Wire } from '@/kernel/api-types'
import { get, patch, post, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type User = Wire['UsersUser']
export const fetchUsers = (query: Query, signal: AbortSignal): Promise<Page<User>> => get('/api/users', query, signal)
export const openUser = (user: Wire['NewAccount']): Promise<User> => post('/api/users', user)
export const changeUser = (username: string, change: Wire['AccountChange']): Promise<User> => patch(`/api/users/${encodeURIComponent(username)}`, change)
export const fetchParks = (): Promise<Park[]> => get('/api/parks')
