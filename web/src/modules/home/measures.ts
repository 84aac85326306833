import type { Column, RateName, RateRow } from '@/kernel/api-types'
import { count, moneyText, percent } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'
import type { ScaleKind } from '@/map/scale'

export const MEASURES = ['performance', 'start', 'production', 'funding', 'projects', 'amount'] as const
export type Measure = (typeof MEASURES)[number]
export const isMeasure = (value: unknown): value is Measure => MEASURES.some((own) => own === value)
export const isRate = (measure: Measure): measure is RateName => measure !== 'projects' && measure !== 'amount'
export const kindOf = (measure: Measure): ScaleKind => (isRate(measure) ? 'share' : measure === 'projects' ? 'count' : 'money')

export function valueOf(row: RateRow, measure: Measure, column: Column): number | null {
  if (measure === 'projects') return row.projects
  if (measure === 'amount') return row.amount ? Number(row.amount.amount) : null
  return row[measure][column].value
}
export function show(value: number | null, measure: Measure, locale: Locale, digits = 1): string {
  if (value === null) return '—'
  if (isRate(measure)) return percent(value, digits)
  return measure === 'projects' ? count(value) : moneyText({ amount: String(value), currency: 'CNY' }, locale)
}
/// Every project has a place, so that rows by city or county are all named.
export type PlaceRow = RateRow & { key: string; label: string }
const isNamed = (row: RateRow): row is PlaceRow => row.key !== null && row.label !== null
/// Highest first; what has no value stands last, in the order of the codes.
export function ranked(rows: readonly RateRow[], measure: Measure, column: Column): PlaceRow[] {
  const of = (row: RateRow): number => valueOf(row, measure, column) ?? -Infinity
  return rows.filter(isNamed).sort((a, b) => of(b) - of(a) || (a.key < b.key ? -1 : 1))
}
/// Dot sizes whose areas, not radii, follow the value; a rate says nothing of size.
export function parkSizes(values: readonly (number | null)[], measure: Measure): number[] {
  if (isRate(measure)) return values.map(() => 4)
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  return values.map((value) => 2.6 + 6.4 * Math.sqrt((value ?? 0) / most))
}
