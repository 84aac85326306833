import type { Project, StageCode, TimelineStep } from '@/kernel/api-types'
import { addMonths, daysBetween } from '@/kernel/format'

export interface StepRow extends TimelineStep {
  current: boolean
  bar: { from: number; to: number; kind: 'verified' | 'reported' | 'running' } | null
  late: { from: number; to: number } | null
  plan: number | null
  slip: number | null
}
export interface StepChart { rows: StepRow[]; now: number; ticks: { at: number; label: string }[] }

/// The time line of one project on a common scale, 0 to 1.
export function chartOf(project: Pick<Project, 'timeline' | 'stage' | 'next'>, day: string): StepChart {
  const known = project.timeline.flatMap((step) => [step.planned, step.reported?.on, step.verified?.on]).filter((on): on is string => !!on)
  const from = addMonths([...known, day].sort()[0]!, -1)
  const to = addMonths([...known, day].sort().at(-1)!, 1)
  const whole = Math.max(1, daysBetween(from, to))
  const at = (on: string): number => Math.min(1, Math.max(0, daysBetween(from, on) / whole))
  let before: string | null = null
  const rows = project.timeline.map((step) => {
    const row = rowOf(step, before, project.stage, project.next, day, at)
    before = step.reported?.on ?? before
    return row
  })
  return { rows, now: at(day), ticks: ticksOf(from, to).map((on) => ({ at: at(on), label: on.endsWith('-01-01') ? on.slice(0, 4) : on.slice(2, 7) })) }
}
function rowOf(step: TimelineStep, before: string | null, stage: StageCode | null, next: Project['next'], day: string, at: (on: string) => number): StepRow {
  const on = step.reported?.on ?? null
  const running = !on && step.stage === next?.stage && before !== null
  const due = running ? next?.due ?? step.planned : null
  const split = due && before && due < before ? before : due
  const late = split && split < day ? { from: at(split), to: at(day) } : null
  const bar = on
    ? { from: at(before && before < on ? before : on), to: at(on), kind: step.verified ? ('verified' as const) : ('reported' as const) }
    : running ? { from: at(before!), to: late ? late.from : at(day), kind: 'running' as const } : null
  return { ...step, current: step.stage === stage, bar, late, plan: step.planned ? at(step.planned) : null, slip: on && step.planned ? daysBetween(step.planned, on) : null }
}
function ticksOf(from: string, to: string): string[] {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const every = years > 3 ? 12 : 6
  const ticks: string[] = []
  for (let on = `${from.slice(0, 4)}-01-01`; on < to; on = addMonths(on, every)) if (on > from) ticks.push(on)
  return ticks
}
