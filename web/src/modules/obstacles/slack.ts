import type { Obstacle, Typical } from './api'

export type Slack = { state: 'late' | 'near' | 'ample'; days: number } | { state: 'unknown'; why: 'noStretch' | 'noDue' | 'noneSoLong' }
export const NEAR_DAYS = 30

export function slackOf(obstacle: Pick<Obstacle, 'typical' | 'due' | 'slackDays'>): Slack {
  const days = obstacle.slackDays
  if (days !== null) return { state: days < 0 ? 'late' : days < NEAR_DAYS ? 'near' : 'ample', days: Math.abs(days) }
  return { state: 'unknown', why: !obstacle.typical ? 'noStretch' : !obstacle.due ? 'noDue' : 'noneSoLong' }
}

/// Where things stand on the bar, from 0 to 1; null for what is not known.
export interface Marks { elapsed: number; due: number | null; q1: number | null; median: number | null; q3: number | null }
export function marksOf(typical: Typical, elapsed: number, daysLeft: number | null): Marks {
  const due = daysLeft === null ? null : Math.max(0, elapsed + daysLeft)
  const end = Math.max(1, elapsed, due ?? 0, typical.q3 ?? typical.median ?? typical.q1 ?? typical.longest) * 1.06
  const at = (days: number | null): number | null => (days === null ? null : days / end)
  return { elapsed: elapsed / end, due: at(due), q1: at(typical.q1), median: at(typical.median), q3: at(typical.q3) }
}
