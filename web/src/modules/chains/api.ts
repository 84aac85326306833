import type { Titled, Wire } from '@/kernel/api-types'
import { get, post, request, url, type Query } from '@/kernel/http'

export type ChainLine = Wire['ChainMapsLine']
export type Drawn = Wire['ChainMapsDrawn']
export type ChainNode = Wire['ChainMapsNode']
export type ChainEdge = Wire['ChainMapsEdge']
export type Rate = Wire['ChainMapsRate']
export type Placement = Wire['PlacementWire']
export type Strength = ChainNode['strength']
export type Risk = ChainNode['risk']
export const STRENGTHS: Strength[] = ['STRONG', 'COMPLETE', 'WEAK', 'LACKING']

export const fetchChains = (query: Query, signal?: AbortSignal) => get<ChainLine[]>('/api/chain-maps', query, signal)
export const fetchChain = (chain: string, query: Query, signal?: AbortSignal) => get<Drawn>(`/api/chain-maps/${encodeURIComponent(chain)}`, query, signal)
export type ListedAccount = Wire['ListedFirmsListedAccount']
export type Ground = ListedAccount['firms'][number]['ground']
export const GROUNDS: Ground[] = ['DOCUMENT', 'INFERRED', 'DEMONSTRATION', 'OUTSIDE', 'UNCLEAR']
export const fetchListed = (query: Query, signal?: AbortSignal) => get<ListedAccount>('/api/chain-listed-firms', query, signal)
export const fileUrl = (chain: string, query: Query): string => url(`/api/chain-maps/${encodeURIComponent(chain)}/file`, query)
export const nameIn = (locale: string, text: Titled): string => (locale === 'en' ? text.en : text.zh)

export type Desk = Wire['GovernanceDesk']
export type Governed = Wire['GovernanceGoverned']
export type Appointment = Wire['GovernanceAppointmentLine']
export type Duty = Wire['GovernanceDutyLine']
export type Part = Appointment['part']
export type NewAppointment = Wire['GovernanceNewAppointment']
export type NewDuty = Wire['GovernanceNewDuty']
export const PARTS: Part[] = ['CHIEF', 'DEPUTY', 'LEAD_DEPARTMENT', 'COOPERATING_DEPARTMENT', 'MAIN_PLACE', 'COOPERATING_PLACE']
export const isOfAPlace = (part: Part): boolean => part === 'MAIN_PLACE' || part === 'COOPERATING_PLACE'

export const fetchDesk = (query: Query, signal?: AbortSignal) => get<Desk>('/api/chain-governance', query, signal)
export const appoint = (body: NewAppointment) => post<{ id: string }>('/api/chain-governance/appointments', body)
export const endAppointment = (id: string, until: string, reason: string) => post<{ id: string }>(`/api/chain-governance/appointments/${id}/end`, { until, reason })
export const charge = (body: NewDuty) => post<{ id: string }>('/api/chain-governance/duties', body)
export const reportDuty = (id: string, body: { on: string; told: string; source: string }) => post<void>(`/api/chain-governance/duties/${id}/report`, body)
export const withdrawGovernance = (id: string, reason: string) => post<void>(`/api/chain-governance/records/${id}/withdrawal`, { reason })
export { fetchRegions } from '@/kernel/regions'

export const SHEET_COLUMNS = ['subject', 'chain', 'node', 'role', 'capacity', 'unit', 'since', 'until', 'site', 'lon', 'lat', 'crs', 'grade', 'source', 'quote', 'verified', 'demo'] as const
export type SheetRow = Partial<Record<(typeof SHEET_COLUMNS)[number], string>>
/// A sheet is taken whole or not at all.
export const takeSheet = (name: string, sheet: string) => request<{ placements: number }>('POST', '/api/chain-placements', { query: { name }, body: new Blob([sheet], { type: 'text/csv;charset=utf-8' }) })
export const withdrawPlacement = (id: string, reason: string) => post<void>(`/api/chain-placements/${id}/withdrawal`, { reason })
export interface Named { id: string; name: string }
export const findFirms = (words: string, signal?: AbortSignal) => get<{ items: Named[] }>('/api/organisations', { q: words, limit: 20 }, signal)

/// A map as the server takes it.
export interface DraftNode { id: string; tier: string; name: Titled; codes: string[] }
export interface DraftMap { coding: Drawn['coding']; tiers: { id: string; title: Titled }[]; nodes: DraftNode[]; edges: ChainEdge[] }
export interface NewRevision { map: DraftMap; base?: string; since: string; reason: string }
export type Revision = Wire['RevisionsLine']
export const EDGE_TYPES: ChainEdge['type'][] = ['SUPPLIES', 'SUPPORTS', 'SUBSTITUTES', 'RECYCLES']
const mapOf = (chain: string): string => `/api/chain-maps/${encodeURIComponent(chain)}`
export const checkMap = (chain: string, body: NewRevision) => post<void>(`${mapOf(chain)}/revisions/check`, body)
export const reviseMap = (chain: string, body: NewRevision) => post<{ id: string }>(`${mapOf(chain)}/revisions`, body)
export const undoRevision = (chain: string, id: string, reason: string) => post<void>(`${mapOf(chain)}/revisions/${id}/undoing`, { reason })
export const fetchRevisions = (chain: string, signal?: AbortSignal) => get<Revision[]>(`${mapOf(chain)}/revisions`, {}, signal)
export function readSheets(chain: string, nodes: File, edges: File): Promise<DraftMap> {
  const form = new FormData()
  form.set('nodes', nodes)
  form.set('edges', edges)
  return post<DraftMap>(`${mapOf(chain)}/sheets`, form)
}
