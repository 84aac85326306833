import type { Page } from '@/kernel/api-types'
import { get, post, put } from '@/kernel/http'

export type ImportState = 'uploaded' | 'mapped' | 'running' | 'done' | 'failed' | 'refused'
export interface SheetColumn { index: number; header: string; samples: string[] }
export interface Proposal { column: number; field: string | null; confidence: number; remembered: boolean; unit?: string | null }
/// A sheet as it was found; without a header row it cannot be read.
export interface Sheet { name: string; hidden?: boolean; chosen: boolean; headerRow: number | null; rows: number; columns: SheetColumn[]; mapping: Proposal[] }
export type ContractKind = 'formal' | 'framework'
/// What is taken for granted where no cell tells it, and of how many rows.
export interface Assumptions { contractKind: ContractKind; rows?: number | null }
export interface Field { name: string; title: string | { zh: string; en: string }; required: boolean; kind: string }
export interface Already { at: string; by: string; projects: number }
export interface RowProblem { sheet?: string; row: number; column: number | string | null; value?: string | null; code: string; what: string; maybe?: string | null }
export type RawRow = unknown
export interface Preview { rows: RawRow[]; problems: RowProblem[]; problemsTotal?: number; accepted: number; rejected: number; assumptions: Assumptions }
export interface ImportFile {
  id: string; file: string; size: number; sha256: string; state: ImportState; progress?: { rows: number; total: number | null } | null
  result?: { created: number; changed: number; unchanged: number; rejected: number; assumed?: number } | null; problems?: RowProblem[]; problemsTotal?: number
  sheets: Sheet[] | null; fields: Field[]; assumptions: Assumptions; preview: Preview | null; alreadyImported?: Already | null
}
export interface ImportLine { id: string; file: string; state: ImportState; uploadedAt: string; by?: string; result?: ImportFile['result'] }
export interface SheetMapping { sheet: string; headerRow: number; columns: { column: number; field: string; unit?: string }[] }
export interface Mapping { sheets: SheetMapping[]; assumptions: Assumptions }

export function uploadSheet(file: File): Promise<ImportFile> {
  const form = new FormData()
  form.set('file', file)
  return post<ImportFile>('/api/imports', form)
}
export const fetchImports = (signal: AbortSignal): Promise<ImportLine[]> =>
  get<ImportLine[] | Page<ImportLine>>('/api/imports', {}, signal).then((answer) => (Array.isArray(answer) ? answer : answer.items))
export const fetchImport = (id: string, signal: AbortSignal): Promise<ImportFile> => get(`/api/imports/${encodeURIComponent(id)}`, {}, signal)
export const sendMapping = (id: string, mapping: Mapping): Promise<Preview> => put(`/api/imports/${encodeURIComponent(id)}/mapping`, mapping)
export const run = (id: string, skipRejected: boolean): Promise<unknown> => post(`/api/imports/${encodeURIComponent(id)}/run`, { skipRejected })
export const problemsUrl = (id: string, locale: string): string => `/api/imports/${encodeURIComponent(id)}/problems.csv?lang=${locale}`
