import type { Grade, Page } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export interface Sourced { source?: string | null; verified?: boolean }
export interface RegionRow extends Sourced { code: string; name: string; level: string; parent: string | null; lon?: number | null; lat?: number | null }
export interface RegionPast extends Sourced { code: string; name: string; since?: number | string | null; until?: number | string | null; successors?: (string | { code: string; name?: string })[] }
export interface ParkRow extends Sourced {
  id: string; code?: string | null; name: string; level?: string | null; type?: string | null; place: string; placeName: string
  areaHa?: number | null; areaKind?: string | null; industries?: string[]; lon?: number | null; lat?: number | null; coordBasis?: string | null; projects?: number | null
}
export interface ObservationRow {
  id: string; indicator: string; op: string; value: number | string; unit: string; period: string | null; validOn: string | null; grade: Grade
  source: string; sentence: string | null; evidence: { id: string; title: string; locator: string | null } | null; recordedAt: string; recordedBy: string
}
export type Observed = 'park' | 'region' | 'organisation'
export interface Observations { kind: Observed; id: string; name: string; place: string | null; source: string; observations: ObservationRow[] }
export interface ChainRow extends Sourced { code: string; name: string; nameEn?: string; leadingIndustry?: string | null; aliases?: string[] }
export interface LeadingRow extends Sourced { code: string; name: string; nameEn?: string }
export interface IndustryRow extends Sourced { code: string; name: string; level?: string; parent?: string | null; section?: string | null }
export interface OrganisationRow extends Sourced { id: string; name: string; uscc?: string | null; place?: string | null; placeName?: string | null; trade?: string | null; stockCode?: string | null }
export interface CalendarDay { date: string; worked: boolean; holiday?: string | null }
export interface CalendarYear extends Sourced { year: number; days: CalendarDay[] }

const items = <T>(answer: T[] | Page<T>): T[] => (Array.isArray(answer) ? answer : answer.items)
const list = <T>(path: string, query: Query = {}) => (): Promise<T[]> => get<T[] | Page<T>>(path, query).then(items)
export const fetchRegions = list<RegionRow>('/api/regions')
export const fetchParks = list<ParkRow>('/api/parks', { limit: 500 })
export const fetchChains = list<ChainRow>('/api/chains')
export const fetchLeading = list<LeadingRow>('/api/leading-industries')
export const fetchIndustries = list<IndustryRow>('/api/industries')
export const fetchPast = (code: string): Promise<RegionPast[]> => list<RegionPast>(`/api/regions/${encodeURIComponent(code)}/history`)()
export const fetchObservations = (kind: Observed, id: string, asOf: Query, signal: AbortSignal): Promise<Observations> => get(`/api/registry/${kind}/${encodeURIComponent(id)}`, asOf, signal)
export const fetchPark = (id: string): Promise<ParkRow> => get(`/api/parks/${encodeURIComponent(id)}`)
export const fetchOrganisations = (query: Query, signal: AbortSignal): Promise<Page<OrganisationRow>> => get('/api/organisations', query, signal)
export const fetchCalendar = (year: number): Promise<CalendarYear> =>
  get<CalendarYear | CalendarDay[]>(`/api/calendar/${year}`).then((answer) => (Array.isArray(answer) ? { year, days: answer } : answer))
