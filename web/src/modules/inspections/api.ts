import type { Me, Page, Wire } from '@/kernel/api-types'
import { get, post, put, request, url, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'
export { upload } from '@/kernel/uploads'

export type Plan = Wire['PlanLine']
export type Visit = Wire['VisitLine']
export type Checklist = Wire['ChecklistSheet']
export type Question = Wire['Item']
export type Fact = Wire['Fact']
export type Assignment = Wire['FieldAssignment']
export type RecordSheet = Wire['RecordSheet']
export type PhotoSheet = Wire['PhotoSheet']
export type WholeRecord = Wire['InspectionsWhole']
export type Task = Wire['TaskSheet']
export type TaskState = Task['state']
export type Doubt = RecordSheet['doubts'][number]
export type NewPlan = Wire['InspectionsNewPlan']
/// What a device sends; the server fills nothing in.
export type Seen = Wire['Seen']
export type Answer = Wire['Answer']
export interface Spot { lon: number; lat: number; accuracyMetres: number | null }

export const fetchPlans = (signal?: AbortSignal) => get<Plan[]>('/api/inspections/plans', {}, signal)
export const fetchChecklists = (): Promise<Checklist[]> => get('/api/inspections/checklists')
export const makePlan = (plan: NewPlan): Promise<Plan> => post('/api/inspections/plans', plan)
export const fetchVisits = (query: Query, signal?: AbortSignal) => get<Page<Visit>>('/api/inspections/visits', query, signal)
export const fetchRecords = (query: Query, signal?: AbortSignal) => get<Page<RecordSheet>>('/api/inspections/records', query, signal)
export const fetchTasks = (query: Query, signal?: AbortSignal) => get<Page<Task>>('/api/inspections/follow-ups', query, signal)
export const fetchRecord = (id: string, signal?: AbortSignal) => get<WholeRecord>(`/api/inspections/records/${encodeURIComponent(id)}`, {}, signal)
export const exportUrl = (plan: string | null): string => url('/api/inspections/export', { plan })
export const photoUrl = (photo: PhotoSheet): string => `/api/evidence/${photo.evidence}/content`

export const openTask = (record: string, task: { title: string; addressee: string; workingDays: number }) =>
  post<Task>(`/api/inspections/records/${record}/follow-ups`, task)
export const replyTask = (task: string, text: string, uploadId: string | null) => post<Task>(`/api/inspections/follow-ups/${task}/replies`, { text, uploadId })
export const closeTask = (task: string, text: string, uploadId: string | null) => post<Task>(`/api/inspections/follow-ups/${task}/closures`, { text, uploadId })
export const takeOver = (photo: string, reason: string) => post<unknown>(`/api/inspections/photos/${photo}/evidence`, { reason })

/// Asked afresh, and without leaving the page where nobody is signed in.
export const fetchMe = (): Promise<Me> => get('/api/session')
export const fetchAssignments = () => get<Page<Assignment>>('/api/inspections/field')
export const sendRecord = (id: string, seen: Seen) => put<unknown>(`/api/inspections/records/${id}`, seen)
export function sendPhoto(record: string, id: string, file: Blob, name: string, taken: { at: string; spot: Spot | null }): Promise<unknown> {
  const form = new FormData()
  form.append('file', file, name)
  form.append('takenAt', taken.at)
  if (taken.spot) {
    form.append('lon', String(taken.spot.lon))
    form.append('lat', String(taken.spot.lat))
  }
  return request('PUT', `/api/inspections/records/${record}/photos/${id}`, { body: form })
}
