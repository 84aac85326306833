import type { Column, RateName, RateRow } from '@/kernel/api-types'
import { csvText } from '@/ui/save'
import { RATES } from './cohorts'

type Part = 'numerator' | 'denominator' | 'value'
export interface RatesSheet {
  title: string; by: string; rows: readonly RateRow[]; validOn: string; recordedAt: string; formula: string; demo: string
  heads: { label: string; projects: string; amount: string; side: (rate: RateName, column: Column, part: Part) => string }
}
const COLUMNS: readonly Column[] = ['reported', 'verified']
const PARTS: readonly Part[] = ['numerator', 'denominator', 'value']

export function csvOf(sheet: RatesSheet): string {
  const sides = RATES.flatMap((rate) => COLUMNS.flatMap((column) => PARTS.map((part) => ({ rate, column, part }))))
  const head = [sheet.heads.label, sheet.heads.projects, sheet.heads.amount, ...sides.map((s) => sheet.heads.side(s.rate, s.column, s.part))]
  const body = sheet.rows.map((row) => [row.label, row.projects, row.amount?.amount, ...sides.map((s) => row[s.rate][s.column][s.part])])
  return csvText([[sheet.title, sheet.by, sheet.validOn, sheet.recordedAt, sheet.formula, sheet.demo], head, ...body])
}
