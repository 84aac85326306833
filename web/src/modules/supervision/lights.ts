import type { DecisionTable, Light, LightCount, LightRule, LightTables, TableRule } from './api'

/// In the order of concern; blue belongs to orders alone.
export const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'NONE'] as const satisfies readonly Light[]
export const RULES: readonly LightRule[] = ['START', 'PROGRESS', 'PAYMENT', 'LISTING', 'TALKS']
const ALL: readonly string[] = ['NONE', 'GREEN', 'BLUE', 'YELLOW', 'RED']

export const asLight = (text: string | null): Light | null => (text && ALL.includes(text) ? (text as Light) : null)
export const asRule = (text: string | null): LightRule | null => RULES.find((rule) => rule === text) ?? null
export const countOf = (count: LightCount, light: Light): number => count.projects[light] ?? 0
export const applying = (count: LightCount): number => countOf(count, 'RED') + countOf(count, 'YELLOW') + countOf(count, 'GREEN')

/// `START` or, with the row that answered, `START.4`.
export interface RuleMark { decision: string; row: number | null }
export const writeRule = (rule: string, row?: number | null): string => (row ? `${rule}.${row}` : rule)
export function parseRule(text: string): RuleMark {
  const [rule, row] = text.split('.')
  return { decision: (rule ?? '').toLowerCase(), row: Number(row) || null }
}
export const tableOf = (tables: LightTables | undefined, decision: string): DecisionTable | null =>
  tables?.tables.find((table) => table.decision === decision.toLowerCase()) ?? null
export const rowOf = (tables: LightTables | undefined, rule: LightRule, row: number): TableRule | null =>
  tableOf(tables, rule)?.rules.find((own) => own.number === row) ?? null
/// A cell of the table as a person reads it: texts stand in quotes there, and `-` is whatever it be.
export const cell = (written: string): string => written.trim().replace(/^"(.*)"$/, '$1')
