import type { RateName } from '@/kernel/api-types'
import { addDays } from '@/kernel/format'
import type { IssueLine, Rank, RateKind, RateLine, Shift } from './api'

export const RATES: readonly RateName[] = ['performance', 'start', 'production', 'funding']
export const rateName = (kind: RateKind): RateName => kind.toLowerCase() as RateName

/// By one rate: the first first, those of one rank by name, what has no rank last.
export function ranked(rows: RateLine[], rate: RateName): RateLine[] {
  const of = (line: RateLine): number => line.rates[rate].rank?.rank ?? Infinity
  return [...rows].sort((a, b) => (of(a) === of(b) ? a.label.localeCompare(b.label, 'zh') : of(a) - of(b)))
}
/// `3/21 ↑2`; a dash where there is no rank.
export function rankText(rank: Rank | null): string {
  if (!rank) return '—'
  const moved = rank.moved === null || rank.moved === 0 ? '' : rank.moved > 0 ? ` ↑${rank.moved}` : ` ↓${-rank.moved}`
  return `${rank.rank}/${rank.of}${moved}`
}
/// The shifts that say something, as reported; the verified ones stand beside them in the files.
export const told = (shifts: Shift[]): Shift[] => shifts.filter((shift) => !shift.verified && shift.entered + shift.left + shift.changed > 0)
export const lastMonth = (today: string): string => addDays(`${today.slice(0, 8)}01`, -1).slice(0, 7)
/// An issue that was corrected is no longer the one that holds.
export const holds = (issue: IssueLine): boolean => issue.correctedBy === null
/// The bulletin to open first: one's own place, where it has one, or the first there is.
export const firstPlace = (issue: IssueLine, own: string | undefined): string | null =>
  (issue.places.find((place) => place.place === own) ?? issue.places.find((place) => own?.startsWith(place.place.slice(0, 4)) && place.place !== '510000') ?? issue.places[0])?.place ?? null
