import type { Wire } from '@/kernel/api-types'

export type Part = Wire['SeriesPart']
export interface Span { from: number; to: number }
export interface Line { number: number; name: string; tone: number; parts: Part[]; partMillis: number; staleMillis: number }
export interface Scale { low: number; high: number; ticks: number[] }

export const PRESETS = { hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 2_592_000_000 } as const
export type Preset = keyof typeof PRESETS
export const SHORTEST = 60_000
export const LONGEST = 400 * 86_400_000

const middle = (part: Part, line: Line): number => Date.parse(part.from) + line.partMillis / 2
const isMeasured = (part: Part): part is Part & { min: number; mean: number; max: number } => part.mean !== null && part.mean !== undefined

/// Stretches between which nothing was said for longer than the series may be silent: no line joins them.
export function stretches(line: Line): Part[][] {
  const most = Math.max(line.staleMillis, line.partMillis) + line.partMillis
  const found: Part[][] = []
  let before = -Infinity
  for (const part of line.parts.filter(isMeasured)) {
    const at = Date.parse(part.from)
    if (at - before > most) found.push([])
    found.at(-1)!.push(part)
    before = at
  }
  return found
}

/// Round numbers around all that is shown.
export function scaleOf(lines: readonly Line[], steps = 4): Scale {
  const values = lines.flatMap((line) => line.parts.filter(isMeasured).flatMap((part) => (lines.length > 1 ? [part.mean] : [part.min, part.max])))
  if (!values.length) return { low: 0, high: 1, ticks: [0, 1] }
  const least = Math.min(...values)
  const most = Math.max(...values)
  const span = most - least || Math.abs(most) || 1
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((own) => own * power).find((own) => own >= rough)!
  const low = Math.floor((most === least ? least - span / 2 : least) / step) * step
  const ticks: number[] = []
  for (let at = low; ; at += step) {
    ticks.push(Number(at.toPrecision(12)))
    if (at >= (most === least ? most + span / 2 : most)) break
  }
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}

export interface Frame { width: number; height: number; span: Span; scale: Scale }
export const xOf = (at: number, { width, span }: Frame): number => ((at - span.from) / Math.max(1, span.to - span.from)) * width
export const yOf = (value: number, { height, scale }: Frame): number => height - ((value - scale.low) / (scale.high - scale.low || 1)) * height
const spot = (at: number, value: number, frame: Frame): string => `${xOf(at, frame).toFixed(1)} ${yOf(value, frame).toFixed(1)}`

export const meanPath = (line: Line, frame: Frame): string =>
  stretches(line).map((parts) => (parts.length === 1 ? `M${spot(middle(parts[0]!, line), parts[0]!.mean!, frame)}h.01` : parts.map((part, i) => `${i ? 'L' : 'M'}${spot(middle(part, line), part.mean!, frame)}`).join(''))).join('')
export const bandPath = (line: Line, frame: Frame): string =>
  stretches(line).map((parts) => `M${parts.map((part) => spot(middle(part, line), part.max!, frame)).join('L')}L${[...parts].reverse().map((part) => spot(middle(part, line), part.min!, frame)).join('L')}Z`).join('')

const STEPS = [60_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000, 172_800_000, 604_800_000, 2_592_000_000]
const CHINA = 8 * 3_600_000
/// Moments worth naming, at full minutes, hours or days of China.
export function ticksOf(span: Span, most: number): { at: number; label: string }[] {
  const step = STEPS.find((own) => (span.to - span.from) / own <= most) ?? STEPS.at(-1)!
  const found: { at: number; label: string }[] = []
  for (let at = Math.ceil((span.from + CHINA) / step) * step - CHINA; at <= span.to; at += step) {
    const text = new Date(at + CHINA).toISOString()
    found.push({ at, label: step >= 86_400_000 || text.slice(11, 16) === '00:00' ? text.slice(5, 10) : text.slice(11, 16) })
  }
  return found
}

/// Closer to or further from a moment; it stays where it is, and nothing ahead of now is shown.
export function zoomed(span: Span, factor: number, around: number, now: number): Span {
  const size = Math.min(LONGEST, Math.max(SHORTEST, (span.to - span.from) * factor))
  const share = (around - span.from) / Math.max(1, span.to - span.from)
  const to = Math.min(now, around + size * (1 - share))
  return { from: to - size, to }
}
export function moved(span: Span, share: number, now: number): Span {
  const size = span.to - span.from
  const to = Math.min(now, span.to + size * share)
  return { from: to - size, to }
}
/// The nearest of the parts, where one is near.
export function nearest(line: Line, at: number): Part | null {
  let best: Part | null = null
  for (const part of line.parts) if (!best || Math.abs(middle(part, line) - at) < Math.abs(middle(best, line) - at)) best = part
  return best && Math.abs(middle(best, line) - at) <= line.partMillis * 1.5 ? best : null
}
export const valueText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : Math.abs(value) >= 1e6 ? value.toLocaleString('en-US', { maximumFractionDigits: 0 }) : String(Number(value.toPrecision(7)))
