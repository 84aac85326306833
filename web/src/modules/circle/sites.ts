import type { Ranked, SiteMark, SitePark } from './api'

export const MOST_COMPARED = 4

export const ranksText = (ranks: { best: number; worst: number }): string => (ranks.best === ranks.worst ? String(ranks.best) : `${ranks.best}–${ranks.worst}`)
/// Marks are from 0 to 1; people read them out of a hundred.
export const points = (value: number): string => (value * 100).toFixed(0)
export const spanText = (span: { low: number; high: number }): string => (points(span.low) === points(span.high) ? points(span.low) : `${points(span.low)}–${points(span.high)}`)

export type Known = 'known' | 'partly' | 'unknown'
export const knownOf = (mark: Pick<SiteMark, 'low' | 'high' | 'stated' | 'amount' | 'neighbours'>): Known =>
  mark.high - mark.low < 1e-9 ? 'known' : mark.amount === null && !mark.neighbours.length ? 'unknown' : 'partly'

/// Of how many parks something is known by each criterion.
export function knownBy(ranked: Pick<Ranked, 'criteria' | 'parks'>): Map<string, number> {
  return new Map(ranked.criteria.map((criterion, i) => [criterion.id, ranked.parks.filter((park) => park.marks[i] && knownOf(park.marks[i]) !== 'unknown').length]))
}

/// The gaps of a park that would move its total most, the largest first.
export const gapsOf = (park: SitePark): SiteMark[] => park.marks.filter((mark) => mark.swing > 0.005).sort((a, b) => b.swing - a.swing)

/// `land:3,power:2`: only what is not as declared, so that an address stays short and follows the declaration.
export function pairsText(values: ReadonlyMap<string, number>, declared: ReadonlyMap<string, number>): string | null {
  const own = [...values].filter(([key, value]) => declared.get(key) !== value).map(([key, value]) => `${key}:${value}`)
  return own.length ? own.join(',') : null
}
export function pairsOf(text: string | null): Map<string, number> {
  return new Map((text ?? '').split(',').flatMap((pair) => {
    const [key, value] = pair.split(':')
    return key && value !== undefined && Number.isFinite(Number(value)) ? [[key, Number(value)] as const] : []
  }))
}
