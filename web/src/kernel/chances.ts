import { get } from './http'
import type { Wire } from './api-types'

/// Where the chance of a step stands in the answer.
export const chanceKey = (caseId: string, step: string): string => `${caseId}.${step}`
/// How likely each step of these cases is to miss its day; nothing where there is no model.
export async function fetchChances(cases: string[], signal?: AbortSignal): Promise<Map<string, number>> {
  const query = [...new Set(cases)].map((id) => `caseId=${id}`).join('&')
  const page = cases.length ? await get<Wire['StepForecastsPage']>(`/api/forecasts/steps?limit=500&${query}`, {}, signal).catch(() => null) : null
  return new Map(page?.items.map((own) => [chanceKey(own.caseId, own.step), own.missing]) ?? [])
}
