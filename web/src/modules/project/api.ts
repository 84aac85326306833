import type { Evidence, EvidenceKind, EvidenceText, NewEntry, Project } from '@/kernel/api-types'
import { get, post, type Query } from '@/kernel/http'
export { upload } from '@/kernel/uploads'

const at = (id: string): string => `/api/projects/${encodeURIComponent(id)}`
const evidenceAt = (id: string): string => `/api/evidence/${encodeURIComponent(id)}`

export const fetchProject = (id: string, asOf: Query, signal?: AbortSignal) => get<Project>(at(id), asOf, signal)
export const fetchKinds = () => get<EvidenceKind[]>('/api/evidence-kinds')
export const recordEntry = (id: string, version: Project['version'], entry: NewEntry) =>
  post<Project>(`${at(id)}/entries`, entry, { 'If-Match': `"${version}"` })
export const withdrawEntry = (id: string, seq: number, reason: string, validOn: string) =>
  post<Project>(`${at(id)}/entries/${seq}/withdrawal`, { reason, validOn })
export const fetchEvidence = (id: string, signal?: AbortSignal) => get<Evidence>(evidenceAt(id), {}, signal)
export const fetchEvidenceText = (id: string, at: string | null, signal?: AbortSignal) => get<EvidenceText>(`${evidenceAt(id)}/text`, { at }, signal)
export const contentUrl = (id: string): string => `${evidenceAt(id)}/content`
