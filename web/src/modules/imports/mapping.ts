import type { ContractKind, Field, Mapping, Preview, RowProblem, Sheet } from './api'

export interface Choice { column: number; field: string; unit: string }
export const choicesOf = (sheet: Sheet): Choice[] =>
  sheet.columns.map((column) => {
    const own = sheet.mapping.find((proposal) => proposal.column === column.index)
    return { column: column.index, field: own?.field ?? '', unit: own?.unit ?? '' }
  })

/// The choices of every sheet by its name, and which of them are read.
export interface Draft { choices: Record<string, Choice[]>; read: string[]; contractKind: ContractKind }
export const readable = (sheets: readonly Sheet[]): Sheet[] => sheets.filter((sheet) => sheet.headerRow !== null)
export const draftOf = (sheets: readonly Sheet[], contractKind: ContractKind): Draft => ({
  choices: Object.fromEntries(sheets.map((sheet) => [sheet.name, choicesOf(sheet)])),
  read: readable(sheets).filter((sheet) => sheet.chosen).map((sheet) => sheet.name),
  contractKind,
})
export const readOf = (sheets: readonly Sheet[], draft: Draft): Sheet[] => readable(sheets).filter((sheet) => draft.read.includes(sheet.name))
/// Whether any sheet that is read has no column of that field.
export const lacks = (sheets: readonly Sheet[], draft: Draft, field: string): boolean =>
  readOf(sheets, draft).some((sheet) => !draft.choices[sheet.name]?.some((choice) => choice.field === field))

/// What stops a mapping: a field chosen twice, a required one not at all. Every fault, not the first.
export interface Fault { kind: 'twice' | 'missing'; field: string }
export function faultsOf(choices: readonly Choice[], fields: readonly Field[]): Fault[] {
  const chosen = choices.map((choice) => choice.field).filter(Boolean)
  const twice = [...new Set(chosen.filter((field, i) => chosen.indexOf(field) !== i))].map((field) => ({ kind: 'twice' as const, field }))
  const missing = fields.filter((field) => field.required && !chosen.includes(field.name)).map((field) => ({ kind: 'missing' as const, field: field.name }))
  return [...twice, ...missing]
}
export const mappingOf = (sheets: readonly Sheet[], draft: Draft): Mapping => ({
  sheets: readOf(sheets, draft).map((sheet) => ({
    sheet: sheet.name, headerRow: sheet.headerRow ?? 1,
    columns: draft.choices[sheet.name]!.filter((choice) => choice.field).map(({ column, field, unit }) => ({ column, field, ...(unit ? { unit } : {}) })),
  })),
  assumptions: { contractKind: draft.contractKind },
})

/// A preview row as the screen shows it: its number in the sheet, and a text for each mapped column.
export interface Line { row: number; cells: Map<number, string>; accepted: boolean }
export function linesOf(rows: Preview['rows'], sheet: Sheet, choices: readonly Choice[], problems: readonly RowProblem[]): Line[] {
  const mapped = choices.filter((choice) => choice.field)
  const own = problems.filter((problem) => problem.sheet === sheet.name)
  const read = rows.filter((row) => row.sheet === sheet.name).map(({ row, values }) => {
    const cells = new Map(mapped.map((choice) => [choice.column, values[choice.field] ?? '']))
    return { row, cells, accepted: !own.some((problem) => problem.row === row) }
  })
  const missing = [...new Set(own.map((problem) => problem.row))].filter((row) => row > 0 && !read.some((line) => line.row === row))
  return [...read, ...missing.map((row) => ({ row, cells: new Map<number, string>(), accepted: false }))].sort((a, b) => a.row - b.row)
}
/// The letter that a spreadsheet writes over a column: 0 → A, 27 → AB.
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
/// A problem names its column as `D 签约日期`; one of a whole row names none.
export const isAt = (problem: RowProblem, row: number, choice: Choice, sheet: Sheet): boolean =>
  problem.sheet === sheet.name && problem.row === row && problem.column.startsWith(`${letter(choice.column)} `)
