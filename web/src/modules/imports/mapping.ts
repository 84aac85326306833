import type { Field, Mapping, Preview, Proposal, RowProblem, Sheet } from './api'

export interface Choice { column: number; field: string; unit: string }
export const choicesOf = (sheet: Sheet, mapping: readonly Proposal[]): Choice[] =>
  sheet.columns.map((column) => {
    const own = mapping.find((proposal) => proposal.column === column.index)
    return { column: column.index, field: own?.field ?? '', unit: own?.unit ?? '' }
  })

/// What stops a mapping: a field chosen twice, a required one not at all. Every fault, not the first.
export interface Fault { kind: 'twice' | 'missing'; field: string }
export function faultsOf(choices: readonly Choice[], fields: readonly Field[]): Fault[] {
  const chosen = choices.map((choice) => choice.field).filter(Boolean)
  const twice = [...new Set(chosen.filter((field, i) => chosen.indexOf(field) !== i))].map((field) => ({ kind: 'twice' as const, field }))
  const missing = fields.filter((field) => field.required && !chosen.includes(field.name)).map((field) => ({ kind: 'missing' as const, field: field.name }))
  return [...twice, ...missing]
}
export const mappingOf = (sheet: Sheet, choices: readonly Choice[]): Mapping => ({
  sheet: sheet.name, headerRow: sheet.headerRow ?? 0,
  columns: choices.filter((choice) => choice.field).map(({ column, field, unit }) => ({ column, field, ...(unit ? { unit } : {}) })),
})

/// A preview row as the screen shows it: its number in the sheet, and a text for each mapped column.
export interface Line { row: number; cells: Map<number, string>; accepted: boolean }
export function linesOf(rows: Preview['rows'], choices: readonly Choice[], problems: readonly RowProblem[]): Line[] {
  const mapped = choices.filter((choice) => choice.field)
  const read = rows.map(({ row, values }) => {
    const cells = new Map(mapped.map((choice) => [choice.column, values[choice.field] ?? '']))
    return { row, cells, accepted: !problems.some((problem) => problem.row === row) }
  })
  const missing = [...new Set(problems.map((problem) => problem.row))].filter((row) => row > 0 && !read.some((line) => line.row === row))
  return [...read, ...missing.map((row) => ({ row, cells: new Map<number, string>(), accepted: false }))].sort((a, b) => a.row - b.row)
}
/// The letter that a spreadsheet writes over a column: 0 → A, 27 → AB.
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
/// A problem names its column as `D 签约日期`; one of a whole row names none.
export const isAt = (problem: RowProblem, row: number, choice: Choice): boolean =>
  problem.row === row && problem.column.startsWith(`${letter(choice.column)} `)
