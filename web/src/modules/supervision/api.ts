import type { Light, LightRule, Page, Project, Wire } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'
export { upload } from '@/kernel/uploads'

export type { Light, LightRule }
/// The description knows maps by text only; these are by light.
type ByLight<T> = Omit<T, 'projects'> & { projects: Partial<Record<Light, number>> }
export type LightCount = ByLight<Wire['LightsCount']>
export type LitLine = Wire['LightsLine']
export type LightsPage = Omit<Wire['LightsPage'], 'counts'> & { counts: LightCount[] }
export type LitPlace = Omit<Wire['LightsInPlace'], 'counts'> & { counts: LightCount[] }
export type TableRule = Wire['LightsRow']
export type DecisionTable = Wire['LightsTable']
export type LightTables = Wire['LightsTables']

export type OrderLine = Wire['OrdersLine']
export type OrderState = OrderLine['state']
export type OrderEvent = Wire['OrdersEvent']
export type EventKind = OrderEvent['kind']
export type WholeOrder = Wire['OrdersWhole']
export type Call = Wire['OrdersCall']
export type NextStep = Wire['OrdersNext']
export type Proposed = Wire['OrdersProposed']
/// What comes with an answer: a piece of evidence that is kept already, or a file just handed in.
export interface Enclosure { evidence: string | null; uploadId: string | null }

export const fetchLights = (query: Query, signal?: AbortSignal) => get<LightsPage>('/api/lights', query, signal)
export const fetchLitPlaces = (query: Query, signal?: AbortSignal) => get<LitPlace[]>('/api/lights/places', query, signal)
export const fetchTables = (asOf: Query, signal?: AbortSignal) => get<LightTables>('/api/lights/rules', asOf, signal)
export const tablesUrl = (asOf: Query): string => url('/api/lights/rules/file', asOf)
export const fetchProposals = (query: Query, signal?: AbortSignal) => get<Proposed>('/api/orders/proposals', query, signal)
export const fetchOrders = (query: Query, signal?: AbortSignal) => get<Page<OrderLine>>('/api/orders', query, signal)
export const fetchProject = (id: string, signal?: AbortSignal) => get<Project>(`/api/projects/${encodeURIComponent(id)}`, {}, signal)

const at = (id: string): string => `/api/orders/${encodeURIComponent(id)}`
export const fetchOrder = (id: string, signal?: AbortSignal) => get<WholeOrder>(at(id), {}, signal)
export const issueOrders = (items: { project: string; rule: LightRule; step: string }[]) => post<OrderLine[]>('/api/orders', { items })
export const reply = (id: string, text: string, enclosed: Enclosure) => post<WholeOrder>(`${at(id)}/replies`, { text, ...enclosed })
export const contest = (id: string, text: string, enclosed: Enclosure) => post<WholeOrder>(`${at(id)}/contests`, { text, ...enclosed })
export const decide = (id: string, uphold: boolean, text: string) => post<WholeOrder>(`${at(id)}/decisions`, { uphold, text })
export const extend = (id: string, workingDays: number, text: string) => post<WholeOrder>(`${at(id)}/extensions`, { workingDays, text })
export const escalate = (id: string) => post<WholeOrder>(`${at(id)}/escalations`)
export const close = (id: string, text: string) => post<WholeOrder>(`${at(id)}/closures`, { text })
export const letterUrl = (id: string, format: 'docx' | 'pdf'): string => url(`${at(id)}/file`, { format })
