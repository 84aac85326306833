import type { Why } from './api'

/// A number that means more or less of something is told as such; a name as itself.
export interface Told { key: string; name: string; share: number | null; days: number | null }

const SHARES = new Set(['clock', 'funding', 'late-before', 'history-county', 'history-industry', 'late-so-far'])

export function told(why: Pick<Why, 'kind' | 'name' | 'title' | 'value'>): Told {
  return {
    key: `forecasts.cause.${why.kind}`,
    name: why.title ?? why.name,
    share: SHARES.has(why.kind) ? why.value : null,
    days: why.kind === 'since' ? Math.round(why.value) : null,
  }
}

/// The same of a step: what it last went through, and what it is.
export function stepCause(why: Pick<Why, 'kind' | 'name' | 'title' | 'value'>): Pick<Told, 'key' | 'name' | 'share'> {
  const kind = why.kind === 'stops' && why.value === 0 ? 'neverStopped' : why.kind === 'since' ? `since.${why.name.split(' ')[0]}` : why.kind === 'days' ? `days.${why.name}` : why.kind
  return { key: `forecasts.stepCause.${kind}`, name: why.title ?? why.name, share: why.kind === 'clock' ? why.value : null }
}

/// Likelier than not is a warning; of the rest, one in four is worth a look.
export type Level = 'high' | 'some' | 'low'
export const levelOf = (missing: number): Level => (missing >= 0.5 ? 'high' : missing >= 0.25 ? 'some' : 'low')

export interface Sum { stages: number; missed: number; warned: number; rightly: number; hits: number; commoner: number; brier: number; base: number }
export function summed(trials: { stages: number; missed: number; warned: number; warnedAndMissed: number; hits: number; commoner: number; brier: number; brierOfBase: number }[]): Sum {
  const sum: Sum = { stages: 0, missed: 0, warned: 0, rightly: 0, hits: 0, commoner: 0, brier: 0, base: 0 }
  for (const own of trials) {
    sum.stages += own.stages
    sum.missed += own.missed
    sum.warned += own.warned
    sum.rightly += own.warnedAndMissed
    sum.hits += own.hits
    sum.commoner += own.commoner
    sum.brier += own.brier * own.stages
    sum.base += own.brierOfBase * own.stages
  }
  return { ...sum, brier: sum.stages ? sum.brier / sum.stages : 0, base: sum.stages ? sum.base / sum.stages : 0 }
}
