import type { Cohort, Column, RateName, RateRow } from '@/kernel/api-types'

export const COHORTS: readonly Cohort[] = ['city', 'county', 'year', 'event', 'park', 'chain', 'industry']
export const RATES: readonly RateName[] = ['performance', 'start', 'production', 'funding']
export const isCohort = (value: unknown): value is Cohort => COHORTS.some((own) => own === value)

/// What stands in for the key of all together, and of projects of which the cohort is not known.
export const TOTAL = ' total'
export const UNKNOWN = ' unknown'

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
    return turn * (left - right) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1)
  })
}

/// The address of the list behind a cell; the ledger's drawer `trace` reads it.
export type Part = 'numerator' | 'denominator' | 'missing'
export interface Cell { rate: RateName; column: Column; by: Cohort; key: string | null }
/// The key under which the server lists the projects of which the cohort is not known.
export const UNKNOWN_KEY = 'unknown'
export const traceText = (cell: Cell, part: Part): string =>
  [cell.rate, cell.column, part, ...(cell.key === null ? [] : [cell.by, cell.key])].join('.')

/// How a rate moved between two as-of pairs, in shares of one; null where either has no value.
export const moved = (now: number | null | undefined, then: number | null | undefined): number | null =>
  now === null || now === undefined || then === null || then === undefined ? null : now - then
