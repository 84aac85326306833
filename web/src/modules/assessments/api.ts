import type { Wire } from '@/kernel/api-types'
import { get, post, url } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'
export { upload } from '@/kernel/uploads'

export type Assessment = Wire['AssessmentLine']
export type Sheet = Wire['WholeSheet']
export type SheetItem = Wire['SheetItem']
export type SheetLine = Wire['SheetLine']
/// A missing value has no entry; a place that is not one's own to open has no items.
export type RankLine = Omit<Wire['RankLine'], 'items'> & { items?: Record<string, string | null> | null }
export type Page = Omit<Wire['AssessmentsPage'], 'rows'> & { rows: RankLine[] }
export type PlaceScore = Wire['AssessmentsPlacePage']
export type ItemLine = Wire['ItemLine']
export type Members = Wire['AssessmentsMembers']
export type Appeal = Wire['AppealsLine']
export type Target = Wire['TargetsLine']
export type Task = NonNullable<Target['task']>
export type Simulation = Wire['SimulationPage']
export type SimulatedLine = Wire['SimulationLine']
export type Recounted = Wire['AssessmentsRecounted']
export type Format = 'docx' | 'pdf' | 'xlsx'
interface All<T> { items: T[]; total: number }

const at = (id: string): string => `/api/assessments/${encodeURIComponent(id)}`
export const fetchAssessments = (signal?: AbortSignal) => get<All<Assessment>>('/api/assessments', {}, signal)
export const fetchSheets = (signal?: AbortSignal) => get<SheetLine[]>('/api/assessments/sheets', {}, signal)
export const fetchAssessment = (id: string, signal?: AbortSignal) => get<Page>(at(id), {}, signal)
export const fetchPlace = (id: string, place: string, signal?: AbortSignal) => get<PlaceScore>(`${at(id)}/places/${place}`, {}, signal)
export const fetchMembers = (id: string, place: string, item: string, limit: number, signal?: AbortSignal) =>
  get<Members>(`${at(id)}/projects`, { place, item, limit }, signal)
export const recompute = (id: string) => get<Recounted>(`${at(id)}/recomputation`)
export const fileUrl = (id: string, format: Format): string => url(`${at(id)}/file`, { format })
export const draft = (sheet: string, year: number) => post<Page>('/api/assessments/draft', { sheet, year })
export const publish = (sheet: string, year: number) => post<Assessment>('/api/assessments', { sheet, year })
export const fetchAppeals = (id: string, signal?: AbortSignal) => get<All<Appeal>>(`${at(id)}/appeals`, {}, signal)
export const raise = (id: string, appeal: { place: string; item: string; reason: string; uploadId: string | null }) =>
  post<Appeal>(`${at(id)}/appeals`, appeal)
export const decide = (appeal: string, granted: boolean, text: string) =>
  post<Wire['AppealsDecided']>(`/api/appeals/${encodeURIComponent(appeal)}/decision`, { granted, text })
export const fetchTargets = (year: number, signal?: AbortSignal) => get<All<Target>>('/api/assessments/targets', { year }, signal)
export const recordTarget = (year: number, value: { place: string; task: Task | null; named: string | null; value: string }, uploadId: string) =>
  post<All<Target>>('/api/assessments/targets', { year, values: [value], uploadId })
export const simulate = (assessment: string, text: string) => post<Simulation>('/api/assessments/simulations', { assessment, text })
