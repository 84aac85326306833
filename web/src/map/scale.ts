/// A choropleth's classes: at most five, parted at round numbers near the quantiles of what is shown.
export type ScaleKind = 'share' | 'count' | 'money'
export const CLASSES = 5

export function breaksOf(values: readonly (number | null | undefined)[], kind: ScaleKind): number[] {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value)).sort((a, b) => a - b)
  if (known.length < 2 || known[0] === known.at(-1)) return []
  const cuts = [1, 2, 3, 4].map((part) => quantile(known, part / CLASSES))
  for (const rounded of roundings(kind)) {
    const tried = inside(cuts.map(rounded), known)
    if (tried.length === CLASSES - 1) return tried
  }
  return inside(cuts, known)
}

const inside = (cuts: number[], sorted: number[]): number[] =>
  [...new Set(cuts)].filter((cut) => cut > sorted[0]! && cut <= sorted.at(-1)!)

function quantile(sorted: number[], share: number): number {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}

function roundings(kind: ScaleKind): ((value: number) => number)[] {
  if (kind === 'share') return [0.1, 0.05, 0.02, 0.01].map((step) => (value) => Math.round(Math.round(value / step) * step * 1e6) / 1e6)
  const digits = (kept: number) => (value: number) => (value === 0 ? 0 : Number(value.toPrecision(kept)))
  return kind === 'count' ? [digits(1), digits(2), Math.round] : [digits(1), digits(2), digits(3)]
}

/// The class a value falls in; −1 where there is none.
export function classOf(value: number | null | undefined, breaks: readonly number[]): number {
  if (value === null || value === undefined || !Number.isFinite(value)) return -1
  return breaks.filter((cut) => value >= cut).length
}
/// The colour steps used when there are fewer classes than colours: spread over the whole ramp.
export function rampFor(ramp: readonly string[], breaks: readonly number[]): string[] {
  const classes = breaks.length + 1
  if (classes === 1) return [ramp[2] ?? ramp[0]!]
  return Array.from({ length: classes }, (_, i) => ramp[Math.round((i * (ramp.length - 1)) / (classes - 1))]!)
}
