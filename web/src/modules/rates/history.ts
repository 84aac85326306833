import type { RatePoint } from '@/kernel/api-types'

type Side = 'reported' | 'verified'
export const x = (index: number, months: readonly RatePoint[]): number => (months.length < 2 ? 50 : (index / (months.length - 1)) * 100)
/// The top of the scale: the next tenth above the highest value, never under a fifth, so that small rates stay legible.
export function ceiling(months: readonly RatePoint[]): number {
  const most = Math.max(0, ...months.flatMap((month) => [month.reported.value ?? 0, month.verified.value ?? 0]))
  return Math.min(1, Math.max(0.2, Math.ceil(most * 10 + 0.001) / 10))
}
export const y = (value: number, top: number): number => 100 - (Math.min(value, top) / top) * 100

/// Unbroken stretches only: a month without a value leaves a hole, it is not bridged.
export function linePath(months: readonly RatePoint[], side: Side, top: number): string {
  let down = false
  return months.map((month, i) => {
    const value = month[side].value
    if (value === null || value === undefined) { down = false; return '' }
    const step = `${down ? 'L' : 'M'}${x(i, months).toFixed(2)} ${y(value, top).toFixed(2)}`
    down = true
    return step
  }).join('')
}
export function gapPath(months: readonly RatePoint[], top: number): string {
  const both = months.flatMap((month, i) => {
    const [a, b] = [month.reported.value, month.verified.value]
    return typeof a === 'number' && typeof b === 'number' ? [{ at: x(i, months), a: y(a, top), b: y(b, top) }] : []
  })
  if (both.length < 2) return ''
  const there = both.map((p, i) => `${i ? 'L' : 'M'}${p.at.toFixed(2)} ${p.a.toFixed(2)}`).join('')
  const back = [...both].reverse().map((p) => `L${p.at.toFixed(2)} ${p.b.toFixed(2)}`).join('')
  return `${there}${back}Z`
}
