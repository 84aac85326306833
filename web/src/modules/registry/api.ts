import type { Page, Park, Region, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export interface Sourced { source: string; verified?: boolean }
export type RegionRow = Region
export type RegionPast = Wire['RegionsFormer']
export type ParkRow = Park
export type ParkDetail = Wire['ParksDetail']
export type ObservationRow = Wire['ObservedFigure']
export type Observed = 'park' | 'region' | 'organisation'
export type Observations = Omit<Wire['ObservationsObserved'], 'kind'> & { kind: Observed }
export type ChainRow = Wire['Chain']
export type LeadingRow = Wire['LeadingIndustry']
export type IndustryRow = Wire['TradesLine']
export type OrganisationRow = Wire['OrganisationsLine']
export type CalendarDay = Wire['CalendarDay']

const list = <T>(path: string) => (): Promise<T[]> => get<T[]>(path)
export const fetchRegions = list<RegionRow>('/api/regions')
export const fetchParks = list<ParkRow>('/api/parks')
export const fetchChains = list<ChainRow>('/api/chains')
export const fetchLeading = list<LeadingRow>('/api/leading-industries')
export const fetchIndustries = list<IndustryRow>('/api/industries')
export const fetchPast = (code: string): Promise<RegionPast[]> => get(`/api/regions/${encodeURIComponent(code)}/history`)
export const fetchObservations = (kind: Observed, id: string, asOf: Query, signal: AbortSignal): Promise<Observations> => get(`/api/registry/${kind}/${encodeURIComponent(id)}`, asOf, signal)
export const fetchPark = (id: string): Promise<ParkDetail> => get(`/api/parks/${encodeURIComponent(id)}`)
export const fetchOrganisations = (query: Query, signal: AbortSignal): Promise<Page<OrganisationRow>> => get('/api/organisations', query, signal)
export const fetchCalendar = (year: number): Promise<Wire['CalendarSheet']> => get(`/api/calendar/${year}`)
