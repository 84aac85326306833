import type { EvidenceKind, Page, Wire } from '@/kernel/api-types'
import { cookie, del, get, post, type ApiProblem, type Query } from '@/kernel/http'
import { ApiProblem as Refused } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type FactStatus = 'open' | 'accepted' | 'dismissed'
/// The number of a fact stands in the address, so that it is text here.
export type Fact = Omit<Wire['InboxFactLine'], 'id' | 'status'> & { id: string; status: FactStatus }
export type Article = Wire['DocumentsText']
export type SourceDocument = Wire['DocumentsWhole']
export type DocumentLine = Wire['DocumentsDocument']
export type TargetKind = 'project' | 'park' | 'region' | 'organisation'
export type Candidate = Omit<Wire['Candidate'], 'kind'> & { kind: TargetKind }
export type Into = Wire['InboxInto']

export async function fetchFacts(query: Query, signal: AbortSignal): Promise<Page<Fact>> {
  const page = await get<Page<Omit<Fact, 'id'> & { id: number }>>('/api/inbox', query, signal)
  return { ...page, items: page.items.map((fact) => ({ ...fact, id: String(fact.id) })) }
}
export const fetchDocument = (id: string, signal: AbortSignal): Promise<SourceDocument> => get(`/api/documents/${encodeURIComponent(id)}`, {}, signal)
export const fetchDocuments = (signal: AbortSignal): Promise<DocumentLine[]> => get<Page<DocumentLine>>('/api/documents', {}, signal).then((page) => page.items)
export const fetchCandidates = (id: string, signal: AbortSignal): Promise<Candidate[]> => get(`/api/inbox/${encodeURIComponent(id)}/candidates`, {}, signal)
export const fetchKinds = (): Promise<EvidenceKind[]> => get('/api/evidence-kinds')
export const accept = (id: string, into: Into, validOn: string): Promise<unknown> => post(`/api/inbox/${encodeURIComponent(id)}/acceptance`, { into, validOn })
export const dismiss = (id: string, reason: string): Promise<unknown> => post(`/api/inbox/${encodeURIComponent(id)}/dismissal`, { reason })
export const undo = (id: string): Promise<unknown> => del(`/api/inbox/${encodeURIComponent(id)}/decision`)

/// `fetch` tells nothing of how far an upload is; the old request does.
export function uploadDocuments(files: readonly File[], onShare: (share: number) => void): Promise<Wire['DocumentsAnswer']> {
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
      if (request.status < 300) resolve(body as Wire['DocumentsAnswer'])
      else reject(new Refused(request.status, (body ?? { status: request.status }) as ConstructorParameters<typeof Refused>[1]))
    }
    request.send(form)
  })
}
function parse(text: string): unknown {
  try { return JSON.parse(text) } catch { return null }
}
