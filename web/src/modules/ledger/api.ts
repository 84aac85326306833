import type {
  Board, Cohort, EvidenceKind, FormulaText, Named, NewProject, Page, Park, ProjectPage, RatePoint, Rates, Region, Summary, TraceLine, Upload,
} from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'

const items = <T>(answer: T[] | Page<T>): T[] => (Array.isArray(answer) ? answer : answer.items)

export const fetchProjects = (query: Query, signal?: AbortSignal) => get<ProjectPage>('/api/projects', query, signal)
export const fetchBoard = (query: Query, signal?: AbortSignal) => get<Board>('/api/projects/board', query, signal)
export const fetchSummary = (query: Query, signal?: AbortSignal) => get<Summary>('/api/projects/summary', query, signal)
export const fetchHistory = (query: Query, signal?: AbortSignal) => get<RatePoint[] | Page<RatePoint>>('/api/rates/history', query, signal).then(items)
export const fetchRates = (by: Cohort, query: Query, signal?: AbortSignal) => get<Rates>('/api/rates', { ...query, by }, signal)
export const fetchTrace = (query: Query, signal?: AbortSignal) => get<Page<TraceLine>>('/api/rates/trace', query, signal)
export const fetchFormula = (id: string, signal?: AbortSignal) => get<FormulaText>(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
export const fetchRegions = () => get<Region[] | Page<Region>>('/api/regions').then(items)
export const fetchChains = () => get<Named[] | Page<Named>>('/api/chains').then(items)
export const fetchIndustries = () => get<Named[] | Page<Named>>('/api/industries').then(items)
export const fetchParks = (place: string) => get<Park[] | Page<Park>>('/api/parks', { place }).then(items)
export const fetchKinds = () => get<EvidenceKind[]>('/api/evidence-kinds')
export const exportUrl = (format: 'xlsx' | 'csv', query: Query) => url('/api/projects/export', { ...query, format })
export const createProject = (project: NewProject) => post<{ id: string }>('/api/projects', project)
export function upload(file: File): Promise<Upload> {
  const form = new FormData()
  form.set('file', file)
  return post<Upload>('/api/uploads', form)
}
