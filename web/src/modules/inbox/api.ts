import type { EvidenceKind, Page } from '@/kernel/api-types'
import { cookie, del, get, post, type ApiProblem, type Query } from '@/kernel/http'
import { ApiProblem as Refused } from '@/kernel/http'

export type FactStatus = 'open' | 'accepted' | 'dismissed'
export interface Fact {
  id: string; document: { id: string; title: string }; article: number | string | null; type: string
  subject: string | null; indicator: string | null; op: string | null; value: string | number | null; unit: string | null
  period: string | null; region: string | null; sentence: string; offset: number; start: number; end: number
  status: FactStatus; acceptedInto?: { kind?: string; id?: string; name?: string } | string | null; recordedAt: string
}
export interface Article { number?: number; id?: string; title: string; text: string; publishedOn?: string | null; source?: string | null; facts?: Fact[] }
export interface SourceDocument { id: string; title: string; articles: Article[] }
export interface DocumentLine { id: string; title: string; articles: number | unknown[]; facts: number | unknown[] }
export type TargetKind = 'project' | 'park' | 'region' | 'organisation'
export interface Candidate { kind: TargetKind; id: string; name: string; reasons: string[]; placeName?: string | null }
export type Into =
  | { project: string; kind: string } | { park: string; indicator: string } | { region: string; indicator: string } | { organisation: string; indicator: string }
  | { newProject: { name: string; investor: string; place: string } }

type FactOnTheWire = Omit<Fact, 'id'> & { id: string | number; articleNumber?: number }
export async function fetchFacts(query: Query, signal: AbortSignal): Promise<Page<Fact>> {
  const page = await get<Page<FactOnTheWire>>('/api/inbox', query, signal)
  return { ...page, items: page.items.map((fact) => ({ ...fact, id: String(fact.id), article: fact.articleNumber ?? fact.article })) }
}
export async function fetchDocument(id: string, signal: AbortSignal): Promise<SourceDocument> {
  const whole = await get<{ document: { id: string; title: string }; articles: Article[] }>(`/api/documents/${encodeURIComponent(id)}`, {}, signal)
  return { ...whole.document, articles: whole.articles }
}
export async function fetchDocuments(signal: AbortSignal): Promise<DocumentLine[]> {
  const answer = await get<DocumentLine[] | Page<DocumentLine>>('/api/documents', {}, signal)
  return Array.isArray(answer) ? answer : answer.items
}
interface Suggested { id: string; name: string; kind?: string; type?: string; reason?: string; reasons?: string[]; placeName?: string | null }
type Suggestions = { items?: Suggested[]; projects?: Suggested[]; parks?: Suggested[]; organisations?: Suggested[] } | Suggested[]
const kindOf = (own: Suggested): TargetKind => {
  const told = (own.kind ?? own.type ?? 'project').toLowerCase()
  return told === 'park' || told === 'region' ? told : told.startsWith('org') ? 'organisation' : 'project'
}
const candidate = (own: Suggested, kind: TargetKind): Candidate => ({ kind, id: own.id, name: own.name, reasons: own.reasons ?? (own.reason ? [own.reason] : []), placeName: own.placeName })
export async function fetchCandidates(id: string, signal: AbortSignal): Promise<Candidate[]> {
  const answer = await get<Suggestions>(`/api/inbox/${encodeURIComponent(id)}/candidates`, {}, signal)
  if (Array.isArray(answer)) return answer.map((own) => candidate(own, kindOf(own)))
  const of = (list: Suggested[] | undefined, kind: TargetKind) => (list ?? []).map((own) => candidate(own, kind))
  return [...(answer.items ?? []).map((own) => candidate(own, kindOf(own))), ...of(answer.projects, 'project'), ...of(answer.parks, 'park'), ...of(answer.organisations, 'organisation')]
}
export const fetchKinds = (): Promise<EvidenceKind[]> => get('/api/evidence-kinds')
export const fetchRegions = (): Promise<{ code: string; name: string; level: string; parent: string | null }[]> => get('/api/regions')
export const accept = (id: string, into: Into, validOn: string): Promise<unknown> => post(`/api/inbox/${encodeURIComponent(id)}/acceptance`, { into, validOn })
export const dismiss = (id: string, reason: string): Promise<unknown> => post(`/api/inbox/${encodeURIComponent(id)}/dismissal`, { reason })
export const undo = (id: string): Promise<void> => del(`/api/inbox/${encodeURIComponent(id)}/decision`)

/// `fetch` tells nothing of how far an upload is; the old request does.
export function uploadDocuments(files: readonly File[], onShare: (share: number) => void): Promise<{ documents: DocumentLine[] }> {
  const form = new FormData()
  files.forEach((file) => form.append('file', file))
  return new Promise((resolve, reject: (cause: ApiProblem) => void) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/documents')
    request.responseType = 'text'
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    const token = cookie('XSRF-TOKEN')
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    request.upload.onprogress = (event) => { if (event.lengthComputable) onShare(event.loaded / event.total) }
    request.onerror = () => reject(new Refused(0, { code: 'network' }))
    request.onload = () => {
      const body: unknown = parse(request.responseText)
      if (request.status < 300) resolve(body as { documents: DocumentLine[] })
      else reject(new Refused(request.status, (body ?? { status: request.status }) as ConstructorParameters<typeof Refused>[1]))
    }
    request.send(form)
  })
}
function parse(text: string): unknown {
  try { return JSON.parse(text) } catch { return null }
}
