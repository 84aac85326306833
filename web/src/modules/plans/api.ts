import type { Titled, Wire } from '@/kernel/api-types'
import { get, post } from '@/kernel/http'

export type FactsPage = Wire['PlanFactsPage']
export type Fact = Wire['PlanFactsFactLine']
export type PlanPage = Wire['PlanPage']
export type PlanStep = Wire['PlanStep']
export type PlanReadiness = Wire['PlanReadiness']
export type Wanted = Wire['PlanWanted']
export type Stop = Wire['PlanStop']
export type StopKind = Stop['kind']
export type Basis = Wanted['basis']
export type Goal = Wanted['goal']
export type Phase = PlanStep['phase']
export type Words = Titled

export const fetchFacts = (project: string, signal?: AbortSignal) => get<FactsPage>('/api/plans/facts', { project }, signal)
export const preview = (wanted: Wanted) => post<PlanPage>('/api/plans/preview', wanted)
export const keepPlan = (project: string, start: string, answers: Record<string, string>) => post<Wire['PlansKept']>('/api/plans', { project, start, answers })
export const fetchBpmn = (wanted: Wanted) => post<string>('/api/plans/bpmn', wanted, { Accept: 'application/xml' })
export const openCase = (project: string) => post<Wire['PlansOpened']>('/api/plans/cases', { project })
