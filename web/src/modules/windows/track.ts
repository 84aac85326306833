import { axisBetween, position, type Axis } from '@/ui/axis'
import { addDays } from '@/kernel/format'
import { leftOf } from '@/kernel/left'
import type { CaseStep, CaseWhole } from './api'

export interface Bar { left: number; width: number; kind: 'run' | 'done' | 'stop' | 'wait'; from: string; until: string; why: string | null }
export interface Row { step: CaseStep; begun: string | null; bars: Bar[]; due: number | null; late: boolean }

const dayOf = (instant: string): string => new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/// The day on which everything before a step was done; null while something is not.
export function begunOn(whole: CaseWhole, step: CaseStep): string | null {
  const before = step.dependsOn.map((id) => whole.steps.find((own) => own.id === id))
  if (before.some((own) => !own?.endedOn || own.state !== 'DONE')) return null
  return before.reduce((day, own) => (own!.endedOn! > day ? own!.endedOn! : day), dayOf(whole.openedAt))
}

/// From the first day to the last that is known: today while it runs, and the due days.
export function axisOf(whole: CaseWhole, today: string): Axis {
  const days = whole.steps.flatMap((step) => [step.receivedOn, step.endedOn, step.dueOn, begunOn(whole, step)]).filter((day): day is string => Boolean(day))
  const ends = whole.state === 'RUNNING' ? [...days, today] : days
  const first = [dayOf(whole.openedAt), ...days].sort()[0]!
  return axisBetween(first, [...ends, addDays(first, 7)].sort().at(-1)!)
}

/// The rows in the order in which steps begin, those that wait last.
export function rowsOf(whole: CaseWhole, axis: Axis, today: string): Row[] {
  return whole.steps
    .map((step) => row(whole, step, axis, today))
    .sort((a, b) => (a.begun ?? '9999').localeCompare(b.begun ?? '9999'))
}
function row(whole: CaseWhole, step: CaseStep, axis: Axis, today: string): Row {
  const begun = begunOn(whole, step)
  const open = ['READY', 'RUNNING', 'STOPPED'].includes(step.state)
  const bar = (kind: Bar['kind'], from: string, until: string, why: string | null = null): Bar => ({ left: position(axis, from), width: position(axis, until) - position(axis, from), kind, from, until, why })
  const end = step.endedOn ?? today
  const bars: Bar[] = []
  const received = step.receivedOn
  if (begun && (open || received)) {
    const until = received ?? today
    if (until > begun) bars.push(bar('wait', begun, until))
  }
  if (received) {
    let from = received
    for (const stop of step.suspensions) {
      if (stop.from > from) bars.push(bar(open ? 'run' : 'done', from, stop.from))
      bars.push(bar('stop', stop.from, stop.until ?? end, stop.kind))
      from = stop.until ?? end
    }
    if (end > from) bars.push(bar(open ? 'run' : 'done', from, end))
  }
  return { step, begun, bars, due: step.dueOn && open ? position(axis, step.dueOn) : null, late: open && (leftOf(step, Date.now())?.late ?? false) }
}
