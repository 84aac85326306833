import type { Page, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

/// What an action told of itself differs from action to action.
export type AuditLine = Omit<Wire['AuditLine'], 'detail'> & { detail: Record<string, unknown> }
export const fetchAudit = (query: Query, signal: AbortSignal): Promise<Page<AuditLine>> => get('/api/audit', query, signal)
/// The particulars of a line on one line: `name: value` in the order told.
export const particulars = (detail: AuditLine['detail']): string =>
  Object.entries(detail).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' · ')
