import type { Cohort, Column, RateName } from '@/kernel/api-types'

export type TracePart = 'numerator' | 'denominator' | 'missing'
export interface Trace { rate: RateName; column: Column; part: TracePart; by?: Cohort; key?: string }

/// `start.reported.missing` or, within a cohort, `start.reported.missing.city.510100`.
export function parseTrace(text: string): Trace {
  const [rate, column, part, by, ...key] = text.split('.')
  return {
    rate: (['performance', 'start', 'production', 'funding'] as const).find((name) => name === rate) ?? 'performance',
    column: column === 'verified' ? 'verified' : 'reported',
    part: part === 'missing' || part === 'denominator' ? part : 'numerator',
    ...(by && key.length ? { by: by as Cohort, key: key.join('.') } : {}),
  }
}
export const writeTrace = (trace: Trace): string =>
  [trace.rate, trace.column, trace.part, ...(trace.by && trace.key ? [trace.by, trace.key] : [])].join('.')
