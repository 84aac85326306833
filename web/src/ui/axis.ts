import { addDays, addMonths, daysBetween } from '@/kernel/format'

/// A stretch of days that is drawn from left to right, with the days that are named.
export interface Axis { from: string; to: string; ticks: { day: string; label: string; year: boolean }[] }
/// How high a row is, and the head of a group.
export const ROW = 34
export const HEAD = 30

/// With some air behind the last day.
export function axisBetween(first: string, last: string): Axis {
  const to = addDays(last, Math.max(3, Math.round(daysBetween(first, last) * 0.06)))
  return { from: first, to, ticks: ticksOf(first, to) }
}

function ticksOf(from: string, to: string): Axis['ticks'] {
  const days = daysBetween(from, to)
  const step = days > 1500 ? 12 : days > 500 ? 3 : 1
  const ticks: Axis['ticks'] = []
  for (let at = `${from.slice(0, 7)}-01`; at < to; at = addMonths(at, step)) {
    if (at >= from) ticks.push({ day: at, year: at.slice(5, 7) === '01', label: at.slice(5, 7) === '01' || !ticks.length ? at.slice(0, 7) : at.slice(5, 7) })
  }
  return days > 75 ? ticks : weeksOf(from, to)
}
function weeksOf(from: string, to: string): Axis['ticks'] {
  const ticks: Axis['ticks'] = []
  for (let at = from; at < to; at = addDays(at, 7)) ticks.push({ day: at, year: false, label: at.slice(5) })
  return ticks
}

/// Where a day lies on the axis, 0 to 1, held at the edges.
export const position = (axis: Axis, day: string): number => Math.min(1, Math.max(0, daysBetween(axis.from, day) / Math.max(1, daysBetween(axis.from, axis.to))))
