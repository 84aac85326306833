import type { Wire } from '@/kernel/api-types'
import { get, post, put } from '@/kernel/http'

export type ImportState = 'uploaded' | 'mapped' | 'running' | 'done' | 'failed' | 'refused'
export type Sheet = Wire['ImportSheet']
export type Proposal = Wire['Choice']
export type Field = Omit<Wire['ImportFieldLine'], 'title'> & { title: Wire['Text'] }
export type Uploaded = Omit<Wire['ImportUploaded'], 'fields'> & { fields: Field[] }
export type RowProblem = Wire['CellProblem']
export type Preview = Wire['ImportPreviewed']
export type Progress = Omit<Wire['ImportStatus'], 'state'> & { state: ImportState }
export type Mapping = Wire['ImportNewMapping']

export function uploadSheet(file: File): Promise<Uploaded> {
  const form = new FormData()
  form.set('file', file)
  return post<Uploaded>('/api/imports', form)
}
export const fetchImports = (signal: AbortSignal): Promise<Progress[]> => get<{ items: Progress[] }>('/api/imports', {}, signal).then((page) => page.items)
export const fetchImport = (id: string, signal: AbortSignal): Promise<Progress> => get(`/api/imports/${encodeURIComponent(id)}`, {}, signal)
export const sendMapping = (id: string, mapping: Mapping): Promise<Preview> => put(`/api/imports/${encodeURIComponent(id)}/mapping`, mapping)
export const run = (id: string, skipRejected: boolean): Promise<unknown> => post(`/api/imports/${encodeURIComponent(id)}/run`, { skipRejected })
export const problemsUrl = (id: string): string => `/api/imports/${encodeURIComponent(id)}/problems.csv`
