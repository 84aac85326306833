import type { AsOf, Page, Problem, Project, Region, Titled } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'

export type Light = 'NONE' | 'GREEN' | 'BLUE' | 'YELLOW' | 'RED'
export type LightRule = 'START' | 'PROGRESS' | 'PAYMENT' | 'LISTING' | 'TALKS'
export type OrderState = 'OPEN' | 'OVERDUE' | 'CONTESTED' | 'REPLIED' | 'CLOSED'

export interface LightCount { rule: LightRule; title: Titled; source: string; verified: boolean; projects: Partial<Record<Light, number>> }
export interface LitLine {
  project: string; code: string; name: string; place: string; placeName: string; unit: string | null; demo: boolean
  rule: LightRule; light: Light; since: string | null; inputs: Record<string, string>; matched: number; proposal: string | null
}
export interface LightsPage extends Page<LitLine> { asOf: AsOf; counts: LightCount[] }

export interface TableRule { number: number; when: string[]; then: string[]; words: string }
export interface DecisionTable { decision: string; title: Titled; inputs: Record<string, string>; outputs: string[]; source: string; verified: boolean; rules: TableRule[] }
export interface LightTables { id: string; version: number; title: Titled; effectiveFrom: string; source: string; verified: boolean; sha256: string; tables: DecisionTable[] }

export interface OrderLine {
  id: string; number: string; project: string; projectName: string; place: string; placeName: string; rule: LightRule; step: string
  addressee: string; addresseePlace: string; openedAt: string; dueOn: string; contestUntil: string; state: OrderState; light: Light
  overdueDays: number; namedIn: string[]
}
export type EventKind = 'ISSUED' | 'REPLIED' | 'CONTESTED' | 'UPHELD' | 'DISMISSED' | 'EXTENDED' | 'NAMED' | 'CLOSED'
export interface OrderEvent { kind: EventKind; at: string; by: string; on: string; step: string | null; dueOn: string | null; text: string | null; evidence: string | null }
export interface WholeOrder { order: OrderLine; events: OrderEvent[] }

export interface Call {
  project: string; code: string; name: string; place: string; placeName: string; unit: string | null
  rule: LightRule; light: Light; since: string | null; step: string; title: Titled; dueOn: string | null
}
export interface NextStep { order: OrderLine; step: string; title: Titled; dueOn: string | null }
export interface Proposed { total: number; items: Call[]; overdue: NextStep[]; alerts: Problem[] }

export const fetchLights = (query: Query, signal?: AbortSignal) => get<LightsPage>('/api/lights', query, signal)
export const fetchTables = (asOf: Query, signal?: AbortSignal) => get<LightTables>('/api/lights/rules', asOf, signal)
export const tablesUrl = (asOf: Query): string => url('/api/lights/rules/file', asOf)
export const fetchProposals = (query: Query, signal?: AbortSignal) => get<Proposed>('/api/orders/proposals', query, signal)
export const fetchOrders = (query: Query, signal?: AbortSignal) => get<Page<OrderLine>>('/api/orders', query, signal)
export const fetchRegions = (): Promise<Region[]> => get('/api/regions')
export const fetchProject = (id: string, signal?: AbortSignal) => get<Project>(`/api/projects/${encodeURIComponent(id)}`, {}, signal)

const at = (id: string): string => `/api/orders/${encodeURIComponent(id)}`
export const fetchOrder = (id: string, signal?: AbortSignal) => get<WholeOrder>(at(id), {}, signal)
export const issueOrders = (items: { project: string; rule: LightRule; step: string }[]) => post<OrderLine[]>('/api/orders', { items })
export const reply = (id: string, text: string, evidence: string | null) => post<WholeOrder>(`${at(id)}/replies`, { text, evidence })
export const contest = (id: string, text: string, evidence: string | null) => post<WholeOrder>(`${at(id)}/contests`, { text, evidence })
export const decide = (id: string, uphold: boolean, text: string) => post<WholeOrder>(`${at(id)}/decisions`, { uphold, text })
export const extend = (id: string, workingDays: number, text: string) => post<WholeOrder>(`${at(id)}/extensions`, { workingDays, text })
export const escalate = (id: string) => post<WholeOrder>(`${at(id)}/escalations`)
export const close = (id: string, text: string) => post<WholeOrder>(`${at(id)}/closures`, { text })
