import { csvText } from '@/ui/save'
import { SHEET_COLUMNS, type SheetRow } from './api'

/// A sheet of placements as the server reads it, without the mark that spreadsheets like.
export const sheetOf = (rows: readonly SheetRow[]): string => csvText([[...SHEET_COLUMNS], ...rows.map((row) => SHEET_COLUMNS.map((column) => row[column] ?? ''))]).replace(/^\uFEFF/, '')

/// Spreadsheets of Chinese offices write GB 18030 where they do not write UTF-8.
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
