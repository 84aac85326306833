import type { Park, Wire } from '@/kernel/api-types'
import { get, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type Around = Wire['SurroundingsAround']
export type Near = Wire['SurroundingsNear']
export type Cover = Wire['SurroundingsAroundNode']['cover']
export type ChainLine = Wire['ChainMapsLine']
export type ChainDrawn = Wire['ChainMapsDrawn']
export type ReadPoint = Wire['CoordinatesReadPoint']
export type System = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'UNKNOWN'
export const FORMATS = ['csv', 'geojson', 'docx', 'pdf'] as const

const circleOf = (chain: string): string => `/api/chain-maps/${encodeURIComponent(chain)}/circle`
export const fetchChains = (query: Query, signal: AbortSignal): Promise<ChainLine[]> => get('/api/chain-maps', query, signal)
export const fetchChain = (chain: string, query: Query, signal: AbortSignal): Promise<ChainDrawn> => get(`/api/chain-maps/${encodeURIComponent(chain)}`, query, signal)
export const fetchAround = (chain: string, query: Query, signal: AbortSignal): Promise<Around> => get(circleOf(chain), query, signal)
export const fileUrl = (chain: string, query: Query): string => url(`${circleOf(chain)}/file`, query)
export const fetchParks = (): Promise<Park[]> => get('/api/parks')
export const readPoint = (text: string, system: System): Promise<ReadPoint> => get('/api/coordinates', { text, system })

export type Ranked = Wire['SitesWire']
export type SiteCriterion = Wire['SiteCriterion']
export type SitePark = Wire['SitePark']
export type SiteMark = Wire['SiteMark']
const sitesOf = (chain: string): string => `/api/chain-maps/${encodeURIComponent(chain)}/sites`
export const fetchSites = (chain: string, query: Query, signal: AbortSignal): Promise<Ranked> => get(sitesOf(chain), query, signal)
export const sitesFileUrl = (chain: string, query: Query): string => url(`${sitesOf(chain)}/file`, query)
