import type { Column, ProjectLine, StageCode } from '@/kernel/api-types'
import { addMonths, daysBetween } from '@/kernel/format'
import { STAGES } from '@/kernel/stages'

export interface Span { from: string; to: string; months: { day: string; label: string; year: boolean }[] }
export interface Bar { kind: 'done' | 'running' | 'late' | 'planned'; stage: StageCode; from: string; to: string; depth: number }
const BACK = 27
const AHEAD = 15

/// The window of time shown: from some two years back to a year and a half ahead, cut at quarters.
export function spanAround(day: string, back: number = BACK, ahead: number = AHEAD): Span {
  const quarterStart = (at: string): string => `${at.slice(0, 5)}${String(Math.floor((Number(at.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
  const from = quarterStart(addMonths(day, -back))
  const to = quarterStart(addMonths(day, ahead + 3))
  const months: Span['months'] = []
  for (let at = from; at < to; at = addMonths(at, 3)) {
    const quarter = Math.floor(Number(at.slice(5, 7)) / 3) + 1
    months.push({ day: at, year: quarter === 1, label: quarter === 1 ? at.slice(0, 4) : `Q${quarter}` })
  }
  return { from, to, months }
}
/// Where a day lies in the window, 0 to 1, held at the edges.
export function position(span: Span, day: string): number {
  return Math.min(1, Math.max(0, daysBetween(span.from, day) / daysBetween(span.from, span.to)))
}

/// A project as bars: stages passed, the running one with its late part, and what is planned ahead.
export function barsOf(project: ProjectLine, column: Column, day: string): Bar[] {
  const reached = STAGES.flatMap((stage, depth) => {
    const on = project.milestones[stage]?.[column]
    return on && on <= day && stage !== 'EXITED' ? [{ stage, depth, on }] : []
  }).sort((a, b) => a.on.localeCompare(b.on) || a.depth - b.depth)
  const bars: Bar[] = []
  reached.forEach(({ stage, depth, on }, index) => {
    const next = reached[index + 1]
    if (next) bars.push({ kind: 'done', stage, depth, from: on, to: next.on })
    else bars.push(...runningBars(project, stage, depth, on, day))
  })
  return [...bars, ...plannedBars(project, reached.at(-1)?.depth ?? -1, day)].filter((bar) => bar.to > bar.from)
}
function runningBars(project: ProjectLine, stage: StageCode, depth: number, from: string, day: string): Bar[] {
  if (stage === 'AT_CAPACITY') return [{ kind: 'done', stage, depth, from, to: day }]
  const due = project.nextDue
  if (!due || due >= day || (project.overdueDays ?? 0) <= 0) return [{ kind: 'running', stage, depth, from, to: day }]
  const split = due > from ? due : from
  return [{ kind: 'running', stage, depth, from, to: split }, { kind: 'late', stage, depth, from: split, to: day }]
}
function plannedBars(project: ProjectLine, depth: number, day: string): Bar[] {
  const ahead = STAGES.flatMap((stage, at) => {
    const on = project.milestones[stage]?.planned
    return at > depth && on && on > day ? [{ stage, depth: at, on }] : []
  }).sort((a, b) => a.on.localeCompare(b.on))
  return ahead.map(({ stage, depth: at, on }, index) => ({ kind: 'planned' as const, stage, depth: at, from: ahead[index - 1]?.on ?? day, to: on }))
}
