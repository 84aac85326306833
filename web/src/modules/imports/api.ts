import type { Page } from '@/kernel/api-types'
import { get, post, put } from '@/kernel/http'

export type ImportState = 'uploaded' | 'mapped' | 'running' | 'done' | 'failed' | 'refused'
export interface SheetColumn { index: number; header: string; samples: string[] }
export interface Sheet { name: string; headerRow: number; rows: number; columns: SheetColumn[] }
export interface Proposal { column: number; field: string | null; confidence: number; remembered: boolean; unit?: string | null }
export interface Field { name: string; title: string | { zh: string; en: string }; required: boolean; kind: string }
export interface Already { at: string; by: string; projects: number }
export interface Uploaded { id: string; file: string; sha256: string; sheets: Sheet[]; mapping: Proposal[]; fields: Field[]; alreadyImported?: Already | null }
export interface RowProblem { sheet?: string; row: number; column: number | string | null; value?: string | null; code: string; what: string; maybe?: string | null }
export type RawRow = unknown
export interface Preview { rows: RawRow[]; problems: RowProblem[]; accepted: number; rejected: number }
export interface Progress {
  id?: string; file?: string; state: ImportState; progress?: { rows: number; total: number | null } | null
  result?: { created: number; changed: number; unchanged: number; rejected: number } | null; problems?: RowProblem[]; problemsTotal?: number
  detail?: string | null; sheets?: Sheet[]; mapping?: Proposal[]; fields?: Field[]; sha256?: string
}
export interface ImportLine { id: string; file: string; state: ImportState; at?: string; recordedAt?: string; by?: string; result?: Progress['result'] }
export interface Mapping { sheet: string; headerRow: number; columns: { column: number; field: string; unit?: string }[] }

export function uploadSheet(file: File): Promise<Uploaded> {
  const form = new FormData()
  form.set('file', file)
  return post<Uploaded>('/api/imports', form)
}
export const fetchImports = (signal: AbortSignal): Promise<ImportLine[]> =>
  get<ImportLine[] | Page<ImportLine>>('/api/imports', {}, signal).then((answer) => (Array.isArray(answer) ? answer : answer.items))
export const fetchImport = (id: string, signal: AbortSignal): Promise<Progress> => get(`/api/imports/${encodeURIComponent(id)}`, {}, signal)
export const sendMapping = (id: string, mapping: Mapping): Promise<Preview> => put(`/api/imports/${encodeURIComponent(id)}/mapping`, mapping)
export const run = (id: string, skipRejected: boolean): Promise<unknown> => post(`/api/imports/${encodeURIComponent(id)}/run`, { skipRejected })
export const problemsUrl = (id: string): string => `/api/imports/${encodeURIComponent(id)}/problems.csv`
