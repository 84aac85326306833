/// Hands a text to the browser as a file; nothing leaves the page.
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export type CsvCell = string | number | null | undefined
/// A leading =, +, - or @ would be run as a formula by a spreadsheet.
function cell(value: CsvCell): string {
  const plain = value === null || value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/// With the mark that makes spreadsheets read it as UTF-8.
export const csvText = (rows: readonly (readonly CsvCell[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`
export const saveCsv = (name: string, rows: readonly (readonly CsvCell[])[]): void => saveText(name, 'text/csv;charset=utf-8', csvText(rows))
