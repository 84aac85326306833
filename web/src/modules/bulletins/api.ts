import type { Light, Page, RateName, Wire } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type IssueLine = Wire['IssueLine']
export type RateFigure = Wire['RateFigure']
export type Rank = Wire['Rank']
export type Fraction = Wire['Fraction']
/// The description knows maps by text only; these are by rate and by light.
export type RateLine = Omit<Wire['RateLine'], 'rates'> & { rates: Record<RateName, RateFigure> }
type ByLight<T> = Omit<T, 'projects'> & { projects: Partial<Record<Light, number>> }
export type LitPlace = ByLight<Wire['LitPlace']>
export type Lit = ByLight<Omit<Wire['Lit'], 'rows'>> & { rows: LitPlace[] }
export type Shift = Wire['Shift']
export type RateKind = Shift['rate']
export type Mover = Wire['Mover']
export type Delay = Wire['Delay']
export type Named = Wire['Named']
export type Foresight = Wire['Foresight']
export type StepForesight = Wire['StepForesight']
export type Figures = Omit<Wire['Figures'], 'total' | 'rows' | 'lights'> & { total: RateLine; rows: RateLine[]; lights: Lit[] }
export type Ref = Wire['Ref']
export type Head = Wire['Head']
export type Section = Wire['Part']
export interface Bulletin { head: Head; figures: Figures; sections: Section[] }
export type Difference = Wire['Difference']
export type Recomputed = Wire['BulletinsRecomputed']
export type Since = Omit<Wire['BulletinsSinceThen'], 'published' | 'wouldBe'> & { published: RateLine; wouldBe: RateLine }
export type Format = 'docx' | 'pdf' | 'xlsx' | 'html'

const at = (issue: string, place: string): string => `/api/bulletins/${encodeURIComponent(issue)}/${encodeURIComponent(place)}`
export const fetchIssues = (signal?: AbortSignal) => get<Page<IssueLine>>('/api/bulletins', {}, signal)
export const fetchDraft = (query: Query, signal?: AbortSignal) => get<Bulletin>('/api/bulletins/draft', query, signal)
export const fetchBulletin = (issue: string, place: string, signal?: AbortSignal) => get<Bulletin>(at(issue, place), {}, signal)
export const fetchSince = (issue: string, place: string, signal?: AbortSignal) => get<Since>(`${at(issue, place)}/since`, {}, signal)
export const recompute = (issue: string, place: string) => get<Recomputed>(`${at(issue, place)}/recomputation`)
export const fileUrl = (issue: string, place: string, format: Format): string => url(`${at(issue, place)}/file`, { format })
export const publish = (month: string, recordedAt: string | null) => post<IssueLine>('/api/bulletins', { month, recordedAt })
export const correct = (issue: string, reason: string) => post<Wire['BulletinsCorrected']>(`/api/bulletins/${encodeURIComponent(issue)}/corrections`, { reason })
