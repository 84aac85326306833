import type {
  Board, Cohort, EvidenceKind, FormulaText, NewProject, Page, Park, ProjectPage, RatePoint, Rates, Summary, TraceLine, Wire,
} from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'
export { upload } from '@/kernel/uploads'

export const fetchProjects = (query: Query, signal?: AbortSignal) => get<ProjectPage>('/api/projects', query, signal)
export const fetchBoard = (query: Query, signal?: AbortSignal) => get<Board>('/api/projects/board', query, signal)
export const fetchSummary = (query: Query, signal?: AbortSignal) => get<Summary>('/api/projects/summary', query, signal)
export const fetchHistory = (query: Query, signal?: AbortSignal) => get<RatePoint[]>('/api/rates/history', query, signal)
export const fetchRates = (by: Cohort, query: Query, signal?: AbortSignal) => get<Rates>('/api/rates', { ...query, by }, signal)
export const fetchTrace = (query: Query, signal?: AbortSignal) => get<Page<TraceLine>>('/api/rates/trace', query, signal)
export const fetchFormula = (id: string, signal?: AbortSignal) => get<FormulaText>(`/api/rates/formula/${encodeURIComponent(id)}`, {}, signal)
export const fetchChains = () => get<Wire['Chain'][]>('/api/chains')
export const fetchIndustries = () => get<Wire['TradesLine'][]>('/api/industries')
export const fetchParks = (place: string) => get<Park[]>('/api/parks', { place })
export const fetchKinds = () => get<EvidenceKind[]>('/api/evidence-kinds')
export const exportUrl = (format: 'xlsx' | 'csv', query: Query) => url('/api/projects/export', { ...query, format })
export const createProject = (project: NewProject) => post<{ id: string }>('/api/projects', project)
