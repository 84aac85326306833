import type { Page, Titled, Wire } from '@/kernel/api-types'
import { del, get, post, put, request, url, type Query } from '@/kernel/http'

/// What an office may do with a step.
export const ACTS = ['RECEIVE', 'ASK_CORRECTION', 'CORRECT', 'STOP', 'RESUME', 'SIGN', 'FINISH', 'REFUSE', 'ROLL_BACK', 'DELEGATE', 'HAND_OVER', 'URGE', 'PAUSE', 'CONTINUE'] as const
export type ActName = (typeof ACTS)[number]

/// A form is JSON Schema; the description of the interface leaves its inside open.
export interface FieldSchema {
  type: 'string' | 'integer' | 'number' | 'boolean'
  title: string
  description?: string
  format?: string
  oneOf?: { const: string; title: string; 'x-en'?: Said }[]
  'x-en'?: Said
  'x-unit'?: string
  'x-lines'?: number
  'x-when'?: Record<string, string[]>
  [keyword: string]: unknown
}
export interface Said { title?: string; description?: string }
export interface FormSchema { title: string; type: 'object'; required?: string[]; properties: Record<string, FieldSchema>; 'x-en'?: Said; [keyword: string]: unknown }
export type Answer = string | number | boolean
export type Answers = Record<string, Answer>

export type Text = Titled
export type Limit = Wire['ServiceLimit']
export type Catalogue = Wire['ServicesCatalogue']
export type WindowSheet = Wire['WindowSheet']
export type ServiceLine = Wire['ServiceLine']
export type ServiceSheet = Omit<Wire['ServiceSheet'], 'form'> & { form: FormSchema }
export type Outlined = Omit<Wire['ServicesOutlined'], 'due' | 'wholeDue'> & { due: Record<string, string>; wholeDue: Record<string, string> }
export type Applicant = Wire['Applicant']
export type DraftLine = Wire['DraftsDraftLine']
export type Draft = Omit<Wire['DraftsDraftSheet'], 'answers'> & { answers: Answers }
export type DocumentLine = Wire['DocumentLine']
export type ApplicationLine = Wire['ApplicationLine']
export type Application = Omit<Wire['ApplicationSheet'], 'answers' | 'service'> & { answers: Answers; service: ServiceSheet }
export type TrackedStep = Wire['TrackedStep']
export type TrackedLimit = Wire['TrackedLimit']
export type Moment = Wire['Moment']

export const fetchCatalogue = (signal?: AbortSignal) => get<Catalogue>('/api/services', {}, signal)
export const fetchService = (id: string, signal?: AbortSignal) => get<ServiceSheet>(`/api/services/${encodeURIComponent(id)}`, {}, signal)
export const outline = (service: string, answers: Answers) => post<Outlined>(`/api/services/${encodeURIComponent(service)}/outline`, answers)
export const fetchApplicant = (signal?: AbortSignal) => get<Applicant>('/api/drafts/applicant', {}, signal)
export const fetchDrafts = (signal?: AbortSignal) => get<DraftLine[]>('/api/drafts', {}, signal)
export const fetchDraft = (id: string, signal?: AbortSignal) => get<Draft>(`/api/drafts/${id}`, {}, signal)
export const keepDraft = (id: string, draft: { service: string; project: string | null; answers: Answers }) => put<Draft>(`/api/drafts/${id}`, draft)
export const dropDraft = (id: string) => del<void>(`/api/drafts/${id}`)
export const submitDraft = (id: string) => post<ApplicationLine>(`/api/drafts/${id}/submission`)
export const fetchApplications = (query: Query, signal?: AbortSignal) => get<Page<ApplicationLine>>('/api/applications', query, signal)
export const applicationsUrl = (): string => url('/api/applications/export')
export const fetchOfCase = (id: string, signal?: AbortSignal) => get<Application>(`/api/applications/of-case/${id}`, {}, signal)
export const fetchApplication = (id: string, signal?: AbortSignal) => get<Application>(`/api/applications/${id}`, {}, signal)
export const supplement = (id: string, step: string, text: string) => post<Application>(`/api/applications/${id}/supplement`, { step, text })
export const urge = (id: string, step: string, text: string) => post<Application>(`/api/applications/${id}/urging`, { step, text })
export const withdraw = (id: string, text: string) => post<Application>(`/api/applications/${id}/withdrawal`, { step: null, text })
export const rate = (id: string, stars: number, text: string) => post<Application>(`/api/applications/${id}/rating`, { stars, text })
export const contentUrl = (application: string, file: string): string => `/api/applications/${application}/documents/${file}/content`

/// @param of where the file goes: a draft, or an application that has been handed in
export function attach(of: 'drafts' | 'applications', id: string, document: string, file: File): Promise<DocumentLine> {
  const form = new FormData()
  form.set('file', file)
  return request('POST', `/api/${of}/${id}/documents/${encodeURIComponent(document)}`, { body: form })
}

/// What an office acts on, be it an application or a plan.
export interface Running { caseId: string; version: number; state: CaseWhole['state'] }
export type ActStep = Pick<TrackedStep, 'id' | 'title' | 'department' | 'state' | 'signers' | 'signatures' | 'mayStop' | 'stoppedBy'> & { signerNames: Text[] }
export const runningOf = (application: Application): Running => ({ caseId: application.caseId, version: application.tracked.version, state: application.tracked.state })
export const actStepOf = (application: Application, step: TrackedStep): ActStep => ({ ...step, signerNames: application.service.steps.find((own) => own.step.id === step.id)?.signers ?? [] })

/// One act of an office; the server refuses it where somebody else acted first.
export const act = (running: Running, kind: ActName, more: Record<string, unknown>) =>
  post<unknown>(`/api/cases/${running.caseId}/commands`, { version: running.version, act: kind, ...more })

export type CaseWhole = Wire['CasesWhole']
export type CaseStep = Wire['StepPage']
export type CaseEvent = Omit<Wire['CasesEvent'], 'said'> & { said: Record<string, string> }
export type CaseDebt = Wire['DebtsLine']
export type CaseMark = Wire['Mark']
export const fetchCase = (id: string, signal?: AbortSignal) => get<CaseWhole>(`/api/cases/${id}`, {}, signal)
export const fetchEvents = (id: string, signal?: AbortSignal) => get<CaseEvent[]>(`/api/cases/${id}/events`, {}, signal)
export const fetchDebts = (id: string, signal?: AbortSignal) => get<CaseDebt[]>(`/api/cases/${id}/debts`, {}, signal)
export const fetchMarks = (id: string, signal?: AbortSignal) => get<CaseMark[]>(`/api/paper-first/cases/${id}`, {}, signal)
export const caseUrl = (id: string): string => url(`/api/cases/${id}/export`)
