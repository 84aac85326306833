import type { Park, Wire } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'
export { upload } from '@/kernel/uploads'

export type Opportunity = Wire['OpportunityWire']
export type OpportunityPage = Omit<Wire['OpportunitiesPage'], 'states'> & { states: Partial<Record<Opportunity['state'], number>> }
export type Detail = Wire['OpportunitiesDetail']
export type HistoryLine = Wire['OpportunitiesEntryLine']
export type Kind = Wire['OpportunitiesKind']
export type OfferForm = Wire['OfferForm']
export type Enquiry = Wire['EnquiryWire']
export type EnquiryPage = Wire['EnquiriesPage']
export type FairLine = Wire['FairsLine']
export type FairDetail = Wire['FairsDetail']
export type Stood = NonNullable<Wire['FairsSignedLine']['then']>
export type NewFairEntry = Wire['NewEntry']
export type PublicPage = Wire['PublicListPage']
export type PublicOpportunity = Wire['PublicOpportunity']
export type Receipt = Wire['PublicEnquiriesReceipt']
export type Followed = Wire['PublicEnquiriesFollowed']

export const STATES = ['LISTED', 'HELD', 'UNVERIFIED', 'EXPIRED', 'CLOSED'] as const
export const AUDIENCES = ['PUBLIC', 'FIRMS', 'INSIDE'] as const

const one = (id: string): string => `/api/opportunities/${encodeURIComponent(id)}`
export const fetchOpportunities = (query: Query, signal?: AbortSignal) => get<OpportunityPage>('/api/opportunities', query, signal)
export const fetchOpportunity = (id: string, query: Query, signal?: AbortSignal) => get<Detail>(one(id), query, signal)
export const offer = (form: Partial<OfferForm>) => post<{ id: string }>('/api/opportunities', form)
export const restate = (id: string, seen: number, form: Partial<OfferForm>, since: string | null) => post<void>(`${one(id)}/statement`, { form, seen, since })
export const verify = (id: string) => post<void>(`${one(id)}/verification`, { on: null })
export const closeIt = (id: string, reason: string) => post<void>(`${one(id)}/closing`, { on: null, reason })
export const undo = (id: string, entry: string, reason: string) => post<void>(`${one(id)}/undoing`, { entry, reason })
export function takeSheet(file: File): Promise<Wire['SheetsTaken']> {
  const form = new FormData()
  form.set('file', file)
  return post<Wire['SheetsTaken']>('/api/opportunities/sheet', form)
}
export const fileUrl = (format: string, query: Query): string => url('/api/opportunities/file', { ...query, format })
export const exportUrl = (query: Query): string => url('/api/opportunities/export', query)

export const fetchChains = () => get<Wire['Chain'][]>('/api/chains')
export const fetchParks = (place: string) => get<Park[]>('/api/parks', { place })
/// The chains of which a map is drawn; only these have nodes.
export const fetchDrawn = () => get<Wire['ChainMapsLine'][]>('/api/chain-maps').then((lines) => lines.map((line) => line.chain))
export const fetchNodes = (chain: string) => get<Wire['ChainMapsDrawn']>(`/api/chain-maps/${encodeURIComponent(chain)}`).then((map) => map.nodes)

export const fetchEnquiries = (query: Query, signal?: AbortSignal) => get<EnquiryPage>('/api/enquiries', query, signal)
export const answer = (id: string, body: string) => post<Enquiry>(`/api/enquiries/${id}/answer`, { body })
export const eraseContact = (id: string) => post<Enquiry>(`/api/enquiries/${id}/erasure`)

export const fetchFairs = (query: Query, signal?: AbortSignal) => get<FairLine[]>('/api/fairs', query, signal)
export const fetchFair = (id: string, query: Query, signal?: AbortSignal) => get<FairDetail>(`/api/fairs/${encodeURIComponent(id)}`, query, signal)
export const openFair = (form: Partial<Wire['FairsForm']>) => post<{ id: string }>('/api/fairs', form)
export const recordAtFair = (id: string, entry: Partial<NewFairEntry>) => post<void>(`/api/fairs/${id}/entries`, entry)
export const undoAtFair = (id: string, entry: string, reason: string) => post<void>(`/api/fairs/${id}/undoing`, { entry, reason })
export const findProjects = (q: string) => get<Wire['ProjectsPage']>('/api/projects', { q, limit: 20 }).then((page) => page.items)

const PUBLIC = '/api/public/opportunities'
export const fetchPublic = (query: Query, signal?: AbortSignal) => get<PublicPage>(PUBLIC, query, signal)
export const fetchPublicOne = (id: string, signal?: AbortSignal) => get<PublicOpportunity>(`${PUBLIC}/${encodeURIComponent(id)}`, {}, signal)
export const publicFileUrl = (format: string, query: Query): string => url(`${PUBLIC}/file`, { ...query, format })
export const feedUrl = (kind: 'json' | 'atom', query: Query): string => url(`${PUBLIC}/feed.${kind}`, query)
export const ask = (id: string, form: Record<string, string>) => post<Receipt>(`${PUBLIC}/${encodeURIComponent(id)}/enquiries`, form)
export const follow = (secret: string) => post<Followed>('/api/public/enquiries/following', { secret })
export const eraseMine = (secret: string) => post<void>('/api/public/enquiries/erasure', { secret })
