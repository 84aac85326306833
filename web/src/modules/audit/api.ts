import type { Page, Role } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export interface AuditLine { seq: number; at: string; who: string; role: Role | string; action: string; object: string | null; place?: string | null; detail: Record<string, unknown> | string | null; from: string | null }
export const fetchAudit = (query: Query, signal: AbortSignal): Promise<Page<AuditLine>> => get('/api/audit', query, signal)
/// The particulars of a line on one line: `name: value` in the order told.
export function particulars(detail: AuditLine['detail']): string {
  if (detail === null || typeof detail === 'string') return detail ?? ''
  return Object.entries(detail).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' · ')
}
