import type { Cohort, Column, RateName, RateRow } from '@/kernel/api-types'

export const COHORTS: readonly Cohort[] = ['city', 'county', 'year', 'event', 'park', 'chain', 'industry']
export const RATES: readonly RateName[] = ['performance', 'start', 'production', 'funding']
export const isCohort = (value: unknown): value is Cohort => COHORTS.some((own) => own === value)

export type SortKey = 'label' | 'projects' | 'amount' | RateName
export const isSortKey = (value: string): value is SortKey => ['label', 'projects', 'amount', ...RATES].includes(value)
const weight = (row: RateRow, key: SortKey): number | string | null => {
  if (key === 'label') return row.label
  if (key === 'projects') return row.projects
  if (key === 'amount') return row.amount ? Number(row.amount.amount) : null
  return row[key].verified.value
}
/// Rows in the order asked for (`-performance`: highest verified rate first); the unknown stand last either way.
export function sortedRows(rows: readonly RateRow[], sort: string): RateRow[] {
  const key = sort.replace('-', '')
  if (!isSortKey(key)) return [...rows]
  const turn = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [weight(a, key), weight(b, key)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'string' || typeof right === 'string') return turn * String(left).localeCompare(String(right), 'zh-Hans-CN')
    return turn * (left - right) || (a.key < b.key ? -1 : 1)
  })
}

/// What a cell of the table stands for; written in the address as `performance:verified:city:510100`.
export interface Cell { rate: RateName; column: Column; by: Cohort; key: string }
export const cellText = (cell: Cell): string => [cell.rate, cell.column, cell.by, cell.key].join(':')
export function cellOf(text: string): Cell | null {
  const [rate, column, by, ...key] = text.split(':')
  const known = RATES.find((own) => own === rate)
  if (!known || (column !== 'reported' && column !== 'verified') || !isCohort(by) || !key.length) return null
  return { rate: known, column, by, key: key.join(':') }
}

/// How a rate moved between two as-of pairs, in shares of one; null where either has no value.
export const moved = (now: number | null | undefined, then: number | null | undefined): number | null =>
  now === null || now === undefined || then === null || then === undefined ? null : now - then
