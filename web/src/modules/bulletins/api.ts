import type { AsOf, Grade, Page, RateName, Region, StageCode, Titled } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'

export interface PlaceName { place: string; name: string }
export interface IssueLine {
  issue: string; month: string; revision: number; number: string; validOn: string; recordedAt: string; publishedAt: string; publishedBy: string
  places: PlaceName[]; corrects: string | null; correctedBy: string | null; reason: string | null; withdrawnSince: number
}
export interface Fraction { numerator: string; denominator: string; value: number | null }
/// `moved`: ranks up since the bulletin before, negative for down; null where there is none to compare.
export interface Rank { rank: number; of: number; moved: number | null }
export interface RateFigure { reported: Fraction; verified: Fraction; rank: Rank | null; verifiedRank: Rank | null }
export interface RateLine { key: string; label: string; own: boolean; projects: number; agreed: string; rates: Record<RateName, RateFigure> }
export type RateKind = 'PERFORMANCE' | 'START' | 'PRODUCTION' | 'FUNDING'
export type Cause = 'HAPPENED' | 'CORRECTED'
export interface Shift { rate: RateKind; verified: boolean; cause: Cause; side: 'NUMERATOR' | 'DENOMINATOR'; entered: number; left: number; changed: number; up: number; down: number }
export interface Mover { project: string; code: string; name: string; place: string; placeName: string; demo: boolean; rate: RateKind; cause: Cause; way: 'ENTERED' | 'LEFT' | 'CHANGED' }
export interface Delay { project: string; code: string; name: string; place: string; placeName: string; demo: boolean; unit: string | null; stage: StageCode; due: string; days: number }
export interface Figures { total: RateLine; rows: RateLine[]; shifts: Shift[]; moved: Mover[]; delays: Delay[] }
export interface Ref { id: string; version: number; sha256: string; effectiveFrom: string; source: string; verified: boolean }
export interface Head {
  issue: string | null; month: string; revision: number; number: string; title: string; issuer: string; place: string; placeName: string; asOf: AsOf; before: AsOf | null
  previous: string | null; corrects: string | null; reason: string | null; formula: Ref; template: Ref; digest: string; publishedAt: string; publishedBy: string; demo: boolean
}
export interface Section { id: string; kind: 'RATES' | 'RANKS' | 'MOVED' | 'DELAYS' | 'NOTES'; title: Titled; text: Titled }
export interface Bulletin { head: Head; figures: Figures; sections: Section[] }
export interface Difference { key: string; published: string | null; recomputed: string | null }
export interface Recomputed { equal: boolean; digest: string; recomputed: string; differences: Difference[]; millis: number }
export interface WithdrawnLine {
  project: string; name: { code: string; name: string; demo: boolean } | null; entry: number; kind: string; validOn: string; grade: Grade
  evidence: string | null; at: string; by: string; reason: string | null; figures: RateKind[]
}
export interface Since { withdrawn: WithdrawnLine[]; published: RateLine; wouldBe: RateLine }
export type Format = 'docx' | 'pdf' | 'xlsx' | 'html'

const at = (issue: string, place: string): string => `/api/bulletins/${encodeURIComponent(issue)}/${encodeURIComponent(place)}`
export const fetchIssues = (signal?: AbortSignal) => get<Page<IssueLine>>('/api/bulletins', {}, signal)
export const fetchDraft = (query: Query, signal?: AbortSignal) => get<Bulletin>('/api/bulletins/draft', query, signal)
export const fetchBulletin = (issue: string, place: string, signal?: AbortSignal) => get<Bulletin>(at(issue, place), {}, signal)
export const fetchSince = (issue: string, place: string, signal?: AbortSignal) => get<Since>(`${at(issue, place)}/since`, {}, signal)
export const recompute = (issue: string, place: string) => get<Recomputed>(`${at(issue, place)}/recomputation`)
export const fileUrl = (issue: string, place: string, format: Format): string => url(`${at(issue, place)}/file`, { format })
export const publish = (month: string, recordedAt: string | null) => post<IssueLine>('/api/bulletins', { month, recordedAt })
export const correct = (issue: string, reason: string) => post<{ issue: IssueLine; differences: Difference[] }>(`/api/bulletins/${encodeURIComponent(issue)}/corrections`, { reason })
export const fetchRegions = (): Promise<Region[]> => get('/api/regions')
