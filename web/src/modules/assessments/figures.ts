import { moneyText, percent } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'
import type { CsvCell } from '@/ui/save'
import type { ItemLine, RankLine, SheetItem, SimulatedLine } from './api'

/// Two decimals at least, four at most; in a column all have the same.
export function pointsText(points: string | null | undefined, digits?: number): string {
  if (points === null || points === undefined) return '—'
  return Number(points).toLocaleString('en-US', { minimumFractionDigits: digits ?? 2, maximumFractionDigits: digits ?? 4 })
}
/// A sheet of one full mark is told by the finest decimals, one of a hundred is not.
export const digitsOf = (full: string): number => (Number(full) < 10 ? 4 : 2)
const MONEY = new Set(['FUNDING_RATE', 'ARRIVED_OVER_TASK', 'AMOUNT_OVER_TASK'])
/// What stands above and below the line: counts, or money.
export function fractionText(line: ItemLine, item: SheetItem, locale: Locale): string {
  const show = (value: string): string => (MONEY.has(item.measure) ? moneyText({ amount: value, currency: 'CNY' }, locale) : value)
  const above = line.numerator === null || line.numerator === undefined ? null : show(line.numerator)
  const below = line.denominator === null || line.denominator === undefined ? null : show(line.denominator)
  return above === null ? '—' : below === null ? above : `${above} / ${below}`
}
export const valueText = (line: ItemLine, item: SheetItem): string =>
  line.value === null || line.value === undefined ? '—' : item.unit === 'SHARE' ? percent(Number(line.value), 2) : String(Number(line.value))
/// Which side of a drawer's address is the assessment, and which the place.
export function parseScore(id: string): { assessment: string; place: string } {
  const dot = id.lastIndexOf('.')
  return { assessment: id.slice(0, dot), place: id.slice(dot + 1) }
}
export const writeScore = (assessment: string, place: string): string => `${assessment}.${place}`
/// Ranks up, negative for down; null where a rank is missing on either side.
export const moved = (line: SimulatedLine): number | null =>
  line.rankBefore === null || line.rankBefore === undefined || line.rankAfter === null || line.rankAfter === undefined ? null : line.rankBefore - line.rankAfter
/// Those who moved the most first.
export const byMove = (lines: readonly SimulatedLine[]): SimulatedLine[] =>
  [...lines].sort((a, b) => Math.abs(moved(b) ?? 0) - Math.abs(moved(a) ?? 0) || (a.rankAfter ?? Infinity) - (b.rankAfter ?? Infinity))
/// The line of a YAML text in which a problem stands; `file.yaml:12 items[0]` tells 12.
export const lineOf = (where: string | undefined): number | null => { const found = /:(\d+)( |$)/.exec(where ?? ''); return found ? Number(found[1]) : null }
export const rankRows = (rows: readonly RankLine[], items: readonly SheetItem[], heads: readonly string[], title: (item: SheetItem) => string): CsvCell[][] => [
  [...heads, ...items.map(title)],
  ...rows.map((row) => [row.rank ?? '', row.name, row.place, row.points, row.missing, ...items.map((item) => row.items?.[item.id] ?? '')]),
]
