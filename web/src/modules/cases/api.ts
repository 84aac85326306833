import type { Problem, Titled, Wire } from '@/kernel/api-types'
import { get, url } from '@/kernel/http'

/// A step that waits for somebody, as the queue has it.
export interface Item {
  caseId: string; caseTitle: string; caseKind: string; place: string; placeName: string; demo: boolean; step: string; title: Titled; department: string
  state: 'WAITING' | 'READY' | 'RUNNING' | 'STOPPED' | 'DONE' | 'REFUSED' | 'WITHDRAWN'
  round: number; urged: number; assignee: string | null; receivedOn: string | null; dueOn: string | null; leftDays: number | null
}
export interface Queue { department: string; on: string; running: number; overdue: number; dueToday: number; unclocked: number; items: Item[]; alerts: Problem[] }
export interface Due { on: string; departments: { department: string; overdue: number; dueToday: number }[] }
export interface Department { id: string; title: Titled }

export const fetchDepartments = async (signal?: AbortSignal): Promise<Department[]> => (await get<{ departments: Department[] }>('/api/services', {}, signal)).departments
export const fetchDue = (signal?: AbortSignal) => get<Due>('/api/queues', {}, signal)
export const fetchQueue = (department: string, offset: number, limit: number, signal?: AbortSignal) => get<Queue>(`/api/queues/${encodeURIComponent(department)}`, { offset, limit }, signal)
/// How likely each step of these cases is to miss its day, by case and step; nothing where there is no model.
export async function fetchChances(cases: string[], signal?: AbortSignal): Promise<Map<string, number>> {
  const query = [...new Set(cases)].map((id) => `caseId=${id}`).join('&')
  const page = cases.length ? await get<Wire['StepForecastsPage']>(`/api/forecasts/steps?limit=500&${query}`, {}, signal).catch(() => null) : null
  return new Map(page?.items.map((own) => [`${own.caseId}.${own.step}`, own.missing]) ?? [])
}
export const exportUrl = (department: string): string => url(`/api/queues/${encodeURIComponent(department)}/export`)
