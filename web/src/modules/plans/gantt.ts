import { addDays } from '@/kernel/format'
import { axisBetween, HEAD, position, ROW, type Axis } from '@/ui/axis'
import type { Phase, PlanPage, PlanStep } from './api'

export const PHASES: Phase[] = ['LAND', 'WORKS', 'PERMIT', 'ACCEPTANCE']

export interface Segment { left: number; width: number; stop: string | null; from: string; until: string }
export interface Group { phase: Phase; steps: PlanStep[] }
export interface Link { from: string; to: string; onPath: boolean; path: string }

/// From the start to the goal with some air behind it; what comes long after the goal is told, not drawn.
export function axisOf(page: PlanPage): Axis {
  const ends = page.steps.flatMap((step) => (step.end && (page.goal === 'END' || leadsToGoal(step)) ? [step.latestEnd ?? step.end] : []))
  const first = page.steps.reduce((day, step) => (step.begin && step.begin < day ? step.begin : day), page.start)
  const last = [page.goal === 'START' ? page.constructionOn : page.end, ...ends, addDays(first, 14)].reduce<string>((day, own) => (own && own > day ? own : day), first)
  return axisBetween(first, last)
}
const leadsToGoal = (step: PlanStep): boolean => step.slackDays !== null || step.done

export function segmentsOf(step: PlanStep, axis: Axis): Segment[] {
  return step.stretches.filter((own) => own.until > own.from && own.from < axis.to).map((own) => {
    const left = position(axis, own.from)
    return { left, width: position(axis, own.until) - left, stop: own.stop, from: own.from, until: own.until }
  })
}
export const isBeyond = (step: PlanStep, axis: Axis): boolean => step.begin !== null && step.begin >= axis.to

/// Phase by phase, in the order in which steps begin; those without a day come last.
export function groupsOf(page: PlanPage): Group[] {
  const order = (step: PlanStep): string => `${step.begin ?? '9999'} ${step.end ?? '9999'}`
  return PHASES.map((phase) => ({ phase, steps: page.steps.filter((step) => step.phase === phase).sort((a, b) => order(a).localeCompare(order(b))) })).filter((group) => group.steps.length)
}

/// The middle of each step's row, from the top of the first group.
export function middlesOf(groups: Group[]): { middles: Map<string, number>; height: number } {
  const middles = new Map<string, number>()
  let y = 0
  for (const group of groups) {
    y += HEAD
    for (const step of group.steps) {
      middles.set(step.id, y + ROW / 2)
      y += ROW
    }
  }
  return { middles, height: y }
}

/// Lines from the end of one step to the begin of the next: those of the critical chain, and those of the step that is chosen.
export function linksOf(page: PlanPage, groups: Group[], axis: Axis, chosen: string | null): Link[] {
  const { middles } = middlesOf(groups)
  const byId = new Map(page.steps.map((step) => [step.id, step]))
  const chain = new Set(page.path.slice(1).map((id, i) => `${page.path[i]}>${id}`))
  return page.steps.flatMap((step) => step.after.flatMap((before) => {
    const from = byId.get(before)
    const onPath = chain.has(`${before}>${step.id}`)
    if (!from?.end || !step.begin || (!onPath && chosen !== step.id && chosen !== before) || from.end >= axis.to) return []
    const x1 = position(axis, from.end) * 1000
    const x2 = position(axis, step.begin) * 1000
    const y1 = middles.get(before) ?? 0
    const y2 = middles.get(step.id) ?? 0
    return [{ from: before, to: step.id, onPath, path: `M${x1} ${y1} H${x1 + 4} V${y2} H${Math.max(x2, x1 + 4)}` }]
  }))
}
