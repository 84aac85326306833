import type { Wire } from '@/kernel/api-types'
import { get, post, put } from '@/kernel/http'

export type ImportState = 'uploaded' | 'mapped' | 'running' | 'done' | 'failed' | 'refused'
type InState<T> = Omit<T, 'state'> & { state: ImportState }
/// A sheet as it was found; without a header row it cannot be read.
export type Sheet = Wire['Sheet']
export type Field = Wire['FieldLine']
export type ContractKind = Wire['Assumptions']['contractKind']
export type RowProblem = Wire['CellLine']
export type Preview = Wire['Previewed']
export type ImportFile = InState<Wire['ImportDetail']>
export type ImportLine = InState<Wire['ImportLine']>
export type Mapping = Wire['ImportNewMapping']

export function uploadSheet(file: File): Promise<ImportFile> {
  const form = new FormData()
  form.set('file', file)
  return post<ImportFile>('/api/imports', form)
}
export const fetchImports = (signal: AbortSignal): Promise<ImportLine[]> => get<{ items: ImportLine[] }>('/api/imports', {}, signal).then((page) => page.items)
export const fetchImport = (id: string, signal: AbortSignal): Promise<ImportFile> => get(`/api/imports/${encodeURIComponent(id)}`, {}, signal)
export const sendMapping = (id: string, mapping: Mapping): Promise<Preview> => put(`/api/imports/${encodeURIComponent(id)}/mapping`, mapping)
export const run = (id: string, skipRejected: boolean): Promise<unknown> => post(`/api/imports/${encodeURIComponent(id)}/run`, { skipRejected })
export const problemsUrl = (id: string, locale: string): string => `/api/imports/${encodeURIComponent(id)}/problems.csv?lang=${locale}`
