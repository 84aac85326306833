import type { Problem, Titled } from '@/kernel/api-types'
import { get, url } from '@/kernel/http'

/// A step that waits for somebody, as the queue has it.
export interface Item {
  caseId: string; caseTitle: string; caseKind: string; place: string; placeName: string; demo: boolean; step: string; title: Titled; department: string
  state: 'WAITING' | 'READY' | 'RUNNING' | 'STOPPED' | 'DONE' | 'REFUSED' | 'WITHDRAWN'
  round: number; urged: number; assignee: string | null; receivedOn: string | null; dueOn: string | null; dueAt: string | null; leftDays: number | null
  escalated: { level: { title: Titled; addressee: Titled; afterHours: number }; since: string } | null
}
export interface Queue { department: string; on: string; running: number; overdue: number; dueToday: number; unclocked: number; items: Item[]; alerts: Problem[] }
export interface Due { on: string; departments: { department: string; overdue: number; dueToday: number }[] }

export const fetchDue = (signal?: AbortSignal) => get<Due>('/api/queues', {}, signal)
export const fetchQueue = (department: string, offset: number, limit: number, signal?: AbortSignal) => get<Queue>(`/api/queues/${encodeURIComponent(department)}`, { offset, limit }, signal)
export const exportUrl = (department: string): string => url(`/api/queues/${encodeURIComponent(department)}/export`)
